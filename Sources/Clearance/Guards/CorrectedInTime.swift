import Findings

extension Guard {
    /// Section 4.1: what differs is corrected before the declaration; afterwards by an amendment.
    public static let correctedInTime = Guard(
        rule(
            "MP-FLW-023", zh: "件数、重量须在申报前更正；扣留的货物也可在改单期间更正，且不少于在箱件数",
            en:
                "pieces and weights are corrected before the declaration, or of held goods while it is amended, to no fewer than are aboard",
            source: "rules reference section 4.1", certainty: .contract)
    ) {
        guard let lot = $0.lot else { return nil }
        if let pieces = $0.payload.whole("pieces"), pieces < lot.loadedPieces {
            return Refusal(
                zh: "货物 \(lot.id) 在箱 \(lot.loadedPieces) 件，不能更正为 \(pieces) 件",
                en: "lot \(lot.id) has \(lot.loadedPieces) pieces in a box and cannot be corrected to \(pieces)",
                hintZh: "先卸下（unload），或核对件数", hintEn: "first unload them (event unload), or check the number")
        }
        guard let declaration = $0.declaration, !isOpen(declaration.state, lot) else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) \(declaration.state.zh)，货物 \(lot.id) 不能更正",
            en: "declaration \(declaration.id) is \(declaration.state.en): lot \(lot.id) cannot be corrected",
            hintZh: "先扣留（hold）该批货物并申请改单（amendBegin），再更正",
            hintEn: "first hold the lot and begin an amendment (events hold, amendBegin), then correct it")
    }

    private static func isOpen(_ state: DeclarationState, _ lot: LotRecord) -> Bool {
        state == .draft || state == .returned || (state == .amending && lot.state == .held)
    }
}
