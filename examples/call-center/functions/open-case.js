'use strict';

exports.handler = (event, context, callback) => {
  const id = event.inputCaseID;
  callback(null, { Case: id, Message: 'Case ' + id + ': opened...' });
};
