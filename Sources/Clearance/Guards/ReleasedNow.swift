import Findings

extension Guard {
    /// R-074. Decided at the moment of loading, not of planning.
    public static let releasedNow = Guard(
        rule(
            "MP-FLW-030", zh: "装箱时货物所属报关单须处于放行状态",
            en: "a lot is loaded only while its declaration is released",
            source: "GACC Decree 172; definitions of the loading manifest", certainty: .official)
    ) {
        guard let lot = $0.lot, !$0.isReleasedNow(lot, $0.declaration) else { return nil }
        if lot.isForeign {
            return Refusal(
                zh: "货物 \(lot.id) 的清单 \(lot.list) 没有放行记录", en: "lot \(lot.id) has no release of its list \(lot.list)",
                hintZh: "先登记清单放行（foreignRelease）", hintEn: "first record the release of its list (event foreignRelease)"
            )
        }
        let state = $0.declaration?.state
        return Refusal(
            zh: "货物 \(lot.id) 的报关单 \(lot.declaration) 现在是\(state?.zh ?? "未知")，不能装箱",
            en: "lot \(lot.id) may not be loaded: its declaration \(lot.declaration) is \(state?.en ?? "unknown") now",
            hintZh: "先等报关单放行，其他已放行的货物可以继续装箱",
            hintEn: "first wait for its release; other released lots may be loaded meanwhile")
    }
}
