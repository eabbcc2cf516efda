// Finds the function that `Handler` names.
(function (exports, require, module, host) {
  'use strict';

  const { runtimeError, errorDocument } = require('internal/errors');
  const invocation = require('internal/invocation');
  const { load, takeImportError, join, directoryOf, isModulePackage, notFound } = require('internal/modules');
  const TASK_ROOT = '/var/task';

  function failedToLoad(thrown) {
    const error = takeImportError() ?? thrown;
    if (error instanceof SyntaxError) {
      return runtimeError('UserCodeSyntaxError', String(error).trimEnd());
    }
    return error && error.code === 'MODULE_NOT_FOUND' ? runtimeError('ImportModuleError', String(error)) : error;
  }

  function locate(handler) {
    if (handler.includes('..')) {
      throw runtimeError('MalformedHandlerName',
        `'${handler}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`);
    }
    const slash = handler.lastIndexOf('/') + 1;
    const dot = handler.indexOf('.', slash);
    if (dot < 0) {
      throw runtimeError('MalformedHandlerName', 'Bad handler');
    }
    return { base: join(TASK_ROOT, './' + handler.slice(0, dot)), module: handler.slice(slash, dot), names: handler.slice(dot + 1) };
  }

  function application({ base, module }) {
    const esm = isModulePackage(directoryOf(base));
    if (!esm && host.isFile(base + '.js')) {
      return load(base + '.js').exports;
    }
    for (const path of esm ? [base + '.js', base + '.mjs'] : [base + '.mjs']) {
      if (host.isFile(path)) {
        return import(path);
      }
    }
    if (host.isFile(base + '.cjs')) {
      return load(base + '.cjs').exports;
    }
    const error = notFound(module, []);
    if (host.isFile(base + '.ts')) {
      error.message = `Cannot find module '${module}': there is only ${module}.ts; compile it to JavaScript first`;
    }
    throw error;
  }

  function pick(exports, handler, names) {
    const found = names.split('.').reduce((at, key) => at && at[key], exports);
    if (!found) {
      throw runtimeError('HandlerNotFound', `${handler} is undefined or not exported`);
    }
    if (typeof found !== 'function') {
      throw runtimeError('HandlerNotFound', `${handler} is not a function`);
    }
    return found;
  }

  /** Loads the handler named `folder/file.function`. Calls `ready()`, or `failed(error document as JSON)`, now or later. */
  function loadHandler(handler, ready, failed) {
    const fail = error => {
      const document = errorDocument(failedToLoad(error));
      require('console').invokeError(document);
      failed(JSON.stringify(document));
    };
    const use = (exports, names) => {
      invocation.serve(pick(exports, handler, names));
      ready();
    };
    invocation.onCrash(fail);
    try {
      const { base, module, names } = locate(handler);
      const found = application({ base, module });
      if (found instanceof Promise) {
        found.then(exports => use(exports, names)).catch(fail);
      } else {
        use(found, names);
      }
    } catch (error) {
      fail(error);
    }
  }

  module.exports = { loadHandler };
})
