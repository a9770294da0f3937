#!/usr/bin/env bash
# Breaks the program on purpose, one place at a time, and sees whether the tests notice.
#
#   Tests/Mutations/run.sh [PATTERN]      only the mutations whose name matches the pattern
#
# Each mutation of mutations.txt is applied to a scratch copy of the sources, the tests it names are run, and at least
# one must fail. Exit 1 when one survives, when its text is not found exactly once, or when it does not compile.
# The copy and its build stay in .build/mutants, so that only what changed is built again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$root/.build/mutants
copy=$scratch/copy
pattern=${1:-.}
limit=${MUTANT_SECONDS:-300}
mkdir -p "$copy"

# Brings the copy to the state of the sources; what has not changed keeps its time, so that it is not built again.
refresh() {
    local part
    for part in Package.swift Sources Tests Schemas Samples Benchmarks docs README.md README.zh-CN.md; do
        [ -e "$root/$part" ] || continue
        (cd "$root" && find "$part" -type f -not -path '*/.build/*' -print) | while IFS= read -r file; do
            cmp -s "$root/$file" "$copy/$file" && continue
            mkdir -p "$copy/$(dirname "$file")"
            cp "$root/$file" "$copy/$file"
        done
        [ -d "$copy/$part" ] || continue
        (cd "$copy" && find "$part" -type f -print) | while IFS= read -r file; do
            [ -e "$root/$file" ] || rm "$copy/$file"
        done
    done
}

build() { (cd "$copy" && swift build --build-tests --disable-xctest -q >"$scratch/build.log" 2>&1); }
tests() {
    (cd "$copy" && SWIFT_BACKTRACE=enable=no timeout "$limit" \
        swift test --skip-build --disable-xctest --filter "$1" >"$scratch/test.log" 2>&1)
}

# Replaces the text of OLD by that of NEW in FILE; 3 when it is not there exactly once.
replace() {
    perl -0777 -e '
        my ($file, $old, $new) = @ARGV;
        open(my $in, "<", $file) or exit 3; my $text = <$in>; close $in;
        my $count = () = $text =~ /\Q$old\E/g;
        exit 3 if $count != 1;
        my $at = index($text, $old);
        substr($text, $at, length $old) = $new;
        open(my $out, ">", $file) or exit 3; print $out $text; close $out;
    ' "$copy/$1" "$2" "$3"
}

# Reads the next mutation into name, file, filter, old and new; false at the end of the list.
read_mutation() {
    local line part=
    name= file= filter= old= new=
    while IFS= read -r line; do
        case $line in
            "mutation: "*) name=${line#mutation: } ;;
            "file: "*) file=${line#file: } ;;
            "tests: "*) filter=${line#tests: } ;;
            "<<<<") part=old ;;
            "====") part=new ;;
            ">>>>") return 0 ;;
            *)
                if [ "$part" = old ]; then old+=${old:+$'\n'}$line; fi
                if [ "$part" = new ]; then new+=${new:+$'\n'}$line; fi
                ;;
        esac
    done
    [ -z "$name" ] && return 1
    echo "The mutation '$name' is not closed by >>>>." >&2
    exit 2
}

try() {
    if ! replace "$file" "$old" "$new"; then
        echo "LOST       $name: its text does not stand exactly once in $file"
        return 1
    fi
    local verdict=0
    if ! build; then
        echo "NOT BUILT  $name: $(grep -m 1 -E 'error:' "$scratch/build.log" || echo 'see .build/mutants/build.log')"
        verdict=1
    elif tests "$filter"; then
        echo "SURVIVES   $name ($file): $filter still pass"
        verdict=1
    else
        echo "killed     $name"
    fi
    cp "$root/$file" "$copy/$file"
    return $verdict
}

refresh
if ! build; then
    grep -E "error" "$scratch/build.log" >&2 || true
    echo "The tests cannot be built." >&2
    exit 1
fi
while read_mutation; do
    if [[ $name =~ $pattern ]]; then printf '%s\n' "$filter"; fi
done <"$here/mutations.txt" | tr '|' '\n' | sort -u >"$scratch/filters"
if ! tests "$(paste -sd '|' "$scratch/filters")"; then
    grep -E "✘|error" "$scratch/test.log" | head -n 20 >&2 || true
    echo "The tests fail without any mutation." >&2
    exit 1
fi

count=0
bad=0
while read_mutation <&3; do
    [[ $name =~ $pattern ]] || continue
    count=$((count + 1))
    try || bad=$((bad + 1))
done 3<"$here/mutations.txt"
echo "$count mutations, $((count - bad)) killed, $bad not."
[ "$count" -gt 0 ] && [ "$bad" -eq 0 ]
