#!/usr/bin/env bash
# Races the interpreter against aws-local-stepfunctions (npm, installed into a temporary folder) on the same workloads, by turns in one run, both
# warm, and prints the table of ratios: wall clock, and CPU time of the whole processes for busy machines. Full history is kept. Needs Node, npm
# and Maven; takes about three minutes.
#
#   docs/benchmarks/interpreter.sh [FOLDER [ROUNDS]]     the folder of workloads; ../shared/peers beside the project otherwise
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
named=${1:-$home/../shared/peers}
folder=$(cd "$named" 2>/dev/null && pwd) || {
  echo "interpreter.sh: there is no folder of workloads at $named; name it as argument" >&2
  exit 2
}
rounds=${2:-9}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm install --no-save --silent aws-local-stepfunctions@3 >/dev/null) || {
  echo "interpreter.sh: npm could not install aws-local-stepfunctions" >&2
  exit 2
}

cd "$home"
mvn -q -pl runtime-bridge -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath >&2
bridge="$home/runtime-bridge/target"
cd "$work"
node "$home/docs/benchmarks/race.cjs" "$folder" "$rounds" "$("$home/statewright" --java-home)/bin/java" \
  -cp "$bridge/test-classes:$bridge/classes:$(cat "$bridge/benchmark-classpath")" dev.statewright.runtime.benchmark.Racer
