#!/usr/bin/env bash
# Serves examples/serverlesspresso with a folder for its data, puts orders, kills the process at random moments (each third time ends it in order), starts it again over the same folder,
# and tells in the end whether tables, queues and executions are whole. Arguments: orders (500), kills (12), most seconds before a kill (40), seed (the
# time). A few minutes.
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl app -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$(./statewright --java-home)/bin/java" -Dstatewright.project="$PWD" \
  -cp "app/target/test-classes:app/target/classes:$(cat app/target/benchmark-classpath)" \
  dev.statewright.app.cloud.killed.KilledShop "$folder" "${1:-500}" "${2:-12}" "${3:-40}" "${4:-$(date +%s)}"
