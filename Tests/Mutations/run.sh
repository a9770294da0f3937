#!/usr/bin/env bash
# Breaks the program on purpose, one place at a time, and sees whether the tests notice.
#
#   Tests/Mutations/run.sh [PATTERN]      only the mutations whose name matches the pattern
#   Tests/Mutations/run.sh catalogue      only the run over the whole rule catalogue
#
# Each mutation of mutations.txt is applied to a scratch copy of the sources, the tests it names are run, and at least
# one must fail. Exit 1 when one survives, when its text is not found exactly once, or when it does not compile.
# The copy and its build stay in .build/mutants, so that only what changed is built again.
#
# Last comes the whole rule catalogue. One build of the copy can silence rules by their codes (DisabledRules.swift and
# three changes below: the check of a message rule is not called, a finding loses its rule, a declared line its reason;
# the program itself has no such switch). Every rule has a number; for each binary digit of it the rules whose digit is 1
# are silenced together, then those whose digit is 0, and the fixtures must find exactly the silenced ones silent. Two
# rules differ in a digit, so each rule's fixture is seen to fail with its own rule and with no other alone.
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

# The codes of every rule, one a line.
codes() {
    "$copy/.build/debug/zuhuo" rules list --format ndjson | grep -oE '"rule": *"[A-Z0-9-]+"' | grep -oE '[A-Z]+-[A-Z0-9-]+'
}

# The codes whose number has the value 0 or 1 at a binary digit, apart by commas.
group() { awk -v bit="$1" -v value="$2" 'int((NR - 1) / 2 ^ bit) % 2 == value' "$scratch/codes" | paste -sd ,; }

# Whether exactly the silenced rules are silent.
is_exact() { DISABLED_RULES=$1 SILENT_RULES=$2 tests 'CatalogueTests.FixtureTests/silence'; }

# A line of the report on the catalogue.
say() {
    if [ "$1" = 0 ]; then
        echo "killed     $2"
    else
        echo "SURVIVES   $2: see .build/mutants/test.log"
        bad=$((bad + 1))
    fi
    count=$((count + 1))
}

catalogue() {
    cp "$here/DisabledRules.swift" "$copy/Sources/Findings/DisabledRules.swift"
    if ! replace Sources/Rules/Rulebook.swift 'run.check(facts, &reporter)' \
        'if !DisabledRules.contains(messageRules[index].code) { run.check(facts, &reporter) }' ||
        ! replace Sources/Findings/Finding.swift 'self.rule = rule.code' \
            'self.rule = DisabledRules.contains(rule.code) ? RuleCode("OFF") : rule.code' ||
        ! replace Sources/Filing/CommodityList.swift 'reasons[item.why] ?? Self.reason(item.why, item.why.text)' \
            'DisabledRules.contains(item.why) ? [] : reasons[item.why] ?? Self.reason(item.why, item.why.text)'; then
        echo "LOST       catalogue: a place to silence rules does not stand exactly once"
        bad=$((bad + 1))
        return
    fi
    if ! build; then
        echo "NOT BUILT  catalogue: $(grep -m 1 -E 'error:' "$scratch/build.log" || echo 'see .build/mutants/build.log')"
        bad=$((bad + 1))
        return
    fi
    codes >"$scratch/codes"
    local digit value silenced verdict
    for ((digit = 0; 2 ** digit < $(wc -l <"$scratch/codes"); digit++)); do
        for value in 0 1; do
            silenced=$(group "$digit" "$value")
            verdict=0
            is_exact "$silenced" "$silenced" || verdict=1
            say "$verdict" "catalogue: the $(tr ',' '\n' <<<"$silenced" | wc -l) rules with $value at digit $digit"
        done
    done
    verdict=1
    is_exact "$(group 0 1)" '' || verdict=0
    say "$verdict" "catalogue: silence is noticed"
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
if [[ catalogue =~ $pattern ]]; then
    echo 'CatalogueTests.FixtureTests' >>"$scratch/filters"
fi
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
if [[ catalogue =~ $pattern ]]; then catalogue; fi
refresh
echo "$count mutations, $((count - bad)) killed, $bad not."
[ "$count" -gt 0 ] && [ "$bad" -eq 0 ]
