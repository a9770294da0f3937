import Findings

extension Guard {
    ///
    public static let droppedNotAboard = Guard(
        rule(
            "MP-FLW-062", zh: "改单剔除的货物须属于该报关单且不在箱内",
            en: "lots dropped by an amendment are the declaration's and not in a box",
            source: "shut-out procedure of Huangpu Customs 2025", certainty: .secondary)
    ) {
        let context = $0
        let bad = context.payload.texts("dropped").filter { name in
            guard let lot = context.lots.first(where: { $0.id == name }) else { return true }
            return lot.isAboard
        }
        guard let declaration = context.declaration, !bad.isEmpty else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) 不能剔除 \(listed(bad))：不属于该单或仍在箱内",
            en: "declaration \(declaration.id) cannot drop \(listed(bad)): not its lots, or still in a box",
            hintZh: "先卸下在箱的货物（unload），并核对批次号",
            hintEn: "first unload what is in a box (event unload), and check the lot numbers")
    }
}
