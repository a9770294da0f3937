import Findings

extension JobRules {
    /// Vessel, voyage or bill missing.
    public static let missingCarriage = Rule(
        "MP-JOB-031", .error, .rules, zh: "运输工具、航次、提运单号按运输方式必填",
        en: "vessel, voyage and bill are given as the mode asks",
        source: "GACC 2018-60 art. 3 items 10, 11 (F-046 to F-051)", certainty: .official)
}
