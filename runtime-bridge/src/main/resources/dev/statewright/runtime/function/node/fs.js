(function (exports, require, module, host) {
  'use strict';
  const { Buffer } = require('buffer');

  function error(code, text, operation, path) {
    const made = new Error(`${code}: ${text}, ${operation} '${path}'`);
    return Object.assign(made, { code, syscall: operation, path });
  }

  const absolute = path => require('path').resolve(String(path).replace(/^file:\/\//, ''));

  function readFileSync(path, options) {
    const encoding = typeof options === 'string' ? options : options && options.encoding;
    const bytes = host.readBytes(absolute(path));
    if (bytes === null) {
      throw error('ENOENT', 'no such file or directory', 'open', path);
    }
    const buffer = Buffer.from(bytes, 'base64');
    return encoding ? buffer.toString(encoding) : buffer;
  }

  function readOnly(operation) {
    return path => {
      throw error('EROFS', 'the code of an embedded function is read-only', operation, path);
    };
  }

  const existsSync = path => host.isFile(absolute(path)) || host.isDirectory(absolute(path));
  const later = action => async (...values) => action(...values);

  module.exports = {
    readFileSync,
    existsSync,
    writeFileSync: readOnly('open'),
    mkdirSync: readOnly('mkdir'),
    unlinkSync: readOnly('unlink'),
    readFile(path, ...rest) {
      const callback = rest.pop();
      later(readFileSync)(path, ...rest).then(value => callback(null, value), problem => callback(problem));
    },
    promises: {
      readFile: later(readFileSync),
      writeFile: later(readOnly('open')),
      mkdir: later(readOnly('mkdir')),
      unlink: later(readOnly('unlink')),
    },
  };
})
