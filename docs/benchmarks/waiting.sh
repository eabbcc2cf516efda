#!/usr/bin/env bash
# So many executions wait for a task token at once, in so much memory: the heap is bounded, so that it fails where it does not fit.
#
#   docs/benchmarks/waiting.sh [EXECUTIONS [HEAP]]     100000 in 2g otherwise
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
cd "$home"
mvn -q -pl runtime-bridge -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath >&2
bridge="$home/runtime-bridge/target"
java=$("$home/statewright" --java-home)/bin/java
"$java" -Xmx"${2:-2g}" -cp "$bridge/test-classes:$bridge/classes:$(cat "$bridge/benchmark-classpath")" \
  dev.statewright.runtime.benchmark.WaitingExecutions "${1:-100000}"
