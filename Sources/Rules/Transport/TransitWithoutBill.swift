import Findings
import Messages

extension MessageRule {
    /// Transit not on a through bill has no bill number (F-061).
    static let transitWithoutBill = MessageRule(
        Rule(
            "MP-FRM-061", .warning, .rules, zh: "非中转的转关出口提运单号免填",
            en: "Transit that is not on a through bill leaves the bill empty",
            source: "GACC 2018-60 art. 3(11)(2)2", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "填 @ 的非中转转关出口，提运单号免填；只有广东省内公路提前转关的填车牌号。",
            en: "With @ as means of transport the bill stays empty; only early transit by truck inside "
                + "Guangdong gives the plate."),
        remedy: Bilingual(zh: "留空，或（广东省内公路提前转关）填车牌号", en: "Leave it empty, or give the plate inside Guangdong"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "粤B6R81J"),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafName", "@"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafName", "@"),
        ]
    ) { facts, reporter in
        let field = facts.head[.billNo]
        guard facts.isTransit, facts.namesTransitDeclaration, field.isFilled, !field.hasPrefix("粤") else { return }
        reporter.reportFilled(
            field, zh: "非中转的转关出口应留空的提运单号", en: "the bill, empty for transit that is not on a through bill,")
    }
}
