// Times asl-validator on files: node validators.cjs MODULES-FOLDER ROUNDS FILE… ; prints "CPU-milliseconds wall-milliseconds" of the median round.
const [folder, rounds, ...files] = process.argv.slice(2);
const validate = require(require.resolve('asl-validator', { paths: [folder] }));
const texts = files.map((file) => require('fs').readFileSync(file, 'utf8'));
const cpu = [], wall = [];
for (let round = 0; round < Number(rounds); round++) {
  const before = process.cpuUsage(), start = process.hrtime.bigint();
  for (const text of texts) validate(JSON.parse(text));
  const used = process.cpuUsage(before);
  cpu.push((used.user + used.system) / 1000);
  wall.push(Number(process.hrtime.bigint() - start) / 1e6);
}
const median = (list) => list.slice(Math.floor(list.length / 3)).sort((a, b) => a - b)[Math.floor(list.length / 3)];
console.log(median(cpu).toFixed(1), median(wall).toFixed(1));
