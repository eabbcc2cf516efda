class CustomError extends Error {
  constructor(message) {
    super(message);
    this.name = 'CustomError';
  }
}

exports.throwing = () => {
  throw new Error('it broke');
};
exports.custom = async () => {
  throw new CustomError('mine');
};
exports.callsBack = (event, context, callback) => callback(new CustomError('by callback'));
exports.text = (event, context, callback) => callback('just words');
exports.circular = async () => {
  const value = {};
  value.self = value;
  return value;
};
exports.inTimer = () => {
  setTimeout(() => {
    throw new TypeError('from a timer');
  }, 1);
};
exports.unhandled = (event, context, callback) => {
  Promise.reject(new Error('nobody cares'));
  setTimeout(() => callback(null, 'too late'), 20);
};
exports.exits = () => process.exit(3);
exports.large = async () => 'x'.repeat(6291556);
