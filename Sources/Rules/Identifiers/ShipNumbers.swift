import CodeLists
import Findings
import Messages

extension MessageRule {
    /// A ship given by its IMO number has the check digit (identifiers 12).
    static let shipNumbers = MessageRule(
        Rule(
            "MP-IDN-114", .warning, .codes, zh: "以国际海事组织编号填写的船舶，校验位宜正确",
            en: "A ship given by its IMO number has the check digit",
            source: "IMO ship numbering, as observed (UN or IMO before seven digits)", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "运输工具名称填 UN 或 IMO 加 7 位数字的，末位是校验位；内河和支线船没有该编号，因此只作警告。",
            en: "Where the vessel is given as UN or IMO and seven digits, the last is a check digit. River "
                + "and feeder ships have no such number, hence a warning only."),
        remedy: Bilingual(zh: "核对船舶编号", en: "Check the number of the ship"),
        passing: [
            .set("DecHead/TrafName", "UN9319466")
        ],
        failing: [
            .set("DecHead/TrafName", "UN9319467")
        ]
    ) { facts, reporter in
        let field = facts.head[.trafName]
        guard facts.goDirectly(by: "2"), field.fits("UN#######") || field.fits("IMO#######") else { return }
        let digits = field.bytes.suffix(7)
        guard let fault = ShipNumber.faults(in: digits.span).first else { return }
        let words = fault.fact.words
        reporter.report(
            field, zh: "船舶编号“\(field.shown)”\(words.zh)", en: "the ship's number '\(field.shown)' \(words.en)")
    }
}
