#!/usr/bin/env bash
# Puts events through bus, rule, workflow, table, queue, function and table again, all services in memory, and says how many a second; then how
# many were kept and counted: none may be lost or counted twice. The number of events is the first argument (default 10,000).
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl runtime-bridge -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$(./statewright --java-home)/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Dpolyglot.engine.WarnInterpreterOnly=false -Dstatewright.project="$PWD" \
  -cp "runtime-bridge/target/test-classes:runtime-bridge/target/classes:$(cat runtime-bridge/target/benchmark-classpath)" \
  dev.statewright.runtime.cloud.Pipeline "$folder" "${1:-10000}"
