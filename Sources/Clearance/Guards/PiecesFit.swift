import Findings

extension Guard {
    /// every piece is traceable.
    public static let piecesFit = Guard(
        rule(
            "MP-FLW-039", zh: "装卸件数须与剩余件数相符",
            en: "pieces loaded or unloaded are no more than there are",
            source: "contracts section 5", certainty: .contract)
    ) {
        guard let lot = $0.lot else { return nil }
        let limit = $0.event.kind == .unload ? lot.loadedPieces : lot.pieces - lot.loadedPieces
        guard $0.pieces < 1 || $0.pieces > limit else { return nil }
        return Refusal(
            zh: "货物 \(lot.id) 共 \(lot.pieces) 件，在箱 \(lot.loadedPieces) 件，不能装卸 \($0.pieces) 件",
            en:
                "lot \(lot.id) has \(lot.pieces) pieces, \(lot.loadedPieces) of them in the box: \($0.pieces) cannot be moved",
            hintZh: "核对扫描的件数", hintEn: "check the pieces scanned")
    }
}
