// Races the interpreter (a Java process that answers lines, see Racer.java) against aws-local-stepfunctions (npm) in this process: workload by
// workload, both warm, by turns, and prints the table of ratios. Run by interpreter.sh.
//   node race.cjs FOLDER ROUNDS JAVA [JAVA OPTIONS…]     in a folder where the npm package is installed
const { spawn } = require('child_process');
const { createInterface } = require('readline');
const fs = require('fs');
const path = require('path');
const { StateMachine } = require(require.resolve('aws-local-stepfunctions', { paths: [process.cwd()] }));

const [, , folder, rounds, java, ...options] = process.argv;
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const EXPECTED = read('expected.json');
const WARM_UP_MILLIS = 6000;
const TURN_MILLIS = 300;

// The fastest engine known for a workload, as a share of aws-local-stepfunctions' time for the base workload, both measured on one machine:
// floci 1.7 for the loops (18.7, 158 and 76 ms; the peer's loop10k 440), jamoy/stepfunctions for map1000 (4.8; 28.6), tiny-asl-machine for parallel100
// (0.42; 4.9).
const FASTEST = {
  loop10k: { engine: 'floci', base: 'loop10k', share: 18.7 / 440 },
  'loop10k-const': { engine: 'floci', base: 'loop10k', share: 18.7 / 440 },
  'loop10k-jsonata': { engine: 'floci', base: 'loop10k', share: 158 / 440 },
  'loop10k-jsonata-vars': { engine: 'floci', base: 'loop10k', share: 76 / 440 },
  map1000: { engine: 'jamoy', base: 'map1000', share: 4.8 / 28.6 },
  'map1000-iterator': { engine: 'jamoy', base: 'map1000', share: 4.8 / 28.6 },
  'map1000-jsonata': { engine: 'jamoy', base: 'map1000', share: 4.8 / 28.6 },
  parallel100: { engine: 'tiny-asl-machine', base: 'parallel100', share: 0.42 / 4.9 },
};

const racer = spawn(java, [...options, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
const answers = createInterface({ input: racer.stdout })[Symbol.asyncIterator]();

async function ours(workload, millis) {
  racer.stdin.write(`${workload} ${millis}\n`);
  const { value } = await answers.next();
  if (value === undefined || value === 'wrong') return null;
  const [wall, cpu, events] = value.split(' ').map(Number);
  return { wall, cpu, events };
}

async function peers(workload, millis) {
  const machine = new StateMachine(read(`${workload}.asl.json`), { checkArn: false });
  const expected = JSON.stringify(EXPECTED[workload]);
  let wall = 0;
  let cpu = 0;
  let runs = 0;
  do {
    const input = read(`${workload}.input.json`);
    const start = process.hrtime.bigint();
    const used = process.cpuUsage();
    let output;
    try {
      output = await machine.run(input).result;
    } catch {
      return null;
    }
    const { user, system } = process.cpuUsage(used);
    wall += Number(process.hrtime.bigint() - start) / 1e6;
    cpu += (user + system) / 1e3;
    runs++;
    if (JSON.stringify(output) !== expected) return null;
  } while (wall < millis);
  return { wall: wall / runs, cpu: cpu / runs };
}

const middle = (list, what) => list.map((each) => each[what]).sort((a, b) => a - b)[list.length >> 1];
const cell = (value, digits) => (value === undefined ? '–' : value.toFixed(digits));

(async () => {
  console.log('| workload | events | ours, ms | peer, ms | ratio | ours, CPU ms | peer, CPU ms | ratio | fastest known: ours is faster by (wall; CPU) |');
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --- |');
  const base = {};
  for (const workload of Object.keys(EXPECTED)) {
    if (!(await ours(workload, WARM_UP_MILLIS))) throw new Error(`${workload}: wrong output`);
    const answered = await peers(workload, WARM_UP_MILLIS / 2);
    const a = [];
    const b = [];
    for (let round = 0; round < Number(rounds); round++) {
      a.push(await ours(workload, TURN_MILLIS));
      if (answered) b.push(await peers(workload, TURN_MILLIS));
    }
    const wall = middle(a, 'wall');
    const cpu = middle(a, 'cpu');
    const peer = answered ? { wall: middle(b, 'wall'), cpu: middle(b, 'cpu') } : {};
    base[workload] = peer;
    const known = FASTEST[workload];
    const other = known && base[known.base];
    const fastest = other && other.wall ? `${known.engine}: ${((other.wall * known.share) / wall).toFixed(1)}; ${((other.cpu * known.share) / cpu).toFixed(1)}` : '–';
    const cells = [workload, a[0].events, cell(wall, 3), answered ? cell(peer.wall, 2) : 'wrong', answered ? cell(peer.wall / wall, 1) : '–',
      cell(cpu, 3), answered ? cell(peer.cpu, 2) : 'wrong', answered ? cell(peer.cpu / cpu, 1) : '–', fastest];
    console.log(`| ${cells.join(' | ')} |`);
  }
  racer.stdin.end();
  process.exit(0);
})().catch((fault) => {
  console.error(`race.cjs: ${fault.message}`);
  racer.kill();
  process.exit(1);
});
