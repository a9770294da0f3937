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
        .declaringPersonReached,
        .overseasBuyerNamed,
        .overseasBuyerInEnglish,
        .noOverseasBuyerPair,
        .overseasBuyerExpected,
        .overseasBuyerCode,
        .overseasConsignorEmpty,
    ]
}
