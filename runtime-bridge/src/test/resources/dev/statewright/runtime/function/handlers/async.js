exports.handler = async event => {
  await new Promise(resolve => setTimeout(resolve, 5));
  return { doubled: event.number * 2 };
};
exports.never = async () => new Promise(() => {});
exports.later = () => Promise.resolve('later');
