#!/usr/bin/env bash
# Measures the window on JavaFX's headless platform: opening, editing, panning, zooming, typing, at 50, 500, 2,000 and 5,000 states. Prints a
# table; wall clock, and CPU time of JavaFX's thread for busy machines. Takes about two minutes: on a busy machine fewer edits are measured.
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl app -am test -Dtest=WindowBenchmark -Dsurefire.failIfNoSpecifiedTests=false "$@"
