import Findings

extension Guard {
    ///
    public static let notAboard = Guard(
        rule(
            "MP-FLW-040", zh: "须先卸下在箱的货物",
            en: "what is in a box is unloaded first",
            source: "shut-out procedure of Huangpu Customs 2025", certainty: .secondary)
    ) {
        guard let lot = $0.lot, lot.isAboard else { return nil }
        return Refusal(
            zh: "货物 \(lot.id) 有 \(lot.loadedPieces) 件在集装箱 \(lot.container) 里",
            en: "\(lot.loadedPieces) pieces of lot \(lot.id) are in container \(lot.container)",
            hintZh: "先卸下（unload）", hintEn: "first unload them (event unload)")
    }
}
