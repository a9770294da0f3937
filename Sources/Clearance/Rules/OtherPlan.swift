import Findings

extension FlowRules {
    /// A written plan that is not the job's.
    public static let otherPlan = Rule(
        "MP-FLW-070", .error, .rules, zh: "打开作业所用的计划须由该作业生成",
        en: "a journal is opened with a plan of the same job and lots",
        source: "contract of plan.json, contracts section 4", certainty: .contract)
}
