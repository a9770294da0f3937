import Findings

extension JobRules {
    /// A binding that does not go with the flow.
    public static let bindingAgainstFlow = Rule(
        "MP-JOB-073", .warning, .rules, zh: "装箱绑定宜与作业流程一致",
        en: "the binding of containers suits the flow",
        source: "Yiwu Customs on the pilot 2023, as reported (R-073)", certainty: .secondary)
}
