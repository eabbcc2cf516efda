(function (exports, require, module, host) {
  'use strict';
  const custom = Symbol.for('nodejs.util.inspect.custom');
  const promisified = Symbol.for('nodejs.util.promisify.custom');

  function quoted(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    const body = JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"');
    return quote + (quote === "'" ? body.replace(/'/g, "\\'") : body) + quote;
  }

  function key(name) {
    return typeof name === 'symbol' ? `[${String(name)}]` : /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
  }

  function laidOut(open, parts, close, indent) {
    if (!parts.length) {
      return open.trimEnd() + close.trimStart();
    }
    const line = parts.join(', ');
    if (line.length <= 72 && !line.includes('\n')) {
      return open + ' ' + line + ' ' + close;
    }
    const inner = ' '.repeat(indent + 2);
    return open + '\n' + inner + parts.join(',\n' + inner) + '\n' + ' '.repeat(indent) + close;
  }

  function show(value, depth, indent, seen) {
    switch (typeof value) {
      case 'string':
        return quoted(value);
      case 'bigint':
        return value + 'n';
      case 'number':
        return Object.is(value, -0) ? '-0' : String(value);
      case 'function':
        return /^class\b/.test(Function.prototype.toString.call(value))
          ? `[class ${value.name || '(anonymous)'}]` : value.name ? `[Function: ${value.name}]` : '[Function (anonymous)]';
      case 'object':
        return value === null ? 'null' : showObject(value, depth, indent, seen);
      default:
        return String(value);
    }
  }

  function showObject(value, depth, indent, seen) {
    if (seen.includes(value)) {
      return '[Circular *1]';
    }
    if (typeof value[custom] === 'function') {
      const shown = value[custom](depth, {}, inspect);
      return typeof shown === 'string' ? shown : show(shown, depth, indent, seen);
    }
    if (value instanceof Error) {
      const stack = String(value.stack || value).trimEnd();
      const own = Object.keys(value);
      return own.length ? laidOut(stack + ' {', own.map(each => `${key(each)}: ${show(value[each], depth - 1, indent + 2, [...seen, value])}`), '}', indent) : stack;
    }
    if (value instanceof Date) {
      return isNaN(value) ? 'Invalid Date' : value.toISOString();
    }
    if (value instanceof RegExp) {
      return String(value);
    }
    if (value instanceof Promise) {
      return 'Promise { <pending> }';
    }
    const name = value.constructor && value.constructor.name;
    const prefix = name && name !== 'Object' && name !== 'Array' ? name + ' ' : value.constructor ? '' : '[Object: null prototype] ';
    const list = Array.isArray(value) || ArrayBuffer.isView(value);
    if (depth < 0) {
      return list ? '[Array]' : `[${name || 'Object'}]`;
    }
    const inner = each => show(each, depth - 1, indent + 2, [...seen, value]);
    if (value instanceof Map) {
      return laidOut(`Map(${value.size}) {`, [...value].map(([k, v]) => `${inner(k)} => ${inner(v)}`), '}', indent);
    }
    if (value instanceof Set) {
      return laidOut(`Set(${value.size}) {`, [...value].map(inner), '}', indent);
    }
    if (list) {
      const items = Array.from(value).slice(0, 100).map(inner);
      if (value.length > 100) {
        items.push(`... ${value.length - 100} more items`);
      }
      return laidOut(prefix && ArrayBuffer.isView(value) ? `${name}(${value.length}) [` : '[', items, ']', indent);
    }
    const members = Object.keys(value).map(each => `${key(each)}: ${inner(value[each])}`);
    return members.length ? laidOut(prefix + '{', members, '}', indent) : prefix + '{}';
  }

  function inspect(value, options = {}) {
    return show(value, options.depth === null ? Infinity : options.depth ?? 2, 0, []);
  }
  inspect.custom = custom;

  function format(...values) {
    let at = 0;
    let text = '';
    if (typeof values[0] === 'string') {
      at = 1;
      text = values[0].replace(/%[sdifjoOc%]/g, directive => {
        if (directive === '%%') {
          return '%';
        }
        if (at >= values.length) {
          return directive;
        }
        const value = values[at++];
        switch (directive) {
          case '%s': return typeof value === 'string' ? value : typeof value === 'object' ? inspect(value, { depth: 0 }) : String(value);
          case '%d': return typeof value === 'object' ? 'NaN' : String(Number(value));
          case '%i': return String(parseInt(value, 10));
          case '%f': return String(parseFloat(value));
          case '%j': return JSON.stringify(value);
          case '%c': return '';
          default: return inspect(value, { depth: 4 });
        }
      });
    }
    const rest = values.slice(at).map(each => (typeof each === 'string' ? each : inspect(each)));
    return (at ? [text, ...rest] : rest).join(' ');
  }

  function promisify(original) {
    if (typeof original !== 'function') {
      throw new TypeError('The "original" argument must be of type function.');
    }
    return original[promisified] || function (...values) {
      return new Promise((resolve, reject) => {
        original.call(this, ...values, (error, value) => (error ? reject(error) : resolve(value)));
      });
    };
  }
  promisify.custom = promisified;

  function callbackify(original) {
    return (...values) => {
      const callback = values.pop();
      original(...values).then(value => callback(null, value), error => callback(error));
    };
  }

  function equal(a, b) {
    if (Object.is(a, b)) {
      return true;
    }
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
      return false;
    }
    if (a instanceof Date) {
      return a.getTime() === b.getTime();
    }
    if (a instanceof Map || a instanceof Set) {
      return equal([...a], [...b]);
    }
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every(each => Object.hasOwn(b, each) && equal(a[each], b[each]));
  }

  function clone(value, copies = new Map()) {
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new Error(`${String(value)} could not be cloned.`);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (copies.has(value)) {
      return copies.get(value);
    }
    if (value instanceof Date) {
      return new Date(value.getTime());
    }
    if (ArrayBuffer.isView(value)) {
      return value.slice();
    }
    if (value instanceof Map) {
      return new Map([...value].map(([k, v]) => [clone(k, copies), clone(v, copies)]));
    }
    if (value instanceof Set) {
      return new Set([...value].map(each => clone(each, copies)));
    }
    const copy = Array.isArray(value) ? [] : value instanceof Error ? new value.constructor(value.message) : {};
    copies.set(value, copy);
    for (const each of Object.keys(value)) {
      copy[each] = clone(value[each], copies);
    }
    return copy;
  }

  module.exports = {
    format,
    inspect,
    promisify,
    callbackify,
    clone,
    isDeepStrictEqual: equal,
    inherits: (type, parent) => { Object.setPrototypeOf(type.prototype, parent.prototype); },
    deprecate: original => original,
    types: {
      isPromise: each => each instanceof Promise,
      isDate: each => each instanceof Date,
      isRegExp: each => each instanceof RegExp,
      isNativeError: each => each instanceof Error,
      isMap: each => each instanceof Map,
      isSet: each => each instanceof Set,
    },
    TextEncoder: globalThis.TextEncoder,
    TextDecoder: globalThis.TextDecoder,
  };
})
