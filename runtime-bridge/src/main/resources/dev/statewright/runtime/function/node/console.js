(function (exports, require, module, host) {
  'use strict';
  const util = require('util');
  const counts = Object.create(null);
  const starts = Object.create(null);
  let group = '';

  const write = level => (...values) => host.log(level, group + util.format(...values).replace(/\n/g, '\n' + group));

  const console = {
    log: write('INFO'),
    info: write('INFO'),
    warn: write('WARN'),
    error: write('ERROR'),
    debug: write('DEBUG'),
    dir: value => host.log('INFO', group + util.inspect(value)),
    trace(...values) {
      const stack = new Error().stack;
      host.log('ERROR', 'Trace: ' + util.format(...values) + stack.slice(stack.indexOf('\n')));
    },
    assert(condition, ...values) {
      if (!condition) {
        console.error('Assertion failed' + (values.length ? ': ' + util.format(...values) : ''));
      }
    },
    table: value => console.log(value),
    group(...values) {
      if (values.length) {
        console.log(...values);
      }
      group += '  ';
    },
    groupEnd() {
      group = group.slice(2);
    },
    count(label = 'default') {
      counts[label] = (counts[label] || 0) + 1;
      console.log(`${label}: ${counts[label]}`);
    },
    countReset(label = 'default') {
      counts[label] = 0;
    },
    time(label = 'default') {
      starts[label] = host.uptime();
    },
    timeLog(label = 'default', ...values) {
      console.log(`${label}: ${(host.uptime() - starts[label]).toFixed(3)}ms`, ...values);
    },
    timeEnd(label = 'default') {
      console.timeLog(label);
      delete starts[label];
    },
  };
  // As the Node.js runtime does, a failed invocation leaves its error in the log.
  Object.defineProperty(console, 'invokeError', {
    value: document => host.log('ERROR', 'Invoke Error ' + JSON.stringify({
      errorType: document.errorType, errorMessage: document.errorMessage, stack: document.trace,
    })),
  });
  module.exports = console;
})
