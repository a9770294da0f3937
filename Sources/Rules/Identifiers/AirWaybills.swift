import CodeLists
import Findings
import Messages

extension MessageRule {
    /// An air waybill has its check digit (identifiers 8).
    static let airWaybills = MessageRule(
        Rule(
            "MP-IDN-113", .warning, .codes, zh: "航空运单号校验位宜正确",
            en: "An air waybill has its check digit",
            source: "our default: the rule of air waybills is general knowledge", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "航空总运单号为 3 位航空公司代码加 8 位数字，末位是前 7 位除以 7 的余数。没有见到官方条文，这是本程序的默认值。",
            en: "A master air waybill is three digits of the airline and eight digits, the last the rest of "
                + "the first seven by 7. No official text was seen; this is our default."),
        remedy: Bilingual(zh: "照运单核对", en: "Compare with the waybill"),
        passing: [
            .set("DecHead/TrafMode", "5"),
            .set("DecHead/BillNo", "999-12345675_H01"),
            .set("DecFreeTxt/VoyNo", ""),
        ],
        failing: [
            .set("DecHead/TrafMode", "5"),
            .set("DecHead/BillNo", "999-12345676_H01"),
            .set("DecFreeTxt/VoyNo", ""),
        ]
    ) { facts, reporter in
        let field = facts.head[.billNo]
        guard facts.goDirectly(by: "5"), field.isFilled else { return }
        let master = field.bytes.prefix { $0 != UInt8(ascii: "_") }
        guard let fault = AirWaybillNumber.faults(in: master.span).first else { return }
        let words = fault.fact.words
        reporter.report(
            field, zh: "航空运单号“\(field.shown)”\(words.zh)", en: "the air waybill '\(field.shown)' \(words.en)")
    }
}
