import Findings

extension BatchRule {
    /// A seal is on one box (identifiers 9).
    static let sealOfOneBox = BatchRule(
        Rule(
            "MP-BAT-008", .warning, .cross, zh: "一个封志宜只用于一个集装箱", en: "A seal is on one box",
            source: "our default after ISO 17712", certainty: .ownDefault),
        explanation: Bilingual(
            zh: "几份报文的转关集装箱写了同一封志号而箱号不同，总有一处写错；没有官方规定，这是本程序的默认值。",
            en:
                "Where transit containers of several messages name one seal on different boxes, one of them is wrong. No "
                + "official text says so; this is our default."),
        remedy: Bilingual(zh: "照封志核对", en: "Compare with the seal")
    ) { view, reporter in
        view.forEachSharedSeal { group in
            let first = group[0]
            for seal in group.dropFirst() where seal.row != first.row && seal.box != first.box {
                let (own, other) = (view.texts[seal.box], view.texts[first.box])
                reporter.report(
                    seal.row, view.place(of: seal),
                    zh: "封志号 \(view.texts[seal.seal]) 在集装箱 \(own) 上，另一份报文中在 \(other) 上",
                    en: "the seal \(view.texts[seal.seal]) is on the box \(own), in another message on \(other)",
                    notes: [Note(zh: "另一份", en: "the other one", place: view.place(of: first))])
            }
        }
    }
}
