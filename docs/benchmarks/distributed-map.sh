#!/usr/bin/env bash
# Runs a Distributed Map over many items (JSON lines, a Pass state for each, results written) as a whole process with little memory, and prints
# its CPU time and the largest heap after a collection.
#
#   docs/benchmarks/distributed-map.sh [ITEMS [HEAP]]     1000000 items in 256m otherwise
set -eu

home=$(cd "$(dirname "$0")/../.." && pwd)
items=${1:-1000000}
heap=${2:-256m}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/.statewright/s3/data"
awk -v n="$items" 'BEGIN { for (i = 0; i < n; i++) printf "{\"id\":%d,\"name\":\"item number %d\",\"amount\":%d.5,\"tags\":[\"a\",\"b\"]}\n", i, i, i % 977 }' \
  >"$work/.statewright/s3/data/items.jsonl"
cat >"$work/each.asl.json" <<'JSON'
{"StartAt":"Each","States":{"Each":{"Type":"Map","Label":"each",
  "ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSONL"},"Parameters":{"Bucket":"data","Key":"items.jsonl"}},
  "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},
  "ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"data","Prefix":"out"},"WriterConfig":{"Transformation":"COMPACT","OutputType":"JSONL"}},
  "End":true}}}
JSON
"$home/statewright" --version >/dev/null

TIMEFORMAT='%U s of CPU (user), %R s on the clock'
time JDK_JAVA_OPTIONS="-Xmx$heap -Xlog:gc:file=$work/gc" "$home/statewright" run "$work/each.asl.json" 2>"$work/err" >"$work/out" || {
  cat "$work/err" "$work/out" >&2
  exit 1
}
written=$(cat "$work"/.statewright/s3/data/out/*/SUCCEEDED_*.jsonl | wc -l)
largest=$(grep -o -- '->[0-9]*M' "$work/gc" | tr -dc '0-9\n' | sort -n | tail -1)
echo "$items items read, $written results written, heap of at most $heap: $largest MB in use after a collection"
