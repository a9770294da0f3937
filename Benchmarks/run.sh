#!/usr/bin/env bash
# Measures the headline figures and prints a table; BENCH=full measures with 1,000,000 and 10,000,000 lots.
#
#   Benchmarks/run.sh [FIGURE...]     declare scaling workers intake emission money validate validation large flow
#                                     adversarial packing declarations
#
# Ends with 0 whether the targets are met or not: the last line says how many are.
set -uo pipefail

cd "$(dirname "$0")/.." || exit 3
bench=.build/release/zuhuo-bench
if [ ! -x "$bench" ] || [ ! -x .build/release/zuhuo ]; then
    echo "Build first: swift build -c release --static-swift-stdlib" >&2
    exit 3
fi

place=/dev/shm
[ -d "$place" ] && [ -w "$place" ] || place=${TMPDIR:-/tmp}
SCRATCH=$(mktemp -d "$place/zuhuo-bench.XXXXXX")
trap 'rm -rf "$SCRATCH"' EXIT
trap 'exit 130' INT TERM
export SCRATCH ROOT=$PWD BENCH=${BENCH:-quick}

figures=("$@")
[ ${#figures[@]} -gt 0 ] || figures=(money emission validate validation large flow intake workers scaling adversarial packing declarations declare)

echo "Zuhuo's headline figures, $BENCH sizes, $(nproc) processors, outputs on $place ($(df --output=fstype "$place" | tail -n 1))"
python3 -c 'import polars, lxml.etree' 2>/dev/null ||
    echo "The Python yardsticks are not run: pip install -r Benchmarks/requirements.txt"
table=$SCRATCH/table
failed=()
for figure in "${figures[@]}"; do
    "$bench" "$figure" | tee -a "$table" || failed+=("$figure")
done
met=$(grep -c '^PASS' "$table")
missed=$(grep -c '^MISS' "$table")
skipped=$(grep -c '^skip' "$table")
echo "$met figures reach their target, $missed do not, $skipped were not measured; could not run: ${failed[*]:-none}"
