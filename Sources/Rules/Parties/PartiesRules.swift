extension Rulebook {
    /// Who sells, who declares, who buys.
    static let parties: [MessageRule] = [
        .consignorNamed,
        .consignorIsNoPerson,
        .consignorIsNotNO,
        .selfDeclaredName,
        .producerNamed,
        .producerIsPerson,
        .declarantNamed,
        .overseasBuyerNamed,
        .overseasBuyerInEnglish,
        .noOverseasBuyerPair,
        .overseasBuyerExpected,
        .overseasBuyerCode,
        .overseasConsignorEmpty,
    ]
}
