const words = require('./words.json');
exports.greet = name => `${words.hello} ${name}`;
