import Findings

extension JobRules {
    /// Electronic locks: said to be used and not given, or the reverse.
    public static let transitLock = Rule(
        "MP-JOB-083", .warning, .rules, zh: "电子关锁须与转关设置一致",
        en: "electronic locks agree with the transit block",
        source: "our default", certainty: .ownDefault)
}
