import Findings

extension Guard {
    /// R-089, R-090.
    public static let sealerAllowed = Guard(
        rule(
            "MP-FLW-053", zh: "施封人须为允许的角色",
            en: "the seal is put on by a role that may do so",
            source: "our default; who seals is not found in any text", certainty: .ownDefault)
    ) {
        let role = $0.payload.text("role")
        guard !$0.policy.sealingRoles.contains(role) else { return nil }
        return Refusal(
            zh: "施封角色 \(role) 不在允许之列（默认设置）", en: "role '\(role)' may not seal, says the default setting",
            hintZh: "由 \($0.policy.sealingRoles.joined(separator: "、")) 施封，或更改设置",
            hintEn: "have it sealed by \($0.policy.sealingRoles.joined(separator: ", ")), or change the setting")
    }
}
