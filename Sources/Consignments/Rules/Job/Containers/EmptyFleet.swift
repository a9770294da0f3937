import Findings

extension JobRules {
    /// A fleet without a single container.
    public static let emptyFleet = Rule(
        "MP-JOB-076", .error, zh: "可用集装箱不可全为零",
        en: "the fleet has a container",
        source: "job file contract, section 2", certainty: .contract)
}
