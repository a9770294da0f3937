import Findings

extension Guard {
    ///
    public static let allowedMove = Guard(
        rule(
            "MP-FLW-013", zh: "库内移区须按 收货→待查→查验→放行或异常 的次序，并与货物状态相符",
            en:
                "a move inside the warehouse follows receiving, waiting, inspection, released or exception, and fits the lot's state",
            source: "report on the Yiwu express centre 2025; zone exception: our default", certainty: .secondary)
    ) {
        guard let lot = $0.lot, let to = Zone(rawValue: $0.payload.text("zone")) else { return nil }
        let from = lot.zone ?? .receiving
        if ZoneMoves.isAllowed(from: from, to: to, for: lot.state) { return nil }
        return Refusal(
            zh: "货物 \(lot.id) \(lot.state.zh)，不能从\(from.zh)移到\(to.zh)",
            en: "lot \(lot.id) is \(lot.state.en) and cannot move from zone \(from.rawValue) to \(to.rawValue)",
            hintZh: "放行后才能进入放行区，被布控后才能进入查验区，扣留或有差异的进入异常区",
            hintEn:
                "zone released takes released lots, zone inspection selected ones, zone exception held or discrepant ones"
        )
    }
}
