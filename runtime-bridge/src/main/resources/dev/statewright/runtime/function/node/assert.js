(function (exports, require, module, host) {
  'use strict';
  const util = require('util');

  class AssertionError extends Error {
    constructor({ message, actual, expected, operator }) {
      super(message || `${util.inspect(actual)} ${operator} ${util.inspect(expected)}`);
      this.name = 'AssertionError';
      Object.assign(this, { code: 'ERR_ASSERTION', actual, expected, operator });
    }
  }

  function check(holds, actual, expected, operator, message) {
    if (!holds) {
      throw message instanceof Error ? message : new AssertionError({ message, actual, expected, operator });
    }
  }

  const assert = (value, message) => check(value, value, true, '==', message);
  module.exports = Object.assign(assert, {
    AssertionError,
    ok: assert,
    equal: (a, b, message) => check(a == b, a, b, '==', message),
    notEqual: (a, b, message) => check(a != b, a, b, '!=', message),
    strictEqual: (a, b, message) => check(Object.is(a, b), a, b, 'strictEqual', message),
    notStrictEqual: (a, b, message) => check(!Object.is(a, b), a, b, 'notStrictEqual', message),
    deepEqual: (a, b, message) => check(util.isDeepStrictEqual(a, b), a, b, 'deepEqual', message),
    deepStrictEqual: (a, b, message) => check(util.isDeepStrictEqual(a, b), a, b, 'deepStrictEqual', message),
    fail: message => check(false, undefined, undefined, 'fail', message || 'Failed'),
    throws(action, message) {
      try {
        action();
      } catch (_) {
        return;
      }
      check(false, undefined, undefined, 'throws', typeof message === 'string' ? message : 'Missing expected exception.');
    },
  });
  assert.strict = assert;
})
