import Findings

extension LotRules {
    /// The packing kind must be in the table.
    public static let unknownPackageKind = Rule(
        "MP-LOT-031", .error, zh: "包装种类应在代码表内",
        en: "The packing kind must be in the table",
        source: "customs table of packing kinds (closed)", certainty: .observed)
}
