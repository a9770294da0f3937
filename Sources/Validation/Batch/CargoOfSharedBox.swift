import Findings

extension BatchRule {
    /// The cargo that declarations bring into a box is within its greatest payload.
    static let cargoOfSharedBox = BatchRule(
        Rule(
            "MP-BAT-005", .warning, .cross, zh: "几票装入一箱的货物不宜超过箱型最大载重",
            en: "What declarations bring into one box is within the greatest payload of its kind",
            source: "makers' figures of payload: 28,180 kg (20 foot), 29,000 kg (45 foot)", certainty: .secondary),
        explanation: Bilingual(
            zh: "只列一个集装箱的报关单，其毛重全部在这个箱里；各票合计不应超过所见最大载重 28180 和 29000 千克。列有几个箱的报关单分不清重量，不计。",
            en:
                "The gross weight of a declaration that lists one box is all in that box; together they are at most 28,180 "
                + "and 29,000 kg, the greatest payloads seen. Declarations of several boxes are not counted: how their "
                + "weight is spread is not known."),
        remedy: Bilingual(zh: "核对各票毛重和箱号", en: "Check the weights and the box of each declaration")
    ) { view, reporter in
        view.forEachSharedBox { group in
            let sure = group.filter { view.rows[$0.row].boxes == 1 }
            guard let last = sure.last, let most = CargoOfBox.most(view.texts[last.kind]) else { return }
            let weight = sure.reduce(Int128(0)) { $0 + Int128(view.rows[$1.row].gross ?? 0) }
            guard weight > most * 100_000, sure.contains(where: { $0.row != last.row }) else { return }
            let number = view.texts[last.number]
            reporter.report(
                last.row, view.place(of: last),
                zh: "\(sure.count) 票共装入集装箱 \(number) 毛重 \(Kilograms.text(weight)) 千克，最大载重 \(most)",
                en: "\(sure.count) declarations bring \(Kilograms.text(weight)) kg into the box \(number), "
                    + "the greatest payload is \(most)",
                notes: BatchReporter.notes(sure.dropLast()) {
                    Note(zh: "同一箱", en: "the same box", place: view.place(of: $0))
                })
        }
    }
}

/// Payloads of boxes.
enum CargoOfBox {
    /// The greatest payload of a specification in kg; `nil` for an unknown one.
    static func most(_ kind: String) -> Int128? {
        switch kind {
        case "21", "22", "23", "31": 28_180
        case "11", "12", "13", "32": 29_000
        default: nil
        }
    }
}
