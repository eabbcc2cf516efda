'use strict';

exports.handler = (event, context, callback) => {
  // One case in two is resolved on the first call.
  const status = Math.floor(Math.random() * 2);
  const outcome = status === 1 ? 'resolved...' : 'unresolved...';
  callback(null, { Case: event.Case, Status: status, Message: event.Message + outcome });
};
