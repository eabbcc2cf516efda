// Error documents as AWS's Node.js runtime writes them.
(function (exports, require, module, host) {
  'use strict';

  // What stands before the first line of a CommonJS file.
  const HEADER = '(function (exports, require, module, __filename, __dirname) { ';

  function runtimeError(name, message, cause) {
    const error = new Error(message);
    error.name = 'Runtime.' + name;
    error.stack = error.name + ': ' + message;
    if (cause && typeof cause.stack === 'string') {
      error.stack = error.stack + cause.stack.slice(firstFrame(cause.stack));
    }
    return error;
  }

  function firstFrame(stack) {
    const at = stack.indexOf('\n    at ');
    return at < 0 ? stack.length : at;
  }

  const wrapped = new Set();

  // The first line of a CommonJS file stands behind HEADER: without this its columns would be that much too large.
  function withTrueColumns(text) {
    return text.replace(/(\/var\/task\/[^\s:()]*):1:(\d+)/g, (whole, file, column) =>
      wrapped.has(file) && column > HEADER.length ? `${file}:1:${column - HEADER.length}` : whole);
  }

  function looksLikeError(value) {
    return value && typeof value.name === 'string' && typeof value.message === 'string' && typeof value.stack === 'string'
      && value.name !== '' && value.stack !== '';
  }

  /** The error document of the Node.js runtime: {errorType, errorMessage, trace}. */
  function errorDocument(error) {
    try {
      if (error instanceof Error || looksLikeError(error)) {
        return {
          errorType: error.name,
          errorMessage: withTrueColumns(String(error.message)),
          trace: withTrueColumns(String(error.stack)).trimEnd().split('\n'),
        };
      }
      return { errorType: typeof error, errorMessage: error.toString(), trace: [] };
    } catch (_) {
      return {
        errorType: 'handled',
        errorMessage: 'callback called with Error argument, but there was a problem while retrieving one or more of its '
          + 'message, name, and stack',
      };
    }
  }

  module.exports = { HEADER, wrapped, runtimeError, errorDocument };
})
