const AWS = require('@aws-sdk/client-ec2');

exports.handler = async () => AWS;
