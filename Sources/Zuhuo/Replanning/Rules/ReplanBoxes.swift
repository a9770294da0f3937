import Findings

extension ReplanRules {
    /// Same lots, a box that weighs otherwise.
    public static let boxes = Rule(
        "MP-RPL-006", .warning, .cross, zh: "报文写有整柜重量和拼箱标识，柜内其他货物改变时随之改变",
        en: "A message names its container's weight and sharing, and changes with what else is in it",
        source: "GACC 2018-60 item 32(26), filling-rules F-185 to F-188; our reading: the whole container",
        certainty: .ownDefault)
}
