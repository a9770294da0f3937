import Findings

extension BatchRule {
    /// A shared box has the same specification everywhere (F-188).
    static let kindOfSharedBox = BatchRule(
        Rule(
            "MP-BAT-003", .warning, .cross, zh: "几票共用的集装箱规格须一致",
            en: "A box that several declarations share has one specification",
            source: "our reading of entry guide 2018 ch. 67", certainty: .ownDefault, from: "2018-08-01"),
        explanation: Bilingual(
            zh: "同一航次的同一箱号只有一种规格。",
            en: "One box on one journey has one specification, whichever declaration names it."),
        remedy: Bilingual(zh: "照箱体核对规格", en: "Compare with the box")
    ) { view, reporter in
        view.forEachSharedBox { group in
            let first = group[0]
            for box in group.dropFirst() where box.row != first.row && box.kind != first.kind {
                let number = view.texts[box.number]
                let (own, other) = (view.texts[box.kind], view.texts[first.kind])
                reporter.report(
                    box.row, view.place(of: box), zh: "集装箱 \(number) 的规格为“\(own)”，另一份报文为“\(other)”",
                    en: "the box \(number) has specification '\(own)', in another message '\(other)'",
                    notes: [Note(zh: "另一份", en: "the other one", place: view.place(of: first))])
            }
        }
    }
}
