#!/usr/bin/env bash
# Counts the crossings of lines in the pictures of real workflows, and in dagre's (npm) of the same graphs. Needs Maven, Node.js and, the first time, npm.
#
#   docs/benchmarks/crossings.sh [FILE or FOLDER…]     without one: ../shared/corpus/workflows
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -gt 0 ] || set -- "$home/../shared/corpus/workflows"
work=${TMPDIR:-/tmp}/statewright-crossings
mkdir -p "$work"
[ -d "$work/node_modules/@dagrejs/dagre" ] || npm install --silent --prefix "$work" @dagrejs/dagre@1

cd "$home"
mvn -q -pl renderer -am test-compile dependency:build-classpath -Dmdep.outputFile=target/crossings-classpath
java=$("$home/statewright" --java-home)/bin/java
"$java" -cp "renderer/target/test-classes:renderer/target/classes:$(cat renderer/target/crossings-classpath)" \
  dev.statewright.renderer.benchmark.CrossingsExport "$work/graphs.json" "$@"
node docs/benchmarks/crossings.cjs "$work" "$work/graphs.json" ${WORSE:+--worse}
