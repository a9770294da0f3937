/// A rule that no fixture reaches from outside, and the test that covers it.
struct CoveredElsewhere: Sendable {
    let code: String
    /// Why a job, a table or a message cannot bring it about.
    let reason: String
    /// File under `Tests`.
    let file: String
    /// The name of the test's function there.
    let test: String

    /// The list may get shorter, not longer.
    static let most = 6

    static let all = [
        CoveredElsewhere(
            code: "MP-TAB-006", reason: "the limit is 64 MB; the test sets a small one",
            file: "ConsignmentsTests/LotTableRuleTests.swift", test: "longRecord"),
        CoveredElsewhere(
            code: "MP-VAL-042", reason: "a lot whose currency has no rate is refused on the way in (MP-LOT-025)",
            file: "ValuationTests/ValuationTests.swift", test: "everyMissingRateIsTold"),
        CoveredElsewhere(
            code: "MP-VAL-048", reason: "a lot without weight, volume, pieces or value is refused on the way in",
            file: "ValuationTests/ValuationTests.swift", test: "aBasisOfZeroSpreadsEqually"),
        CoveredElsewhere(
            code: "MP-FIL-001", reason: "the limits of the job file keep every profile of the remarks below 255 bytes",
            file: "FilingTests/RemarkLengthTests.swift", test: "remarksTooLong"),
        CoveredElsewhere(
            code: "MP-FIL-005", reason: "it takes eight lots under inspection in one declaration",
            file: "FilingTests/InspectionFindingTests.swift", test: "ledgers"),
        CoveredElsewhere(
            code: "SW-015", reason: "it takes a text of more than 4 MB", file: "ValidationTests/LongTextTests.swift",
            test: "longTextInProcess"),
    ]
}
