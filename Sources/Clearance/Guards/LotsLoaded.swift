import Findings

extension Guard {
    ///
    public static let lotsLoaded = Guard(
        rule(
            "MP-FLW-017", zh: "先装后查：申报前报关单的货物须全部装箱",
            en: "load then inspect: all lots of a declaration are loaded before it is declared",
            source: "explainer of export early declaration", certainty: .secondary)
    ) {
        let live = $0.liveLots
        let open = live.filter { $0.state != .loaded }
        guard let declaration = $0.declaration, live.isEmpty || !open.isEmpty else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) 的货物未装完：\(listed(open.map(\.id)))",
            en: "declaration \(declaration.id) has lots that are not loaded: \(listed(open.map(\.id)))",
            hintZh: "先装完，或撤货", hintEn: "first load them, or withdraw them")
    }
}
