import Findings

extension JobRules {
    /// A firm without its place of registration.
    public static let firmRegistration = Rule(
        "MP-JOB-049", .warning, .rules, zh: "企业采购商须登记注册地",
        en: "a firm's place of registration is recorded",
        source: "Taizhou Luqiao purchaser measures 2021, used as a model (R-016)", certainty: .ownDefault)
}
