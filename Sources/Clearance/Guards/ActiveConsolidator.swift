import Findings

extension Guard {
    /// The criteria are those of a certification; that they are a condition of use is our default.
    public static let activeConsolidator = Guard(
        rule(
            "MP-FLW-010", zh: "组货人须有效：平台注册、控制人核验、信息牌张贴、仓库地址核验",
            en:
                "the consolidator is active: registered, controller verified, plaque posted, warehouse address verified",
            source: "Yiwu call for certified consolidators 2023 (criteria); as a condition our default",
            certainty: .ownDefault)
    ) {
        let job = $0.job
        var missing: [(zh: String, en: String)] = []
        if !job.isRegistered { missing.append(("平台注册", "registration on the platform")) }
        if !job.isControllerVerified { missing.append(("实际控制人核验", "verification of its controller")) }
        if !job.isPlaquePosted { missing.append(("组货人信息牌", "the plaque at the warehouse")) }
        if $0.warehouse == nil {
            let named = $0.payload.text("warehouse")
            missing.append(("仓库“\(named)”的登记", "a record of the warehouse '\(named)'"))
        } else if $0.warehouse?.isAddressVerified != true {
            missing.append(("仓库地址核验", "verification of the warehouse's address"))
        }
        guard !missing.isEmpty else { return nil }
        return Refusal(
            zh: "组货人 \(job.consolidator) 不是有效状态，缺：\(missing.map(\.zh).joined(separator: "、"))",
            en:
                "consolidator \(job.consolidator) is not active: \(missing.map(\.en).joined(separator: ", ")) is missing",
            hintZh: "先补齐并以 consolidator、warehouse 事件登记，再预约（本软件默认要求）",
            hintEn:
                "first complete it and record it (events consolidator, warehouse), then book; our default asks for all four"
        )
    }
}
