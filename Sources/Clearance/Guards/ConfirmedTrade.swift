import Findings

extension Guard {
    ///
    public static let confirmedTrade = Guard(
        rule(
            "MP-FLW-011", zh: "货物的交易须经认定体系确认",
            en: "the lot's trade is confirmed by the recognition system",
            source: "GACC 2019-221 art. 3", certainty: .official)
    ) {
        guard let lot = $0.lot, !lot.isTradeConfirmed else { return nil }
        return Refusal(
            zh: "货物 \(lot.id) 的交易尚未确认", en: "the trade of lot \(lot.id) is not confirmed",
            hintZh: "先由商户在市场采购贸易平台确认交易单，再登记", hintEn: "first have the merchant confirm the trade sheet on the platform")
    }
}
