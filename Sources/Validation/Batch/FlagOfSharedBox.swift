import Findings

extension BatchRule {
    /// A box that declarations of several firms share is flagged as shared in each (F-187, F-188).
    static let flagOfSharedBox = BatchRule(
        Rule(
            "MP-BAT-004", .warning, .cross, zh: "几票共用的集装箱拼箱标识须一致，不同发货人的填 1",
            en: "The flags of a box that declarations share agree; with several consignors each is 1",
            source: "our reading of entry guide 2018 ch. 117", certainty: .ownDefault, from: "2018-08-01"),
        explanation: Bilingual(
            zh: "同一航次的同一箱在各票中的拼箱标识应一致；装有不同境内发货人的货物就是拼箱，各票都填 1。",
            en:
                "One box on one journey is shared or not, whichever declaration names it; with cargo of several consignors "
                + "it is, and each says 1."),
        remedy: Bilingual(zh: "拼箱的各票 LclFlag 都填 1", en: "Give LclFlag 1 in each declaration of a shared box")
    ) { view, reporter in
        view.forEachSharedBox { group in
            let first = group[0]
            let isOfSeveral = group.contains {
                view.rows[$0.row][.consignor] != view.rows[first.row][.consignor]
            }
            let wanted = isOfSeveral || group.contains { view.texts[$0.flag] == "1" } ? "1" : view.texts[first.flag]
            for box in group {
                let flag = view.texts[box.flag]
                guard flag != wanted, isOfSeveral || !flag.isEmpty else { continue }
                let other = group.first { $0.row != box.row } ?? first
                let number = view.texts[box.number]
                reporter.report(
                    box.row, view.place(of: box),
                    zh: "集装箱 \(number) 与另一份报文共用，拼箱标识为“\(flag)”，应为 1",
                    en: "the box \(number) is shared with another message, its flag is '\(flag)' and should be 1",
                    notes: [Note(zh: "另一份", en: "the other one", place: view.place(of: other))])
            }
        }
    }
}
