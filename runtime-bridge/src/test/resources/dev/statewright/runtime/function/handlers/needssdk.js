const AWS = require('aws-sdk');

exports.handler = async () => AWS;
