extension Rulebook {
    /// Scope, limits and parties of market procurement.
    static let trade: [MessageRule] = [
        .modeCreated,
        .modeStarted,
        .declaredValueCap,
        .capUnknown,
        .prohibitedGoods,
        .licensedGoods,
        .epidemicGoods,
        .purchaserInRemark,
        .purchaserInRemarkToday,
        .purchasePlaceCustoms,
        .yiwuOnly,
        .transitType,
        .transitBlock,
        .transitBlockUnwanted,
        .cosmeticsPilot,
        .simplifiedFromFive,
        .simplifiedFromEleven,
        .firstFiveDescending,
        .oneLineAChapter,
        .neverMerged,
        .transitGoodsMatch,
        .levyNatureOfMarketTrade,
        .payload,
        .touristGoodsCap,
    ]
}
