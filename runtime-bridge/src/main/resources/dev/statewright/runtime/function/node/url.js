(function (exports, require, module, host) {
  'use strict';
  const PARTS = /^([A-Za-z][A-Za-z0-9+.-]*:)(?:\/\/(?:([^/?#@:]*)(?::([^/?#@]*))?@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d*))?)?([^?#]*)(\?[^#]*)?(#.*)?$/;
  const PORTS = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443', 'ftp:': '21' };

  const decode = text => decodeURIComponent(text.replace(/\+/g, ' '));
  const encode = text => encodeURIComponent(text).replace(/%20/g, '+').replace(/[!'()~]/g, each => '%' + each.charCodeAt(0).toString(16).toUpperCase());

  class URLSearchParams {
    #pairs = [];

    constructor(init = '') {
      if (typeof init === 'string') {
        this.#pairs = init.replace(/^\?/, '').split('&').filter(Boolean)
          .map(each => [each.split('=', 1)[0], each.includes('=') ? each.slice(each.indexOf('=') + 1) : ''].map(decode));
      } else {
        const pairs = typeof init[Symbol.iterator] === 'function' ? [...init] : Object.entries(init);
        this.#pairs = pairs.map(([name, value]) => [String(name), String(value)]);
      }
    }

    get(name) {
      const found = this.#pairs.find(each => each[0] === name);
      return found ? found[1] : null;
    }

    getAll(name) {
      return this.#pairs.filter(each => each[0] === name).map(each => each[1]);
    }

    has(name) {
      return this.#pairs.some(each => each[0] === name);
    }

    append(name, value) {
      this.#pairs.push([String(name), String(value)]);
    }

    set(name, value) {
      const at = this.#pairs.findIndex(each => each[0] === name);
      this.#pairs = this.#pairs.filter((each, i) => each[0] !== name || i === at);
      if (at < 0) {
        this.append(name, value);
      } else {
        this.#pairs[at][1] = String(value);
      }
    }

    delete(name) {
      this.#pairs = this.#pairs.filter(each => each[0] !== name);
    }

    forEach(action) {
      this.#pairs.forEach(([name, value]) => action(value, name, this));
    }

    keys() {
      return this.#pairs.map(each => each[0])[Symbol.iterator]();
    }

    values() {
      return this.#pairs.map(each => each[1])[Symbol.iterator]();
    }

    entries() {
      return this.#pairs.map(each => [...each])[Symbol.iterator]();
    }

    [Symbol.iterator]() {
      return this.entries();
    }

    toString() {
      return this.#pairs.map(each => each.map(encode).join('=')).join('&');
    }
  }

  class URL {
    constructor(input, base) {
      let text = String(input).trim();
      let parts = PARTS.exec(text);
      if (!parts && base !== undefined) {
        const from = new URL(base);
        const path = text.startsWith('/') ? '' : from.pathname.slice(0, from.pathname.lastIndexOf('/') + 1);
        text = text.startsWith('//') ? from.protocol + text
          : text.startsWith('?') ? from.origin + from.pathname + text
            : text.startsWith('#') ? from.origin + from.pathname + from.search + text
              : (from.protocol === 'file:' ? 'file://' : from.origin) + path + text;
        parts = PARTS.exec(text);
      }
      if (!parts) {
        throw Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: String(input) });
      }
      this.protocol = parts[1].toLowerCase();
      this.username = parts[2] || '';
      this.password = parts[3] || '';
      this.hostname = (parts[4] || '').toLowerCase();
      this.port = parts[5] && parts[5] !== PORTS[this.protocol] ? parts[5] : '';
      const hierarchical = parts[4] !== undefined;
      this.pathname = hierarchical ? require('path').resolve('/', parts[6].replace(/ /g, '%20') || '/')
        + (parts[6].length > 1 && parts[6].endsWith('/') ? '/' : '') : parts[6];
      this.hash = parts[8] && parts[8] !== '#' ? parts[8] : '';
      this.searchParams = new URLSearchParams(parts[7] || '');
    }

    get search() {
      const text = this.searchParams.toString();
      return text ? '?' + text : '';
    }

    set search(text) {
      this.searchParams = new URLSearchParams(text);
    }

    get host() {
      return this.hostname + (this.port ? ':' + this.port : '');
    }

    get origin() {
      return this.protocol in PORTS ? this.protocol + '//' + this.host : 'null';
    }

    get href() {
      const user = this.username ? this.username + (this.password ? ':' + this.password : '') + '@' : '';
      const authority = this.hostname || this.protocol === 'file:' ? '//' + user + this.host : '';
      return this.protocol + authority + this.pathname + this.search + this.hash;
    }

    toString() {
      return this.href;
    }

    toJSON() {
      return this.href;
    }
  }

  module.exports = {
    URL,
    URLSearchParams,
    fileURLToPath: url => decodeURIComponent(new URL(url).pathname),
    pathToFileURL: path => new URL('file://' + encodeURI(require('path').resolve(path))),
    parse: text => new URL(text),
    format: url => String(url),
  };
})
