import Findings

extension Guard {
    ///
    public static let amendmentReason = Guard(
        rule(
            "MP-FLW-060", zh: "改单、撤单须属于规定的情形",
            en: "an amendment or revocation has one of the listed reasons",
            source: "amendment and revocation measures, as reported", certainty: .secondary)
    ) {
        guard $0.payload.text("reason") == AmendmentReason.other.rawValue, !$0.policy.allowsOtherReasons else {
            return nil
        }
        let id = $0.declaration?.id ?? ""
        return Refusal(
            zh: "报关单 \(id) 的修改或撤销理由不在规定情形之内",
            en: "the reason to amend or revoke declaration \(id) is none of the listed cases",
            hintZh: "选择 shutOut、quantity、system 或 mismatch；其他情形先向海关确认再更改设置",
            hintEn:
                "choose shutOut, quantity, system or mismatch; for another case ask customs first and change the setting"
        )
    }
}
