#!/usr/bin/env bash
# Builds the fuzz targets with libFuzzer and the address sanitizer and runs each for FUZZ_SECONDS (60).
#
#   Tests/Fuzz/run.sh [TARGET …]        archive, job, markup, message, plan, receipt, table; all when none is named
#
# New inputs that reach further stay in .build/fuzz/corpus; the seeds in Tests/Fuzz/corpus are never changed.
# After a crash: exit 1 and the path of the input that caused it. Repeat it with
#   .build/fuzz/release/fuzz-TARGET PATH
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$root/.build/fuzz
seconds=${FUZZ_SECONDS:-60}
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(archive job markup message plan receipt table)

# Optimised across modules, symbols of instrumented types get lost; so that is switched off. Of several flags for
# sanitizers the compiler takes the last one, and the build tool puts its two in any order: so one flag names both again.
log=$scratch/build.log
mkdir -p "$scratch"
if ! swift build --package-path "$here" --scratch-path "$scratch" -c release \
    --sanitize=address --sanitize=fuzzer -Xswiftc -sanitize=address,fuzzer -Xswiftc -disable-cmo >"$log" 2>&1; then
    grep -E "error" "$log" >&2 || cat "$log" >&2
    echo "The fuzz targets could not be built; everything is in $log." >&2
    exit 1
fi

failed=0
for target in "${targets[@]}"; do
    program=$scratch/release/fuzz-$target
    if [ ! -x "$program" ]; then
        echo "There is no fuzz target '$target'; there are: archive, job, markup, message, plan, receipt, table." >&2
        exit 2
    fi
    grown=$scratch/corpus/$target
    found=$scratch/found/$target
    mkdir -p "$grown" "$found"
    output=$scratch/$target.log
    # libxml2 keeps its tables to the end of the process: what is still reachable at exit is no leak of ours.
    if SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 "$program" \
        -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -dict="$here/dictionaries/$target.dict" -artifact_prefix="$found/" \
        "$grown" "$here/corpus/$target" >"$output" 2>&1; then
        if grep -q "instrumented for coverage" "$output"; then
            failed=1
            echo "$target: the program was built without coverage counters, so nothing was explored" >&2
            continue
        fi
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$output")
        echo "$target: $runs inputs in $seconds s, nothing found"
    else
        failed=1
        reason=$(grep -m 1 -E "Fatal error|ERROR: (AddressSanitizer|libFuzzer)" "$output" || true)
        input=$(sed -n 's/.*Test unit written to //p' "$output" | tail -n 1)
        echo "$target: ${reason:-stopped} · input: ${input:-none; see $output}" >&2
    fi
done
exit $failed
