#!/usr/bin/env bash
# How long it takes from opening examples/serverlesspresso to the first finished order, in a new virtual machine, all services cold; and what opening
# alone costs and starts, beside that of the call centre.
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl runtime-bridge -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for what in "" serverlesspresso call-center; do
  "$(./statewright --java-home)/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dpolyglot.engine.WarnInterpreterOnly=false -Dstatewright.project="$PWD" \
    -cp "runtime-bridge/target/test-classes:runtime-bridge/target/classes:$(cat runtime-bridge/target/benchmark-classpath)" \
    dev.statewright.runtime.cloud.FirstOrder $what
done
