// Times the peer engine aws-local-stepfunctions (npm) on one workload, for interpreter.sh.
// node peer.cjs FOLDER WORKLOAD RUNS   in a folder where the package is installed; prints: WORKLOAD wall-ms cpu-ms (medians)
const fs = require('fs');
const path = require('path');
const { StateMachine } = require(require.resolve('aws-local-stepfunctions', { paths: [process.cwd()] }));

const [, , folder, workload, runs] = process.argv;
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const WARM_UPS = 8;

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1].toFixed(3);

(async () => {
  const machine = new StateMachine(read(`${workload}.asl.json`));
  const expected = JSON.stringify(read('expected.json')[workload]);
  const wall = [];
  const cpu = [];
  for (let run = 0; run < Number(runs) + WARM_UPS; run++) {
    const input = read(`${workload}.input.json`);
    const start = process.hrtime.bigint();
    const used = process.cpuUsage();
    const output = await machine.run(input).result;
    const { user, system } = process.cpuUsage(used);
    if (JSON.stringify(output) !== expected) {
      console.error(`${workload}: wrong output`);
      process.exit(1);
    }
    if (run >= WARM_UPS) {
      wall.push(Number(process.hrtime.bigint() - start) / 1e6);
      cpu.push((user + system) / 1e3);
    }
  }
  console.log(workload, median(wall), median(cpu));
  process.exit(0);
})();
