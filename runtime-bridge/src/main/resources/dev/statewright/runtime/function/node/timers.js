(function (exports, require, module, host) {
  'use strict';
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
  module.exports = {
    setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, promises: require('timers/promises'),
  };
})
