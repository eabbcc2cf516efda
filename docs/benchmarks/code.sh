#!/usr/bin/env bash
# Measures the texts of workflows of 100 and 920 KB on JavaFX's headless platform, alone and beside the picture: from a key to the frame that
# paints it, the longest piece of work on JavaFX's thread afterwards, and from the key to the diagnostics of the new text (CPU times). Takes
# some minutes. -Dstatewright.mode=CODE and -Dstatewright.states=7000 measure a part.
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl app -am test -Dtest=CodeBenchmark -Dsurefire.failIfNoSpecifiedTests=false "$@"
