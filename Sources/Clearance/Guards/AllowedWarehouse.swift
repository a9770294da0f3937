import Findings

extension Guard {
    /// That a market-operated warehouse needs an approval number is inferred from both texts.
    public static let allowedWarehouse = Guard(
        rule(
            "MP-FLW-012", zh: "仓库须允许在该日以该方式查验：公共管理仓库，或自2024-12-11起经批准的市场化运营仓库",
            en:
                "the warehouse is allowed for flow and day: public-management, or market-operated with approval from 2024-12-11",
            source: "inspection measures art. 4; Yiwu reform plan (circular of 2024-12-11)", certainty: .secondary)
    ) {
        guard $0.job.flow == .inspectBeforeLoad else { return nil }
        guard let house = $0.warehouse else {
            return Refusal(
                zh: "没有登记货物预约的仓库", en: "the warehouse the lot is booked into is not on record",
                hintZh: "先以 warehouse 事件登记仓库", hintEn: "first record the warehouse with an event warehouse")
        }
        guard house.kind == .marketOperated else { return nil }
        if let time = EventTime($0.event.time), time.day.packed < $0.policy.marketOperatedFrom {
            return Refusal(
                zh: "\(time.day.text) 市场化运营仓库 \(house.id) 尚不可先查验后装运",
                en: "market-operated warehouse \(house.id) could not inspect before loading on \(time.day.text)",
                hintZh: "2024-12-11 之前请使用公共管理仓库", hintEn: "use a public-management warehouse before 2024-12-11")
        }
        guard house.approval.isEmpty else { return nil }
        return Refusal(
            zh: "市场化运营仓库 \(house.id) 没有批准编号", en: "market-operated warehouse \(house.id) has no approval number",
            hintZh: "先向海关申请，并以 warehouse 事件登记批准编号",
            hintEn: "first obtain the approval and record its number with an event warehouse")
    }
}
