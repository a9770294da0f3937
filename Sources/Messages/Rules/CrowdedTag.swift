import Findings

extension StructureRules {
    /// A tag must not have too many attributes.
    static let crowdedTag = Rule(
        "SW-009", .error, .structure, zh: "标签的属性不得过多",
        en: "A tag must not have too many attributes",
        source: "our default: reading them takes time that grows with their square", certainty: .ownDefault)
}
