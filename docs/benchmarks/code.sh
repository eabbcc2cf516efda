#!/usr/bin/env bash
# Measures the text of a workflow of 920 KB on JavaFX's headless platform: from a key to the frame that paints it, the longest piece of work on
# JavaFX's thread afterwards (CPU time), and the time until the document has the key. Takes a minute or two.
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl app -am test -Dtest=CodeBenchmark -Dsurefire.failIfNoSpecifiedTests=false "$@"
