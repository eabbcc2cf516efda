#!/usr/bin/env bash
# Measures layout and painting as processor time, which other work on the machine does not change much.
#
#   docs/benchmarks/pictures.sh [LayoutCpuTime [STATES…] | PaintingTime | OpeningTime]     without a name: all three
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
cd "$home"
mvn -q -pl renderer -am test-compile dependency:build-classpath -Dmdep.outputFile=target/pictures-classpath
java=$("$home/statewright" --java-home)/bin/java
measure() {
  "$java" -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "renderer/target/test-classes:renderer/target/classes:$(cat renderer/target/pictures-classpath)" "dev.statewright.renderer.benchmark.$@"
}
if [ $# -gt 0 ]; then
  measure "$@"
else
  for name in LayoutCpuTime PaintingTime OpeningTime; do measure $name; done
fi
