import Findings

extension BatchRule {
    /// Declarations that share a bill come together to what the manifest says of it (F-067).
    static let sharedBill = BatchRule(
        Rule(
            "MP-BAT-001", .notice, .cross, zh: "同一提单的各票件数、毛重合计宜与舱单相符",
            en: "Declarations of one bill come together to what the manifest says of it",
            source: "our reading of GACC 2018-60 art. 3(11), 3(24), 3(25)", certainty: .ownDefault, from: "2018-08-01"),
        explanation: Bilingual(
            zh: "几票报关单可以共用一个提运单号，件数和毛重合计不应超过舱单。舱单不在报文里，这里只给出合计供核对。",
            en: "Several declarations may share a bill; their pieces and gross weights together should not pass the "
                + "manifest's. The manifest is not at hand, so the sums are given to compare."),
        remedy: Bilingual(zh: "与舱单核对件数和毛重", en: "Compare pieces and weight with the manifest")
    ) { view, reporter in
        for group in view.bills {
            let (pieces, gross) = group.reduce(into: (Int128(0), Int128(0))) { sum, row in
                let message = view.rows[row]
                sum.0 += Int128(message.pieces ?? 0)
                sum.1 += Int128(message.gross ?? 0)
            }
            let bill = view.text(.bill, of: group[0])
            let kilograms = Kilograms.text(gross)
            let notes = BatchReporter.notes(group.dropFirst()) {
                Note(zh: "同一提单", en: "the same bill", place: view.billPlace(of: $0))
            }
            reporter.report(
                group[0], view.billPlace(of: group[0]),
                zh: "提运单号 \(bill) 有 \(group.count) 票，共 \(pieces) 件，毛重 \(kilograms) 千克",
                en:
                    "\(group.count) declarations name the bill \(bill): \(pieces) pieces and \(kilograms) kg gross in all",
                notes: notes)
        }
    }
}

/// Weights of messages in words.
enum Kilograms {
    /// A weight in 0.00001 kg, without zeros that say nothing.
    static func text(_ weight: Int128) -> String {
        let digits = String(weight % 100_000)
        return Figures.plain(
            "\(weight / 100_000).\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits)")
    }
}
