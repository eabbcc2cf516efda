exports.handler = (event, context, callback) => callback(null, { youSent: event, name: context.functionName });
