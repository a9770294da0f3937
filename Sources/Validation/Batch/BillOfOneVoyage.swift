import Findings

extension BatchRule {
    /// A bill belongs to one journey (R-100c).
    static let billOfOneVoyage = BatchRule(
        Rule(
            "MP-BAT-002", .warning, .cross, zh: "同一提单的运输方式、工具、航次、出境关别和指运港宜一致",
            en: "A bill belongs to one means of transport, voyage, exit and port of destination",
            source:
                "our reading of GACC 2018-60 art. 3(10), 3(11); trade advice: a bill number used again within two years "
                + "hinders the release", certainty: .ownDefault, from: "2018-08-01"),
        explanation: Bilingual(
            zh: "提运单号在舱单中只属于一个航次；同号的报关单写成两个航次、船名或港口，总有一份与舱单不符。转关的“@”号各票不同，不作比较。",
            en:
                "In the manifest a bill belongs to one voyage; where declarations of one bill name two, or two ships or "
                + "ports, one of them disagrees with the manifest. Transit numbers behind @ are not compared."),
        remedy: Bilingual(zh: "照舱单核对", en: "Compare with the manifest")
    ) { view, reporter in
        let keys: [(key: BatchKeys.Key, name: String)] = [
            (.mode, "TrafMode"), (.vessel, "TrafName"), (.voyage, "VoyNo"), (.exit, "IEPort"),
            (.port, "DistinatePort"),
        ]
        for group in view.bills {
            let first = group[0]
            for row in group.dropFirst() {
                let other = keys.filter { view.rows[row][$0.key] != view.rows[first][$0.key] }
                guard !other.isEmpty else { continue }
                let differences = other.map {
                    "\($0.name) '\(view.text($0.key, of: row))' / '\(view.text($0.key, of: first))'"
                }.joined(separator: ", ")
                let bill = view.text(.bill, of: row)
                reporter.report(
                    row, view.billPlace(of: row),
                    zh: "提运单号 \(bill) 在两份报文中不一致：\(differences)",
                    en: "two messages disagree on the bill \(bill): \(differences)",
                    notes: [Note(zh: "另一份", en: "the other one", place: view.billPlace(of: first))])
            }
        }
    }
}
