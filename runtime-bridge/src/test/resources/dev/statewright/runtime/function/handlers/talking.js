exports.handler = async event => {
  console.log('event is', event);
  console.error('%s has %d items', 'list', 2, [1, { a: { b: { c: {} } } }]);
  console.warn(new Map([['k', 'v']]));
};
