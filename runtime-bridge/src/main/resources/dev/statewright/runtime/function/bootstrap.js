// Evaluated once for each function instance: gives the engine what an AWS Node.js runtime has. `host` is the studio's side
// (HostFunctions.java).
(function (host) {
  'use strict';
  const builtins = Object.create(null);

  /** A module of this folder: those of internal/, and the shims for Node.js's own in node/. Undefined where there is none. */
  function builtin(name) {
    if (!(name in builtins)) {
      const body = host.builtin(name);
      if (!body) {
        return undefined;
      }
      const module = { exports: {} };
      builtins[name] = module;
      body(module.exports, builtin, module, host);
    }
    return builtins[name].exports;
  }

  builtin('internal/globals');
  const { bridge } = builtin('internal/modules');
  const { loadHandler } = builtin('internal/handler');
  const { invoke, drained } = builtin('internal/invocation');
  return { bridge, loadHandler, invoke, drained };
})
