#!/bin/bash
# The story of one consolidation under "inspect before load", told in commands with fixed times.
# Run it in an empty folder; it writes OUT (what was declared), DecCus001 (the drop folder of the import client), the
# journal, and FINAL (what the test compares).
set -euo pipefail
sample=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export ZUHUO_JOURNAL=zuhuo.journal ZUHUO_ACTOR=foreman-01 LANG=en
day=2026-11-18

# A receipt reaches the inbox, long enough ago to be quiet.
receipts() { for file in "$sample/receipts/$1"/*.xml; do cp "$file" DecCus001/InBox/; done; touch -d 2026-01-01 DecCus001/InBox/*; }
exchange() { zuhuo exchange --once --folder DecCus001 --messages OUT --time "$1"; }
forms=(D1 D2 D3 D4 D5 D6)

mkdir -p DecCus001/{OutBox,SentBox,InBox,FailBox} FINAL

# Morning: the job is declared on paper, its goods come into the warehouse loose.
zuhuo declare "$sample/job.json" -o OUT -q > /dev/null
zuhuo flow open "$sample/job.json" --plan OUT/plan.json --time ${day}T07:30:00+08:00
zuhuo flow book-vessel C1 C2 C3 --vessel "AMBER LANTERN" --voyage 112S --cut-off 2026-11-20T12:00:00+08:00 --time ${day}T07:40:00+08:00
for form in "${forms[@]}"; do
    zuhuo flow book --of $form --warehouse W021 --time ${day}T07:50:00+08:00
    zuhuo flow receive --of $form --as-recorded --paper RK-20261118-$form --time ${day}T08:30:00+08:00
    zuhuo flow tally --of $form --as-recorded --time ${day}T09:00:00+08:00
done
zuhuo flow manifest-entry "${forms[@]}" --bill QZXY26110544 --time ${day}T09:10:00+08:00
zuhuo flow arrival-report "${forms[@]}" --number YD2921202611180044 --time ${day}T09:20:00+08:00
zuhuo flow declare "${forms[@]}" --time ${day}T09:30:00+08:00

# The messages go out, customs answers: all taken in, D2 and D3 selected, the others released.
exchange ${day}T09:31:00+08:00
receipts 1-replies && exchange ${day}T09:40:00+08:00
receipts 2-customs && exchange ${day}T10:40:00+08:00
zuhuo flow status > FINAL/board-selected.txt

# D2 passes; D3 does not match, and is held.
zuhuo flow inspect D2 --result pass --officers "officer 1007" --officers "officer 1012" --extent sample --method opening \
    --party-present --signed --evidence "$sample/inspection-D2.txt" --time ${day}T14:10:00+08:00
zuhuo flow inspect D3 --result mismatch --officers "officer 1007" --officers "officer 1012" --extent full --method opening \
    --party-present --signed --lots L012 --evidence "$sample/inspection-D3.txt" --time ${day}T14:40:00+08:00

# Nothing of D3 may go into a box; the rest is bound to boxes and does not wait.
zuhuo flow assign L012 --container C1 --time ${day}T14:50:00+08:00 2> FINAL/refusal.txt || true
zuhuo flow assign --auto --time ${day}T15:00:00+08:00
zuhuo flow status > FINAL/board-held.txt
zuhuo flow import "$sample/scans.csv" --actor gun-3
zuhuo flow load --in C2 --time ${day}T16:20:00+08:00
zuhuo flow load --in C3 --time ${day}T16:40:00+08:00
minute=0
for box in C1 C2 C3; do
    minute=$((minute + 10))
    zuhuo flow close $box --as-recorded --time ${day}T17:$minute:00+08:00
    zuhuo flow seal $box --number QZ02603$minute --role customs --paper $box-doors.jpg -o FINAL --time ${day}T17:$((minute + 5)):00+08:00
    zuhuo flow gate-out $box --vehicle SAMPLE-$box --time ${day}T18:$minute:00+08:00
done

# The declaration of the held goods is to be amended: its message without the lot that did not match.
zuhuo flow withdraw L012 --reason "brand not as declared" --paper LZ-20261118-01 --time ${day}T18:40:00+08:00
zuhuo flow amend-begin D3 --reason mismatch --paper XG-20261118-01 --time ${day}T18:45:00+08:00
zuhuo flow amend D3 --job "$sample/job.json" --receipt DecCus001/InBox -o FINAL \
    --before OUT/declarations/261118NSS04AAZDM7M.xml > FINAL/amendment.txt

# To the port and away; customs clears what has left.
zuhuo flow arrive C1 C2 C3 --time 2026-11-19T09:00:00+08:00
zuhuo flow loading-manifest C1 C2 C3 --time 2026-11-20T08:00:00+08:00
zuhuo flow depart C1 C2 C3 --time 2026-11-21T06:30:00+08:00
receipts 3-cleared && exchange 2026-11-22T10:00:00+08:00

zuhuo flow status > FINAL/board.txt
zuhuo flow status --lang zh > FINAL/board.zh.txt
zuhuo flow status --format json > FINAL/board.json
zuhuo flow todo > FINAL/todo.txt
for subject in L001 L012 C1 D3; do zuhuo flow history $subject > FINAL/history-$subject.txt; done
zuhuo flow reconcile > FINAL/reconciliation.csv
zuhuo flow verify > FINAL/verification.txt
