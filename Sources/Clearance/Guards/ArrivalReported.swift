import Findings

extension Guard {
    ///
    public static let arrivalReported = Guard(
        rule(
            "MP-FLW-018", zh: "运抵报告接受后才能放行",
            en: "goods are released after their arrival report",
            source: "Ningbo Customs notice 2019-05-08", certainty: .official)
    ) {
        guard let declaration = $0.declaration, !declaration.hasArrivalReport else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) 没有运抵报告", en: "declaration \(declaration.id) has no arrival report",
            hintZh: "先登记运抵报告（arrivalReport）", hintEn: "first record the arrival report (event arrivalReport)")
    }
}
