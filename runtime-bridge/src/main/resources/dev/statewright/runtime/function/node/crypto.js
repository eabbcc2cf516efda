(function (exports, require, module, host) {
  'use strict';
  const { Buffer } = require('buffer');

  const base64 = (data, encoding) =>
    (typeof data === 'string' ? Buffer.from(data, encoding) : Buffer.from(data)).toString('base64');

  class Digest {
    constructor(algorithm, keyBase64) {
      this.algorithm = algorithm;
      this.keyBase64 = keyBase64;
      this.parts = [];
    }

    update(data, encoding) {
      this.parts.push(Buffer.from(base64(data, encoding), 'base64'));
      return this;
    }

    digest(encoding) {
      const bytes = host.digest(this.algorithm, Buffer.concat(this.parts).toString('base64'), this.keyBase64);
      if (bytes === null) {
        throw new Error(`Digest method not supported: ${this.algorithm}`);
      }
      const result = Buffer.from(bytes, 'base64');
      return encoding ? result.toString(encoding) : result;
    }
  }

  const randomBytes = size => Buffer.from(host.randomBytes(size), 'base64');

  module.exports = {
    randomUUID: () => host.uuid(),
    randomBytes,
    randomInt(low, high) {
      const [from, to] = high === undefined ? [0, low] : [low, high];
      return from + Math.floor((randomBytes(6).reduce((sum, each) => sum * 256 + each, 0) / 2 ** 48) * (to - from));
    },
    createHash: algorithm => new Digest(algorithm, null),
    createHmac: (algorithm, key) => new Digest(algorithm, base64(key)),
    timingSafeEqual: (a, b) => Buffer.from(a).equals(b),
    webcrypto: {
      randomUUID: () => host.uuid(),
      getRandomValues(array) {
        new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(randomBytes(array.byteLength));
        return array;
      },
    },
  };
})
