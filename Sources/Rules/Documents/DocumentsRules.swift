extension Rulebook {
    /// Supervision documents and proofs of origin (filling rules section 10).
    static let documents: [MessageRule] = [
        .documentComplete,
        .documentDirection,
        .ledgerOfInspectedGoods,
        .inlandSaleTicket,
        .originCertificateForm,
        .originRelation,
        .originCertificateInMarketTrade,
    ]
}
