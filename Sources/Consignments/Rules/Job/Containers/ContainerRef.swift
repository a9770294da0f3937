import Findings

extension JobRules {
    /// A ref that cannot be part of a file name.
    public static let containerRef = Rule(
        "MP-JOB-078", .error, zh: "集装箱 ref 须能用作文件名",
        en: "a container's ref can name its packing list",
        source: "job file contract, section 2", certainty: .contract)
}
