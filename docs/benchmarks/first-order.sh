#!/usr/bin/env bash
# How long it takes from opening examples/serverlesspresso to the first finished order, in a new virtual machine, all services cold; and what opening
# alone costs and starts, beside that of the call centre.
set -eu

cd "$(dirname "$0")/../.."
mvn -q test-compile
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -pl runtime-bridge dependency:build-classpath -Dmdep.outputFile="$folder/classpath"
for what in "" serverlesspresso call-center; do
  "$(./statewright --java-home)/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dpolyglot.engine.WarnInterpreterOnly=false -Dstatewright.project="$PWD" \
    -cp "runtime-bridge/target/test-classes:runtime-bridge/target/classes:$(cat "$folder/classpath")" \
    dev.statewright.runtime.cloud.FirstOrder $what
done
