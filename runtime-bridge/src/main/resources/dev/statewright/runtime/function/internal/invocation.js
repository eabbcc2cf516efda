// One invocation at a time, by the protocol of AWS's Node.js runtime.
(function (exports, require, module, host) {
  'use strict';

  const { runtimeError, errorDocument } = require('internal/errors');
  const { stringify, parse } = JSON;

  let handler;
  let crash = () => {};
  let drained;

  function serialised(result) {
    try {
      return stringify(result === undefined ? null : result) ?? 'null';
    } catch (_) {
      throw new Error('Unable to stringify response body');
    }
  }

  function reported(error) {
    const document = errorDocument(error);
    require('console').invokeError(document);
    return stringify(document);
  }

  /**
   * Starts one invocation. `facts` is the JSON of the context object's plain fields, `remaining` gives milliseconds. Calls, at once or
   * later, one of `succeeded(result as JSON)`, `failed(error document as JSON)` and `crashed(the same)`, after which the instance is
   * not to be used again.
   */
  function invoke(eventText, facts, remaining, succeeded, failed, crashed) {
    let finished = false;
    let waits = true;
    let held;

    const once = action => (...values) => {
      if (!finished) {
        finished = true;
        action(...values);
      }
    };
    const complete = result => {
      let text;
      try {
        text = serialised(result);
      } catch (error) {
        failed(reported(error));
        return;
      }
      succeeded(text);
    };
    const done = (error, result) => {
      if (error === undefined || error === null) {
        complete(result);
      } else {
        failed(reported(error));
      }
    };
    const callback = once((error, result) => {
      if ((error === undefined || error === null) && waits) {
        held = () => complete(result);
      } else {
        done(error, result);
      }
    });
    const succeed = once(result => done(null, result));
    const fail = once(error => done(error === undefined || error === null ? 'handled' : error));
    const context = {
      get callbackWaitsForEmptyEventLoop() { return waits; },
      set callbackWaitsForEmptyEventLoop(value) { waits = value; },
      succeed,
      fail,
      done: once(done),
      ...parse(facts),
      getRemainingTimeInMillis: () => remaining(),
    };

    crash = error => {
      finished = true;
      crashed(reported(error));
    };
    drained = () => {
      finished = true;
      if (held) {
        held();
      } else if (handler.constructor && handler.constructor.name === 'AsyncFunction') {
        failed(reported(runtimeError('NodeJsExit',
          'The async handler never settled its promise, and nothing is left that could.')));
      } else {
        succeeded('null');
      }
    };
    try {
      const result = handler(parse(eventText), context, callback);
      if (result && typeof result.then === 'function') {
        result.then(succeed, fail);
      }
    } catch (error) {
      callback(error);
    }
  }

  module.exports = {
    invoke,
    serve(found) { handler = found; },
    onCrash(action) { crash = action; },
    crash: error => crash(error),
    drained: () => drained(),
  };
})
