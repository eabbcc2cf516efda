// The globals that Node.js has and the language has not.
(function (exports, require, module, host) {
  'use strict';

  const { runtimeError } = require('internal/errors');
  const { crash } = require('internal/invocation');

  const setUnhandledRejection = globalThis.Graal.setUnhandledPromiseRejectionHandler;
  delete globalThis.Graal;

  function timer(repeat) {
    return (callback, delay, ...values) => {
      if (typeof callback !== 'function') {
        throw new TypeError('The "callback" argument must be of type function.');
      }
      const id = host.startTimer(() => guarded(() => callback(...values)), Math.max(1, Number(delay) || 1), repeat);
      return { ref() { return this; }, unref() { return this; }, hasRef: () => true, [Symbol.toPrimitive]: () => id };
    };
  }

  function guarded(action) {
    try {
      action();
    } catch (error) {
      crash(error);
    }
  }

  const clear = handle => {
    if (handle !== undefined && handle !== null) {
      host.clearTimer(Number(handle));
    }
  };

  function define(name, value) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }

  function defineLazily(name, value) {
    Object.defineProperty(globalThis, name, {
      get: value,
      set(other) { define(name, other); },
      configurable: true,
      enumerable: false,
    });
  }

  define('global', globalThis);
  define('setTimeout', timer(false));
  define('setInterval', timer(true));
  define('setImmediate', (callback, ...values) => timer(false)(callback, 0, ...values));
  define('clearTimeout', clear);
  define('clearInterval', clear);
  define('clearImmediate', clear);
  define('queueMicrotask', callback => { Promise.resolve().then(() => guarded(callback)); });
  define('structuredClone', value => require('util').clone(value));
  define('process', require('process'));
  define('performance', { now: () => host.uptime(), timeOrigin: Date.now() });
  define('fetch', () => {
    throw new Error('fetch is not available to embedded functions: they have no network; use a Node.js runtime');
  });
  defineLazily('Buffer', () => require('buffer').Buffer);
  defineLazily('URL', () => require('url').URL);
  defineLazily('URLSearchParams', () => require('url').URLSearchParams);
  defineLazily('crypto', () => require('crypto').webcrypto);
  define('atob', text => require('buffer').Buffer.from(text, 'base64').toString('latin1'));
  define('btoa', text => require('buffer').Buffer.from(text, 'latin1').toString('base64'));
  define('console', require('console'));

  setUnhandledRejection(reason => crash(runtimeError('UnhandledPromiseRejection', String(reason), reason)));
})
