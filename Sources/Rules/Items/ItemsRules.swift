extension Rulebook {
    /// Items: numbers, names, specifications, quantities, prices (filling rules section 9).
    static let items: [MessageRule] = [
        .itemNumbers,
        .itemNumbersRun,
        .commodityCodeForm,
        .inspectionCodeNeeded,
        .inspectionCodeForm,
        .chineseName,
        .specificName,
        .specificationGiven,
        .specificationParts,
        .brandTypeOfItem,
        .exportBenefitOfItem,
        .brandAgrees,
        .benefitNeedsAgreement,
        .firstQuantity,
        .secondQuantity,
        .soldQuantity,
        .quantitiesAgree,
        .unitPrice,
        .totalPrice,
        .priceProduct,
        .itemCurrency,
        .oneCurrency,
        .priceQuestionsBlank,
        .likeItems,
    ]
}
