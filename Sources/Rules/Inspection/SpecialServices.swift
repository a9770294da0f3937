import Findings
import Messages

extension MessageRule {
    /// The flags of special services are seven digits 0 or 1 (F-176).
    static let specialServices = MessageRule(
        Rule(
            "MP-FRM-176", .notice, .rules, zh: "特种业务标识为 7 位 0 或 1",
            en: "The flags of special services are seven digits 0 or 1",
            source: "entry guide 2018 ch. 91", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "依次为国际赛事、特殊进出军工物资、国际援助物资、国际会议、直通放行、外交礼遇、转关；没有的留空。",
            en: "They stand for events, military goods, aid, conferences, direct release, diplomacy and "
                + "transit; without any the element is empty."),
        remedy: Bilingual(
            zh: "留空或填 7 位 0、1",
            en: "Leave it empty or give seven digits"),
        passing: [.set("DecHead/SpecDeclFlag", "0000000")],
        failing: [.set("DecHead/SpecDeclFlag", "2")]
    ) { facts, reporter in
        let flags = facts.head[.specDeclFlag].bytes
        guard !flags.isEmpty, flags.count != 7 || flags.contains(where: { $0 != 0x30 && $0 != 0x31 }) else { return }
        reporter.report(
            facts.head[.specDeclFlag], zh: "特种业务标识“\(flags.text)”不是 7 位 0 或 1",
            en: "the flags '\(flags.text)' are not seven digits 0 or 1")
    }
}
