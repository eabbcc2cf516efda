let calls = 0;
exports.loop = event => {
  calls++;
  while (event.loop) {
    // for ever
  }
  return Promise.resolve(calls);
};
exports.waiting = (event, context, callback) => {
  setTimeout(callback, 60000);
};
