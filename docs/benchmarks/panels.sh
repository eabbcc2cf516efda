#!/usr/bin/env bash
# Measures the inspector for a newly selected state and the palette for each letter of a search, on JavaFX's headless platform. Prints a table;
# processor time of JavaFX's thread, for busy machines. Takes a minute or two.
set -eu

cd "$(dirname "$0")/../.."
mvn -q -pl app -am test -Dtest=PanelsBenchmark -Dsurefire.failIfNoSpecifiedTests=false "$@"
