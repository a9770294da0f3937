import Findings

extension Guard {
    ///
    public static let foreignOnly = Guard(
        rule(
            "MP-FLW-036", zh: "清单放行只用于在别处申报的货物",
            en: "a release of its own is for lots declared elsewhere only",
            source: "Yiwu land port 2025: pilot of list and declaration in one box", certainty: .secondary)
    ) {
        guard let lot = $0.lot, !lot.isForeign else { return nil }
        return Refusal(
            zh: "货物 \(lot.id) 在报关单 \(lot.declaration) 上，没有自己的清单",
            en: "lot \(lot.id) is on declaration \(lot.declaration) and has no list of its own",
            hintZh: "等报关单放行", hintEn: "wait for the release of its declaration")
    }
}
