import Findings

extension TariffRules {
    /// Other documents of export that the marks ask for.
    public static let otherDocument = Rule(
        "MP-HS-005", .warning, .codes, zh: "税则要求的其他出口单证须另行办理",
        en: "Other documents of export that the tariff asks for are seen to",
        source: "our reading of the control marks D J V X i k m z of the tariff", certainty: .ownDefault)
}
