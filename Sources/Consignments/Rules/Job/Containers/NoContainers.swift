import Findings

extension JobRules {
    /// Neither a fleet nor containers.
    public static let noContainers = Rule(
        "MP-JOB-070", .error, zh: "须给出 fleet 或 containers",
        en: "a fleet or containers are given",
        source: "job file contract, section 2", certainty: .contract)
}
