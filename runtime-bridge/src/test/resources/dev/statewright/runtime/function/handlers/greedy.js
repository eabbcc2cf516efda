// holds what it makes, or lets it go
exports.handler = async ({ keep, rounds = Infinity }) => {
  const kept = [];
  let made = 0;
  while (made < rounds) {
    const block = new Array(16384).fill(made++);
    if (keep) {
      kept.push(block);
    }
  }
  return made;
};
