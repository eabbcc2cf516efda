#!/usr/bin/env bash
# Builds the JMH benchmarks (MODULE/src/jmh) and runs those whose names match a regular expression, all without one.
#
#   docs/benchmarks/jmh.sh [REGEX [JMH OPTIONS]]     for example: docs/benchmarks/jmh.sh WorkloadBenchmark -p workload=LOOP -prof gc
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
modules=(designer-model renderer runtime-bridge)
regex=${1:-.}
[ $# -gt 0 ] && shift

cd "$home"
mvn -q -Pbenchmarks -pl "$(IFS=,; echo "${modules[*]}")" -am test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark-classpath

java=$("$home/statewright" --java-home)/bin/java
for module in "${modules[@]}"; do
  folder="$home/$module"
  command=("$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
    -cp "$folder/target/benchmark-classes:$folder/target/classes:$(cat "$folder/target/benchmark-classpath")" org.openjdk.jmh.Main)
  # a module in which nothing matches would be an error to JMH
  if "${command[@]}" -l "$regex" | grep -q '^dev\.'; then
    "${command[@]}" "$regex" "$@"
  fi
done
