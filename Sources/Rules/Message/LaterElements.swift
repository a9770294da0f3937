import Findings
import Messages

extension MessageRule {
    /// Elements that came with the format of December 2018.
    static let laterElements = MessageRule(
        Rule(
            "MP-MSG-022", .notice, .rules, zh: "2018-12 之后才有的元素",
            en: "Elements that came with the format of December 2018",
            source: "classes generated from the official schema of about the turn of 2018/2019; GACC 2018-185 "
                + "revised the format on 2018-12-09", certainty: .observed, to: "2018-12-09"),
        scope: .any,
        explanation: Bilingual(
            zh: "单位检验检疫编码、申报日期、箱体自重、核销单位、封志数是 2018-12 修订后才有的，申报日在此之前的报文不应出现。",
            en: "Inspection codes of the parties, day of declaration, tare, unit written off and number of "
                + "seals came with the revision; an earlier message has none."),
        remedy: Bilingual(
            zh: "核对申报日期或删去该元素",
            en: "Check the day, or take the element out"),
        passing: MessageExample([.set("DecHead/TradeCiqCode", "3318000001")], on: "2018-12-09"),
        failing: MessageExample([.set("DecHead/TradeCiqCode", "3318000001")], on: "2018-12-08")
    ) { facts, reporter in
        for name in [ElementName.tradeCiqCode, .ownerCiqCode, .declCiqCode, .declarationDay]
        where facts.head[name].isFilled {
            reporter.report(facts.head[name], zh: "\(name.text) 当时还没有", en: "\(name.text) did not exist yet")
        }
        for container in facts.containers where container[.containerWt].isFilled {
            reporter.report(container[.containerWt], zh: "ContainerWt 当时还没有", en: "ContainerWt did not exist yet")
        }
        for container in facts.message.transitContainers where container[.sealQty].isFilled {
            reporter.report(container[.sealQty], zh: "SealQty 当时还没有", en: "SealQty did not exist yet")
        }
    }
}
