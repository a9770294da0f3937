import Findings

extension Guard {
    /// R-001 and the form's 50 lines.
    public static let underCaps = Guard(
        rule(
            "MP-FLW-015", zh: "报关单货值不超过15万美元、商品项不超过50",
            en: "a declaration is worth at most USD 150,000 and has at most 50 lines",
            source: "GACC 2019-221 art. 1; filling rules of the declaration", certainty: .official)
    ) {
        guard let declaration = $0.declaration else { return nil }
        guard declaration.valueUSD.scaled > 150_000_000_000 || declaration.lines > 50 else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) 货值 \(declaration.valueUSD.description) 美元、\(declaration.lines) 项",
            en:
                "declaration \(declaration.id) is worth USD \(declaration.valueUSD.description) and has \(declaration.lines) lines",
            hintZh: "先重新计划，拆成几份报关单", hintEn: "first plan again and split the declaration")
    }
}
