#!/usr/bin/env bash
# Runs every test with coverage, the program itself included, and prints what share of each module's lines was run.
# Ends with 1 when a module of the engine (all of Sources but the command and the tools) stays below 90 %.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=.build/coverage
swift build --build-tests --enable-code-coverage --scratch-path "$scratch" -q
rm -rf "$scratch/profiles"
mkdir -p "$scratch/profiles"
# The tests have a file of their own. The processes of the program share some (%m), so that thousands of runs do not fill the
# disk; those that are killed would leave them torn and are skipped.
LLVM_PROFILE_FILE=$PWD/$scratch/profiles/tests-%p.profraw PROGRAM_PROFILE=$PWD/$scratch/profiles/%4m.profraw \
    SWIFT_BACKTRACE=enable=no \
    "$scratch/debug/ZuhuoPackageTests.xctest" --testing-library swift-testing --disable-xctest \
    --skip 'HostileTests|FlowCrashTests|ProcessTests|/killed\(' \
    >"$scratch/log" 2>&1 || { tail -n 20 "$scratch/log" >&2; exit 1; }
tools=$(dirname "$(readlink -f "$(command -v swift)")")
"$tools/llvm-profdata" merge --failure-mode=all -o "$scratch/all.profdata" "$scratch"/profiles/*.profraw
"$tools/llvm-cov" export -summary-only -instr-profile "$scratch/all.profdata" \
    "$scratch/debug/ZuhuoPackageTests.xctest" -object "$scratch/debug/zuhuo" >"$scratch/summary.json"
python3 - "$scratch/summary.json" <<'P'
import collections, json, sys

apart = {"ZuhuoCommand", "ClearanceProbe", "CodeListCompiler"}
modules = collections.defaultdict(lambda: [0, 0])
for file in json.load(open(sys.argv[1]))["data"][0]["files"]:
    head, _, rest = file["filename"].partition("/Sources/")
    if rest:
        lines = file["summary"]["lines"]
        module = modules[rest.split("/")[0]]
        module[0] += lines["covered"]
        module[1] += lines["count"]
low = []
for name, (covered, count) in sorted(modules.items()):
    share = 100 * covered / max(count, 1)
    print(f"{name:17}{share:6.1f} %  {covered} of {count} lines")
    if share < 90 and name not in apart:
        low.append(name)
print("below 90 %: " + ", ".join(low) if low else "every module of the engine is at 90 % or more")
sys.exit(1 if low else 0)
P
