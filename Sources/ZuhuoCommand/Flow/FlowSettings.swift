import Clearance
import Findings
import Platform

/// What no source says and a user may set, by `--setting` or `$ZUHUO_FLOW_SETTINGS`.
enum FlowSetting: String, CaseIterable {
    /// A declaration under inspection may be amended or revoked.
    case amendUnderInspection = "amend-under-inspection"
    /// Reasons outside the listed cases are taken for amendments.
    case otherReasons = "other-reasons"
    /// Documents need not be named.
    case missingDocuments = "missing-documents"
    /// A declaration needs no advance manifest entry.
    case noManifestEntry = "no-manifest-entry"
    /// Goods declared elsewhere share no box.
    case noMixedBoxes = "no-mixed-boxes"
    /// A message may have other pieces and another weight than the journal.
    case otherPieces = "other-pieces"
    /// Only customs seal.
    case customsSealsOnly = "customs-seals-only"

    static let option = OptionShape(
        name: "setting", value: "NAME", choices: allCases.map(\.rawValue), isRepeated: true,
        help: Bilingual(
            zh: "更改默认设置；可写多次，也可写入 $ZUHUO_FLOW_SETTINGS（逗号分开）",
            en: "change a default of ours; repeatable, or in $ZUHUO_FLOW_SETTINGS, divided by commas"))

    func change(_ policy: inout FlowPolicy) {
        switch self {
        case .amendUnderInspection: policy.amendsUnderInspection = true
        case .otherReasons: policy.allowsOtherReasons = true
        case .missingDocuments: policy.requiresDocuments = false
        case .noManifestEntry: policy.requiresManifestEntry = false
        case .noMixedBoxes: policy.allowsMixedBoxes = false
        case .otherPieces: policy.allowsOtherPieces = true
        case .customsSealsOnly: policy.sealingRoles = ["customs"]
        }
    }
}

extension Arguments {
    /// The policy: our defaults, changed by the settings given.
    func flowPolicy() throws(Failure) -> FlowPolicy {
        var policy = FlowPolicy()
        let kept = (Terminal.environment("ZUHUO_FLOW_SETTINGS") ?? "").split(separator: ",").map(String.init)
        for word in kept + all(FlowSetting.option) {
            guard let setting = FlowSetting(rawValue: word) else {
                let names = FlowSetting.allCases.map(\.rawValue).joined(separator: ", ")
                throw .other(
                    Bilingual(
                        zh: "$ZUHUO_FLOW_SETTINGS 中没有设置“\(word)”；可用：\(names)",
                        en: "$ZUHUO_FLOW_SETTINGS: there is no setting '\(word)'; there are \(names)"), .usage)
            }
            setting.change(&policy)
        }
        return policy
    }
}
