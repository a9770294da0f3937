#!/usr/bin/env bash
# Measures the headline figures and prints a table; BENCH=full measures with 1,000,000 and 10,000,000 lots.
#
#   Benchmarks/run.sh [FIGURE...]     declare scaling workers intake emission money validate validation large flow
#                                     adversarial packing declarations ortools
#
# `ortools`, with the full sizes or when named, packs twelve instances with OR-tools CP-SAT, 30 s each, and with Zuhuo.
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

[ "$BENCH" = full ] && [ $# -eq 0 ] && figures+=(ortools)

# Never more boxes than OR-tools finds in 30 s, in a hundredth of that time.
ortools() {
    if ! python3 -c 'import ortools' 2>/dev/null; then
        echo "skip packing     OR-tools CP-SAT, 30 s an instance                        pip install ortools"
        return 0
    fi
    local folder=$SCRATCH/ortools file name found boxes milliseconds other family
    mkdir -p "$folder"
    for family in "class2 2" "class6 3" "class7 2" "hard 1" "planted2 1" "triplets249 3" "triplets501 1" "uniform120 2"; do
        # shellcheck disable=SC2086
        "$bench" packing --write "$folder" $family >/dev/null || return 1
    done
    for name in class2-100-1 class6-50-0 class6-100-0 class6-200-0 class6-200-2 class7-100-1 class7-200-1 hard-0 \
        planted2-50-0 triplets249-2 triplets501-0 uniform120-1; do
        file=$folder/$name.txt
        found=$("$bench" packing "$file" | tail -n 1) || return 1
        boxes=$(echo "$found" | awk '{print $3}')
        milliseconds=$(echo "$found" | sed -E 's/.* items, ([0-9.]+) ms.*/\1/')
        other=$(Benchmarks/packing_ortools.py 30 "$file" | sed -E 's/.* ([0-9]+) boxes.*/\1/') || return 1
        awk -v name="$name" -v boxes="$boxes" -v other="$other" -v ms="$milliseconds" 'BEGIN {
            verdict = boxes <= other && ms <= 300 ? "PASS" : "MISS"
            printf "%s %-11s %-43s %-11s %-12s OR-tools CP-SAT %d in 30 s; %s ms\n", verdict, "packing", \
                name ": boxes, 1/100 of the time", boxes, "<= " other, other, ms
        }'
    done
}

echo "Zuhuo's headline figures, $BENCH sizes, $(nproc) processors, outputs on $place ($(df --output=fstype "$place" | tail -n 1))"
python3 -c 'import polars, lxml.etree' 2>/dev/null ||
    echo "The Python yardsticks are not run: pip install -r Benchmarks/requirements.txt"
table=$SCRATCH/table
failed=()
for figure in "${figures[@]}"; do
    if [ "$figure" = ortools ]; then
        ortools | tee -a "$table" || failed+=("$figure")
    else
        "$bench" "$figure" | tee -a "$table" || failed+=("$figure")
    fi
done
met=$(grep -c '^PASS' "$table")
missed=$(grep -c '^MISS' "$table")
skipped=$(grep -c '^skip' "$table")
echo "$met figures reach their target, $missed do not, $skipped were not measured; could not run: ${failed[*]:-none}"
