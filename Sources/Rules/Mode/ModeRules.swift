extension Rulebook {
    /// Supervision mode, levy nature, licences, contract, filing numbers.
    static let mode: [MessageRule] = [
        .supervisionMode,
        .levyNature,
        .dutyMode,
        .dutyModeOfMarketTrade,
        .licenceInItsField,
        .licenceUnderMarketProcurement,
        .contractNumber,
        .filingNumber,
        .filingUnderMarketProcurement,
        .relatedNumbers,
        .correlationPair,
        .bondedPlace,
        .yardOfHuangpu,
        .filedItems,
    ]
}
