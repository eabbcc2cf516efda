#!/usr/bin/env bash
# Races the interpreter against aws-local-stepfunctions (npm, installed into a temporary folder) on the same workloads in the same run, and
# prints the table of ratios: wall clock, and CPU time for busy machines. Full history is kept. Needs Node, npm and Maven.
#
#   docs/benchmarks/interpreter.sh [FOLDER]     the folder of workloads; ../shared/peers beside the project otherwise
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$home/../shared/peers}
folder=$(cd "$folder" 2>/dev/null && pwd) || {
  echo "interpreter.sh: there are no workloads in ${1:-../shared/peers}; name their folder as argument" >&2
  exit 2
}
runs=9

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$home/docs/benchmarks/peer.cjs" "$work/"
(cd "$work" && npm install --no-save --silent aws-local-stepfunctions@3 >/dev/null) || {
  echo "interpreter.sh: npm could not install aws-local-stepfunctions" >&2
  exit 2
}

# It answers these rightly; it fails the JSONata loops.
for workload in pass1 loop10k map1000 parallel100; do
  (cd "$work" && node peer.cjs "$folder" "$workload" "$runs")
done >"$work/peer"

(cd "$home" && mvn -q -pl runtime-bridge -am test -Dtest='InterpreterBenchmark#timesOfTheWorkloads' \
  -Dsurefire.failIfNoSpecifiedTests=false -Dstatewright.workloads="$folder") >"$work/ours"

# The fastest engine known for a workload, as a multiple of the raced one's time for the workload of the same family, both measured on one machine:
# floci 1.7 for the loops (18.7, 158 and 76 ms against 440), jamoy/stepfunctions for map1000 (4.8 against 28.6), tiny-asl-machine for parallel100
# (0.42 against 4.9).
awk '
  BEGIN {
    share["loop10k"] = 18.7 / 440; share["loop10k-jsonata"] = 158 / 440; share["loop10k-jsonata-vars"] = 76 / 440
    share["map1000"] = 4.8 / 28.6; share["parallel100"] = 0.42 / 4.9
    base["loop10k-jsonata"] = base["loop10k-jsonata-vars"] = "loop10k"
    format = "%-22s %10s %10s %10s | %10s %10s %10s | %18s\n"
    printf format, "workload", "ours ms", "peer ms", "ratio", "ours cpu", "peer cpu", "ratio", "to fastest (cpu)"
  }
  FNR == NR { wall[$1] = $2; cpu[$1] = $3; next }
  NF == 6 && $2 + 0 > 0 {
    from = ($1 in base) ? base[$1] : $1
    known = $1 in wall
    fastest = ($1 in share) ? sprintf("%.1f x", cpu[from] * share[$1] / $5) : "-"
    printf format, $1, $3, known ? sprintf("%.2f", wall[$1]) : "wrong", known ? sprintf("%.1f x", wall[$1] / $3) : "-", \
      $5, known ? sprintf("%.2f", cpu[$1]) : "wrong", known ? sprintf("%.1f x", cpu[$1] / $5) : "-", fastest
  }
' "$work/peer" "$work/ours"
