#!/usr/bin/env bash
# Times `statewright run` of one Pass state as a whole process against aws-local-stepfunctions (npm, installed into a temporary folder), by turns, and
# prints medians of CPU time and wall clock with their ratios. Needs Node and npm.
#
#   docs/benchmarks/start.sh [ROUNDS]
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
rounds=${1:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --silent aws-local-stepfunctions@3 >/dev/null || {
  echo "start.sh: npm could not install aws-local-stepfunctions" >&2
  exit 2
}
echo '{"StartAt": "Only", "States": {"Only": {"Type": "Pass", "Result": {"ok": true}, "End": true}}}' >pass.asl.json
cat >peer.cjs <<'PEER'
const { StateMachine } = require('aws-local-stepfunctions');
const machine = new StateMachine(JSON.parse(require('fs').readFileSync('pass.asl.json')));
machine.run({}).result.then((output) => { console.log(JSON.stringify(output)); process.exit(0); });
PEER

ours() { "$home/statewright" run pass.asl.json --input '{}'; }
library() { node peer.cjs; }
command_line() { echo '{}' | node node_modules/.bin/local-sfn -f pass.asl.json; }

# Prints "wall cpu" of a command in seconds; what it prints must be the output.
TIMEFORMAT='%R %U %S'
timed() {
  { time "$1" >output 2>&1; } 2>time
  [ "$(tr -d ' "\n' <output)" = '{ok:true}' ] || { echo "start.sh: $1 answers: $(cat output)" >&2; exit 1; }
  awk '{ printf "%.3f %.3f\n", $1, $2 + $3 }' time
}
median() { awk -v column="$1" '{ print $column }' "$2" | sort -n | awk '{ each[NR] = $1 } END { print each[int((NR + 1) / 2)] }'; }

for each in ours library command_line; do timed $each >/dev/null; done
for ((round = 0; round < rounds; round++)); do
  for each in ours library command_line; do timed $each >>"times.$each"; done
done
printf '| what | CPU, s | wall, s | ours: share of its CPU; wall |\n| --- | --: | --: | --: |\n'
for each in ours library command_line; do
  awk -v what="$each" -v cpu="$(median 2 times.$each)" -v wall="$(median 1 times.$each)" -v our_cpu="$(median 2 times.ours)" -v our_wall="$(median 1 times.ours)" \
    'BEGIN { printf "| %s | %.3f | %.3f | %.2f; %.2f |\n", what, cpu, wall, our_cpu / cpu, our_wall / wall }'
done
