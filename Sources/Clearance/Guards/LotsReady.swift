import Findings

extension Guard {
    /// Section 4.1: Ready precedes Declared.
    public static let lotsReady = Guard(
        rule(
            "MP-FLW-016", zh: "申报前报关单的货物须全部收齐理清",
            en: "all lots of a declaration are received and tallied before it is declared",
            source: "rules of the Chengdu railway port 2019; report on Yiwu 2023", certainty: .secondary)
    ) {
        let live = $0.liveLots
        let open = live.filter { $0.state != .ready }
        guard let declaration = $0.declaration, live.isEmpty || !open.isEmpty else { return nil }
        if live.isEmpty {
            return Refusal(
                zh: "报关单 \(declaration.id) 没有货物", en: "declaration \(declaration.id) has no lots left",
                hintZh: "没有可申报的货物", hintEn: "there is nothing to declare")
        }
        return Refusal(
            zh: "报关单 \(declaration.id) 的货物未收齐：\(listed(open.map(\.id)))",
            en: "declaration \(declaration.id) has lots that are not tallied: \(listed(open.map(\.id)))",
            hintZh: "先收货并理货，或撤货、退货", hintEn: "first receive and tally them, or withdraw or return them")
    }
}
