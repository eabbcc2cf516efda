'use strict';

exports.handler = (event, context, callback) => {
  callback(null, { Case: event.Case, Message: event.Message + 'assigned...' });
};
