'use strict';

exports.handler = (event, context, callback) => {
  callback(null, { Case: event.Case, Status: event.Status, Message: event.Message + 'closed.' });
};
