extension Rulebook {
    /// Numbers of firms, persons, containers, bills and messages.
    static let identifiers: [MessageRule] = [
        .creditCodes,
        .organisationCodeInside,
        .registrationNumbers,
        .registrationDistricts,
        .organisationCodes,
        .containerNumbers,
        .containerCheckDigits,
        .unifiedNumbers,
        .senderNumbers,
        .purchaserIdentityCard,
        .purchaserPassport,
        .billCharacters,
        .airWaybills,
        .shipNumbers,
        .roadBatchNumbers,
        .inspectionNumbers,
        .dangerousGoodsNumbers,
        .sealNumbers,
    ]
}
