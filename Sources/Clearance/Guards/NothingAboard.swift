import Findings

extension Guard {
    ///
    public static let nothingAboard = Guard(
        rule(
            "MP-FLW-063", zh: "撤单前须卸下在箱的货物",
            en: "what is in a box is unloaded before its declaration is revoked",
            source: "shut-out procedure of Huangpu Customs 2025", certainty: .secondary)
    ) {
        let aboard = $0.lots.filter(\.isAboard)
        guard let declaration = $0.declaration, !aboard.isEmpty else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) 的货物仍在箱内：\(listed(aboard.map(\.id)))",
            en: "lots of declaration \(declaration.id) are in a box: \(listed(aboard.map(\.id)))",
            hintZh: "先卸下（unload）", hintEn: "first unload them (event unload)")
    }
}
