(function (exports, require, module, host) {
  'use strict';
  const { setTimeout, setImmediate } = globalThis;
  module.exports = {
    setTimeout: (delay, value) => new Promise(resolve => setTimeout(resolve, delay, value)),
    setImmediate: value => new Promise(resolve => setImmediate(resolve, value)),
  };
})
