// CommonJS modules below the function's code folder, and what ES modules see of them.
(function (exports, require, module, host) {
  'use strict';

  const { HEADER, wrapped } = require('internal/errors');
  const TASK_ROOT = '/var/task';

  const builtin = name => (name.startsWith('internal/') ? undefined : require(name) ?? require('internal/aws').resolve(name));

  const cache = Object.create(null);

  function directoryOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
  }

  function join(directory, relative) {
    const parts = [];
    for (const part of (relative.startsWith('/') ? relative : directory + '/' + relative).split('/')) {
      if (part === '..') {
        parts.pop();
      } else if (part !== '' && part !== '.') {
        parts.push(part);
      }
    }
    return '/' + parts.join('/');
  }

  function packageJson(directory) {
    const text = host.read(directory + '/package.json');
    return text === null ? undefined : JSON.parse(text);
  }

  function isModulePackage(directory) {
    for (let at = directory; at.length >= TASK_ROOT.length && !at.endsWith('/node_modules'); at = directoryOf(at)) {
      const found = packageJson(at);
      if (found) {
        return found.type === 'module';
      }
    }
    return false;
  }

  function asFile(path) {
    return [path, path + '.js', path + '.json', path + '.cjs'].find(each => host.isFile(each));
  }

  function mainOf(description) {
    let entry = description.exports;
    if (entry && typeof entry === 'object' && '.' in entry) {
      entry = entry['.'];
    }
    while (entry && typeof entry === 'object' && !Array.isArray(entry)) {
      entry = entry.require || entry.node || entry.default;
    }
    return typeof entry === 'string' ? entry : description.main;
  }

  function asDirectory(path) {
    const description = packageJson(path);
    const main = description && mainOf(description);
    return main && (asFile(join(path, main)) || asFile(join(path, main) + '/index')) || asFile(path + '/index');
  }

  function find(request, directory) {
    if (/^(\.{0,2}\/|\.{1,2}$)/.test(request)) {
      const path = join(directory, request);
      return asFile(path) || asDirectory(path);
    }
    for (let at = directory; at.length >= TASK_ROOT.length; at = directoryOf(at)) {
      const path = at + '/node_modules/' + request;
      const found = asFile(path) || asDirectory(path);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  function notFound(request, parents) {
    const bare = !/^(\.{0,2}\/|\.{1,2}$)/.test(request);
    const error = new Error(`Cannot find module '${request}'`
      + (bare && parents.length ? ': not available to embedded functions; use a Node.js runtime' : '')
      + '\nRequire stack:\n' + [...parents, '/var/runtime/index.mjs'].map(each => '- ' + each).join('\n'));
    error.code = 'MODULE_NOT_FOUND';
    error.requireStack = parents;
    return error;
  }

  function requireOf(parent) {
    const parents = [];
    for (let at = parent; at; at = at.parent) {
      parents.push(at.filename);
    }
    function resolve(request) {
      const found = find(String(request), directoryOf(parent.filename));
      if (!found) {
        throw notFound(request, parents);
      }
      return found;
    }
    function require(request) {
      const name = String(request).replace(/^node:/, '');
      return builtin(name) ?? load(resolve(request), parent).exports;
    }
    require.resolve = request => (builtin(String(request).replace(/^node:/, '')) ? request : resolve(request));
    require.cache = cache;
    return require;
  }

  function load(path, parent) {
    if (cache[path]) {
      return cache[path];
    }
    const module = { id: path, filename: path, path: directoryOf(path), exports: {}, loaded: false, children: [], parent };
    if (isEsModule(path)) {
      const error = new Error(`require() of ES Module ${path} is not supported. Use a dynamic import() instead.`);
      error.code = 'ERR_REQUIRE_ESM';
      throw error;
    }
    const text = host.read(path);
    if (path.endsWith('.json')) {
      try {
        module.exports = JSON.parse(text);
      } catch (error) {
        error.message = path + ': ' + error.message;
        throw error;
      }
      cache[path] = module;
      return module;
    }
    cache[path] = module;
    wrapped.add(path);
    try {
      const body = host.compile(path, HEADER + text.replace(/^#!.*/, '') + '\n})');
      module.require = requireOf(module);
      body.call(module.exports, module.exports, module.require, module, path, module.path);
      module.loaded = true;
      return module;
    } catch (error) {
      delete cache[path];
      throw error;
    }
  }

  // ------------------------------------------------------------------------------------------------ ES modules

  const bridged = [];
  Object.defineProperty(globalThis, Symbol.for('statewright.bridged'), { value: bridged });

  // The engine's loader makes an error of its own out of what goes wrong while it reads: this is the real one.
  let importError;

  const isEsModule = path => path.endsWith('.mjs') || (path.endsWith('.js') && isModulePackage(directoryOf(path)));

  /** A module text that exports what a value has, and the value itself as default. */
  function exporting(value) {
    bridged.push(value);
    const names = Object.keys(Object(value)).filter(each => /^[A-Za-z_$][\w$]*$/.test(each) && each !== 'default');
    return `const it = globalThis[Symbol.for('statewright.bridged')][${bridged.length - 1}];\nexport default it;\n`
      + names.map((each, i) => `const n${i} = it.${each};\nexport { n${i} as ${each} };\n`).join('');
  }

  /** What the loader of ES modules reads in place of a builtin or a CommonJS file; null for files that it reads as they are. */
  function bridge(specifier) {
    try {
      const native = builtin(specifier.replace(/^node:/, ''));
      if (native !== undefined) {
        return exporting(native);
      }
      const path = specifier.startsWith('/') ? host.isFile(specifier) && specifier : find(specifier, TASK_ROOT);
      if (!path) {
        throw notFound(specifier, [TASK_ROOT]);
      }
      if (isEsModule(path)) {
        return path === specifier ? null : `export * from '${path}';\nimport * as it from '${path}';\nexport default it.default;\n`;
      }
      return path === specifier && path.endsWith('.json') ? null : exporting(load(path).exports);
    } catch (error) {
      importError = error;
      throw error;
    }
  }

  function takeImportError() {
    const error = importError;
    importError = undefined;
    return error;
  }

  module.exports = { load, bridge, takeImportError, join, directoryOf, isModulePackage, notFound };
})
