import Findings

extension Guard {
    ///
    public static let notInspecting = Guard(
        rule(
            "MP-FLW-061", zh: "查验结束前不得改单、撤单（默认设置）",
            en: "no amendment or revocation before the inspection is over (default setting)",
            source: "our default; from general knowledge, no text seen", certainty: .ownDefault)
    ) {
        guard !$0.policy.amendsUnderInspection, let declaration = $0.declaration else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) 在查验中，默认设置不允许修改或撤销",
            en:
                "declaration \(declaration.id) is under inspection: the default setting allows no amendment or revocation",
            hintZh: "先登记查验结果（inspect）；或更改设置（amend-under-inspection）",
            hintEn:
                "first record the result of the inspection (event inspect), or change the setting (amend-under-inspection)"
        )
    }
}
