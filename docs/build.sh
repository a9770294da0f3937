#!/usr/bin/env bash
# Builds the documentation of the library into .build/docs: the pages of Sources/Zuhuo/Documentation.docc and the
# public declarations of every module. Links that lead nowhere are errors.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": *"\([^"]*\)".*/\1/p' | head -n 1)
tools=$(dirname "$(readlink -f "$(command -v swift)")")
scratch=.build/docs-build
graphs=$scratch/symbols
output=.build/docs
log=$scratch/build.log
mkdir -p "$scratch"
rm -rf "$graphs" "$output"
mkdir -p "$graphs"

if ! swift build --target Zuhuo >"$log" 2>&1; then
    grep "error" "$log" >&2 || cat "$log" >&2
    exit 1
fi
bin=$(swift build --show-bin-path)
flags=(-I "$bin/Modules" -target "$target" -minimum-access-level public -skip-synthesized-members -output-dir "$graphs")
for map in Sources/C*/module.modulemap "$bin/CEmbedded.build/module.modulemap"; do
    flags+=(-Xcc "-fmodule-map-file=$map")
done
for flag in $(pkg-config --cflags-only-I libxml-2.0 nettle libzip sqlite3); do flags+=(-Xcc "$flag"); done
# The rooms of the library, in the order of the package.
modules=(JSONText Findings Quantities Platform Markup CodeLists Messages Rules Validation Tables Consignments Loading Valuation Declarations Filing Exchange Ledger
    Clearance Zuhuo)
for module in "${modules[@]}"; do
    if ! "$tools/swift-symbolgraph-extract" -module-name "$module" "${flags[@]}" >"$log" 2>&1; then
        echo "The declarations of $module cannot be read:" >&2
        cat "$log" >&2
        exit 1
    fi
done
# Declarations that a module adds to the standard library's types would make pages of the standard library.
rm -f "$graphs"/*@Swift.symbols.json "$graphs"/*@_*.symbols.json

catalogue=$scratch/Documentation.docc
rm -rf "$catalogue"
cp -r Sources/Zuhuo/Documentation.docc "$catalogue"
# The errata of the schema are an article of the library, too.
cp docs/schema-errata.md "$catalogue/SchemaErrata.md"
if ! "$tools/docc" convert "$catalogue" --additional-symbol-graph-dir "$graphs" --output-path "$output" \
    --fallback-display-name Zuhuo --fallback-bundle-identifier zuhuo >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
# A parameter whose label and type say everything has no sentence; every other warning counts.
if grep -A 1 -E "^(warning|error):" "$log" | grep -v "^--" | paste - - \
    | grep -v "is missing documentation" >&2; then
    echo "The documentation has warnings." >&2
    exit 1
fi
echo "documentation: $output ($(find "$output/data/documentation" -name "*.json" | wc -l) pages)"
