#!/usr/bin/env bash
# Measures the window with a run of 25,000 events: how far colours are behind, frames while the event list and the timeline are scrolled, the time
# slider, memory, and a kept history of that length opened. JavaFX's headless platform; processor time of JavaFX's thread unless said. A minute or two.
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl app -am test -Dtest=RunBenchmark -Dsurefire.failIfNoSpecifiedTests=false "$@"
