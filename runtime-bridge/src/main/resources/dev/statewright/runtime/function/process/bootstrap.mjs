// Runs one Node.js handler, one call for each line of standard input: see ProcessInstance.java.
import { existsSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
process.stdout.write = process.stderr.write.bind(process.stderr);
const require = createRequire(root + '/');

function answer(document) {
  const bytes = Buffer.from(JSON.stringify(document) + '\n');
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(1, bytes, sent);
    } catch (error) {
      if (error.code !== 'EAGAIN') {
        throw error;
      }
    }
  }
}

function failed(error, type) {
  const real = error instanceof Error;
  const document = {
    errorType: type ?? (real ? error.name : typeof error),
    errorMessage: real ? error.message : String(error),
    trace: real ? (error.stack ?? '').split('\n') : [],
  };
  console.error('Invoke Error', JSON.stringify(document));
  answer({ error: JSON.stringify(document) });
}

async function load(handler) {
  const slash = handler.lastIndexOf('/') + 1;
  const dot = handler.indexOf('.', slash);
  const base = root + '/' + handler.slice(0, dot);
  const path = ['.js', '.mjs', '.cjs'].map(ending => base + ending).find(existsSync);
  if (!path) {
    throw Object.assign(new Error(`Cannot find module '${handler.slice(slash, dot)}'`), { name: 'Runtime.ImportModuleError' });
  }
  let exports;
  try {
    exports = path.endsWith('.mjs') ? await import(pathToFileURL(path)) : require(path);
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM' && !(error instanceof SyntaxError && path.endsWith('.js'))) {
      throw error;
    }
    exports = await import(pathToFileURL(path));
  }
  const found = handler.slice(dot + 1).split('.').reduce((at, key) => at && at[key], exports)
    ?? handler.slice(dot + 1).split('.').reduce((at, key) => at && at[key], exports.default);
  if (typeof found !== 'function') {
    throw Object.assign(new Error(`${handler} is undefined or not exported`), { name: 'Runtime.HandlerNotFound' });
  }
  return found;
}

function call(handler, request) {
  return new Promise((resolve, reject) => {
    const { event, deadline, load, ...facts } = request;
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const context = {
      ...facts,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
      done: callback,
      succeed: resolve,
      fail: reject,
    };
    const result = handler(JSON.parse(event), context, callback);
    if (result && typeof result.then === 'function') {
      result.then(resolve, reject);
    } else if (handler.length < 3 && result !== undefined) {
      resolve(result);
    }
  });
}

let handler;
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  try {
    if (request.load !== undefined) {
      handler = await load(request.load);
      answer({ result: 'null' });
    } else {
      answer({ result: JSON.stringify((await call(handler, request)) ?? null) ?? 'null' });
    }
  } catch (error) {
    failed(error, error instanceof SyntaxError && request.load !== undefined ? 'Runtime.UserCodeSyntaxError' : undefined);
  }
}
