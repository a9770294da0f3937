extension Rulebook {
    /// Form of dates, codes and numbers, declaring customs, kind of declaration.
    static let general: [MessageRule] = [
        .halfWidthSigns,
        .oneNumberEach,
        .realDates,
        .exportDateLeftEmpty,
        .declarationDateLeftEmpty,
        .entryNumberForm,
        .entryNumberContent,
        .guideTextWidth,
        .textWidthOf2018,
        .totalInCents,
        .codedElements,
        .declaringCustoms,
        .exitCustoms,
        .exitCustomsOfTransit,
        .customsWithoutExit,
        .entryType,
        .paperWithoutAttachments,
        .attachmentCode,
        .releaseAgainstGuarantee,
    ]
}
