import Findings
import Messages

extension MessageRule {
    /// Market procurement has no filing number (F-078).
    static let filingUnderMarketProcurement = MessageRule(
        Rule(
            "MP-FRM-578", .warning, .rules, zh: "市场采购不填备案号",
            en: "Market procurement has no filing number",
            source: "GACC 2018-60 art. 3(7); GACC 2018 filling guide ch. 3", certainty: .official, from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "备案号用于加工贸易、保税、减免税等备案货物，一般贸易性质的市场采购没有备案。",
            en: "Filings are for processing trade, bonded and duty-exempt goods; market procurement has none."),
        remedy: Bilingual(zh: "留空，或核对监管方式", en: "Leave it empty, or check the supervision mode"),
        passing: [
            .set("DecHead/ManualNo", "")
        ],
        failing: [
            .set("DecHead/ManualNo", "C29216000001")
        ]
    ) { facts, reporter in
        let field = facts.head[.manualNo]
        if field.isFilled {
            reporter.reportFilled(field, zh: "市场采购的备案号", en: "the filing number under market procurement")
        }
    }
}
