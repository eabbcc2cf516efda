const path = require('path');
const { promisify } = require('node:util');
const { greet } = require('../lib/greeting');
const slow = (name, callback) => setTimeout(() => callback(null, greet(name)), 1);
exports.lambdaHandler = async event => ({ text: await promisify(slow)(event.name), file: path.basename(__filename) });
