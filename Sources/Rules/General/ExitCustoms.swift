import Findings
import Messages

extension MessageRule {
    /// The customs of exit or entry is a four-digit code (F-016).
    static let exitCustoms = MessageRule(
        Rule(
            "MP-FRM-016", .error, .codes, zh: "出境关别必填，4 位",
            en: "The customs of exit has four digits",
            source: "GACC 2018-60 art. 3(4); GACC 2018 filling guide ch. 2", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "填货物实际出境（进境）口岸海关的代码；转关出口填实际出境地海关，不填内地启运地海关。",
            en: "It is the customs where the goods really leave (or enter); in customs transit that of the "
                + "exit, not of the departure inland."),
        remedy: Bilingual(zh: "填实际出境口岸海关代码", en: "Give the customs at the real place of exit"),
        passing: [
            .set("DecHead/IEPort", "3100")
        ],
        failing: [
            .set("DecHead/IEPort", "310")
        ]
    ) { facts, reporter in
        let field = facts.head[.iePort]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "进出境关别", en: "the customs of exit or entry")
        } else if !field.fits("####") {
            let near = facts.codes.near(field, in: .customsDistrict)
            reporter.report(
                field, zh: "进出境关别“\(field.shown)”不是 4 位关区代码\(near.zh)",
                en: "the customs of exit or entry '\(field.shown)' is not a four-digit code\(near.en)")
        }
    }
}
