exports.handler = () => { throw new Error('first line'); };
