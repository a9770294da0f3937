extension Rulebook {
    /// Terms of delivery, freight, insurance and other charges.
    static let charges: [MessageRule] = [
        .deliveryTerms,
        .termsWithoutExit,
        .freightPair,
        .freightCurrency,
        .freightRateCurrency,
        .insuranceMark,
        .insurancePair,
        .insuranceRateCurrency,
        .otherChargesMark,
        .otherChargesPair,
        .otherChargesRateCurrency,
        .termsAndCharges,
        .plausibleCharges,
    ]
}
