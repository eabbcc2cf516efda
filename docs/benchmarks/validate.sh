#!/bin/sh
# Races the validator and asl-validator of npm on the same definitions, both warm, one after the other on this machine, and prints the
# ratio. CPU time is the figure to look at on a machine that does other things. Needs Maven, Node.js and, the first time, npm.
# usage: docs/benchmarks/validate.sh [ROUNDS] [FILE.json…]   (without files: a definition of 5,000 states, 1 MB)
set -e
cd "$(dirname "$0")/../.."
rounds=${1:-9}
[ $# -gt 0 ] && shift
work=${TMPDIR:-/tmp}/statewright-validate
mkdir -p "$work"
[ -d "$work/node_modules/asl-validator" ] || npm install --silent --prefix "$work" asl-validator@4
if [ $# -eq 0 ]; then
  node -e 'const s={};for(let i=0;i<5000;i++)s["S"+i]={Type:"Task",Resource:"arn:aws:states:::lambda:invoke",Next:"S"+(i+1),
    Parameters:{"Payload.$":"States.Format('"'{}'"', $.a.b)"},Retry:[{ErrorEquals:["States.ALL"],MaxAttempts:3}]};
    s.S5000={Type:"Succeed"};console.log(JSON.stringify({StartAt:"S0",States:s}))' > "$work/large.json"
  set -- "$work/large.json"
fi
files=$(printf '%s,' "$@")
mvn -q -o -pl designer-model test -Dtest=ValidatorRace -Dsurefire.failIfNoSpecifiedTests=false \
  -Drace.files="${files%,}" -Drace.out="$work/ours.txt" -Drace.rounds=60 >/dev/null 2>&1
ours=$(cat "$work/ours.txt")
theirs=$(node docs/benchmarks/validators.cjs "$work" "$rounds" "$@")
echo "$ours $theirs" | awk '{ printf "Statewright (from the text to diagnostics): CPU %s ms, wall %s ms\nasl-validator (the same): CPU %s ms, wall %s ms\nratio: %.1f (CPU), %.1f (wall)\n", $1, $2, $3, $4, $3/$1, $4/$2 }'
