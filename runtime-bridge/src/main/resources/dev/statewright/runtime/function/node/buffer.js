(function (exports, require, module, host) {
  'use strict';
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const utf8 = new TextEncoder();

  function fromBase64(text) {
    const clean = text.replace(/-/g, '+').replace(/_/g, '/').replace(/[^A-Za-z0-9+/]/g, '');
    const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
    let bits = 0;
    let held = 0;
    let at = 0;
    for (const letter of clean) {
      held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (held >> bits) & 0xff;
      }
    }
    return bytes;
  }

  function toBase64(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i += 3) {
      const group = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      const letters = [18, 12, 6, 0].map(shift => ALPHABET[(group >> shift) & 63]).join('');
      const used = Math.min(bytes.length - i, 3) + 1;
      text += letters.slice(0, used).padEnd(4, '=');
    }
    return text;
  }

  function encode(text, encoding = 'utf8') {
    switch (String(encoding).toLowerCase()) {
      case 'base64':
      case 'base64url':
        return fromBase64(text);
      case 'hex':
        return Uint8Array.from(text.match(/[0-9a-f]{2}/gi) || [], each => parseInt(each, 16));
      case 'latin1':
      case 'binary':
      case 'ascii':
        return Uint8Array.from(text, each => each.charCodeAt(0) & 0xff);
      case 'utf8':
      case 'utf-8':
        return utf8.encode(text);
      default:
        throw new TypeError('Unknown encoding: ' + encoding);
    }
  }

  class Buffer extends Uint8Array {
    static from(value, encoding) {
      if (typeof value === 'string') {
        return Buffer.over(encode(value, encoding));
      }
      if (value && value.type === 'Buffer' && Array.isArray(value.data)) {
        return Buffer.over(Uint8Array.from(value.data));
      }
      return Buffer.over(value instanceof ArrayBuffer ? new Uint8Array(value) : Uint8Array.from(value));
    }

    static over(bytes) {
      return new Buffer(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }

    static alloc(size, fill = 0) {
      return new Buffer(size).fill(fill);
    }

    static allocUnsafe(size) {
      return new Buffer(size);
    }

    static isBuffer(value) {
      return value instanceof Buffer;
    }

    static byteLength(value, encoding) {
      return typeof value === 'string' ? encode(value, encoding).length : value.byteLength;
    }

    static concat(list) {
      const whole = new Buffer(list.reduce((sum, each) => sum + each.length, 0));
      let at = 0;
      for (const each of list) {
        whole.set(each, at);
        at += each.length;
      }
      return whole;
    }

    toString(encoding = 'utf8', start = 0, end = this.length) {
      const bytes = this.subarray(start, end);
      switch (String(encoding).toLowerCase()) {
        case 'base64':
          return toBase64(bytes);
        case 'base64url':
          return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
        case 'hex':
          return Array.from(bytes, each => each.toString(16).padStart(2, '0')).join('');
        case 'latin1':
        case 'binary':
        case 'ascii':
          return Array.from(bytes, each => String.fromCharCode(each)).join('');
        default:
          return new TextDecoder().decode(bytes);
      }
    }

    equals(other) {
      return this.length === other.length && this.every((each, i) => each === other[i]);
    }

    toJSON() {
      return { type: 'Buffer', data: Array.from(this) };
    }
  }

  module.exports = { Buffer };
})
