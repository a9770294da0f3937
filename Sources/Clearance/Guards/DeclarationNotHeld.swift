import Findings

extension Guard {
    ///
    public static let declarationNotHeld = Guard(
        rule(
            "MP-FLW-041", zh: "货物解除扣留时其报关单须不在扣留或修改中",
            en: "a lot is cleared by itself only while its declaration is not held or being amended",
            source: "inspect-before-load reports: the declaration is the unit of inspection", certainty: .secondary)
    ) {
        guard let lot = $0.lot, !lot.isForeign, let declaration = $0.declaration else { return nil }
        guard declaration.state == .held || declaration.state == .amending || declaration.state == .inspecting else {
            return nil
        }
        return Refusal(
            zh: "货物 \(lot.id) 的报关单 \(declaration.id) \(declaration.state.zh)",
            en: "declaration \(declaration.id) of lot \(lot.id) is \(declaration.state.en)",
            hintZh: "先处理报关单（clear 或 amendAccept）", hintEn: "first settle the declaration (event clear or amendAccept)")
    }
}
