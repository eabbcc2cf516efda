'use strict';

class CustomError extends Error {
  constructor(message) {
    super(message);
    this.name = 'CustomError';
  }
}

/** Fails as the input wishes: {"fail": "CustomError"} or {"fail": "anything else"}; otherwise answers. */
exports.handler = async event => {
  if (event.fail === 'CustomError') {
    throw new CustomError('This is a custom error!');
  }
  if (event.fail) {
    throw new Error(event.fail);
  }
  return { service: 'answered' };
};
