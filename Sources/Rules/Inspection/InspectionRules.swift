extension Rulebook {
    /// Inspection, danger, qualifications (filling rules section 12).
    static let inspection: [MessageRule] = [
        .dangerousGoodsComplete,
        .dangerFlagAgrees,
        .goodsAttributes,
        .goodsLicences,
        .firmQualifications,
        .certificateParties,
        .productionDates,
        .abolishedOffices,
        .importOnlyElements,
        .specialServices,
    ]
}
