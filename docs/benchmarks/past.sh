#!/usr/bin/env bash
# A history of 25,000 events: opened, followed, prepared for the time slider, shown as it stood at thousands of places.
#
#   docs/benchmarks/past.sh
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
cd "$home"
mvn -q -pl runtime-bridge -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath >&2
bridge="$home/runtime-bridge/target"
java=$("$home/statewright" --java-home)/bin/java
"$java" -cp "$bridge/test-classes:$bridge/classes:$(cat "$bridge/benchmark-classpath")" dev.statewright.runtime.benchmark.PastRuns
