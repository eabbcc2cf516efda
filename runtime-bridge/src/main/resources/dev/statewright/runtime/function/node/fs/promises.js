(function (exports, require, module, host) {
  'use strict';
  module.exports = require('fs').promises;
})
