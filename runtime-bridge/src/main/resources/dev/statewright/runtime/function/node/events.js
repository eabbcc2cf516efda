(function (exports, require, module, host) {
  'use strict';
  class EventEmitter {
    #listeners = new Map();

    on(name, listener) {
      this.#listeners.set(name, [...this.listeners(name), listener]);
      return this;
    }

    once(name, listener) {
      const wrapper = (...values) => {
        this.off(name, wrapper);
        listener.apply(this, values);
      };
      wrapper.listener = listener;
      return this.on(name, wrapper);
    }

    off(name, listener) {
      const left = this.listeners(name);
      const at = left.findLastIndex(each => each === listener || each.listener === listener);
      if (at >= 0) {
        left.splice(at, 1);
        this.#listeners.set(name, left);
      }
      return this;
    }

    emit(name, ...values) {
      const called = this.listeners(name);
      if (!called.length && name === 'error') {
        throw values[0] instanceof Error ? values[0] : new Error('Unhandled error. (' + values[0] + ')');
      }
      called.forEach(each => each.apply(this, values));
      return called.length > 0;
    }

    listeners(name) {
      return [...(this.#listeners.get(name) || [])];
    }

    listenerCount(name) {
      return this.listeners(name).length;
    }

    removeAllListeners(name) {
      if (name === undefined) {
        this.#listeners.clear();
      } else {
        this.#listeners.delete(name);
      }
      return this;
    }

    setMaxListeners() {
      return this;
    }
  }
  EventEmitter.prototype.addListener = EventEmitter.prototype.on;
  EventEmitter.prototype.removeListener = EventEmitter.prototype.off;
  EventEmitter.EventEmitter = EventEmitter;
  EventEmitter.once = (emitter, name) => new Promise((resolve, reject) => {
    emitter.once(name, (...values) => resolve(values));
    if (name !== 'error') {
      emitter.once('error', reject);
    }
  });
  module.exports = EventEmitter;
})
