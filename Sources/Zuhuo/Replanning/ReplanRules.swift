import Consignments
import Findings

/// The rules of changing a plan, in reading order.
public enum ReplanRules {
    private static let contract = "contract section 4 (lots in = lots declared + lots refused)"

    /// A lot taken out of the plan.
    public static let withdrawn = Rule(
        "MP-RPL-001", .notice, zh: "撤出的货不再装箱和申报", en: "A lot that is withdrawn is neither loaded nor declared",
        source: contract, certainty: .contract)
    /// A lot that waits under early binding, where a declaration is what is in one box.
    public static let held = Rule(
        "MP-RPL-002", .notice, zh: "早绑定下，暂停的货留待以后的计划", en: "Under early binding a lot on hold waits for a later plan",
        source: contract, certainty: .contract)
    /// Charges stay as they were spread.
    public static let chargesKept = Rule(
        "MP-RPL-003", .warning, .rules, zh: "改计划时费用按原计划分摊", en: "A changed plan keeps the charges as they were spread",
        source: "our default: declarations that are not touched keep their values", certainty: .ownDefault)

    /// The tables by which a plan was made and is changed.
    public static let codeTables = Rule(
        "MP-RPL-004", .warning, .codes, zh: "改计划宜用原计划所用的代码表",
        en: "A plan should be changed with the code tables it was made with",
        source: "our default: other units, marks or duties change declarations that nobody touched",
        certainty: .ownDefault)

    /// All of them.
    public static let all = [withdrawn, held, chargesKept, codeTables]

    static func finding(_ rule: Rule, _ lot: UInt32, _ book: LotBook) -> Finding {
        let isHeld = rule.code == held.code
        let id = book.id(of: Int(lot))
        return Finding(
            rule, zh: isHeld ? "批次 \(id) 暂停，不在本计划中" : "批次 \(id) 已撤出，不再装箱和申报",
            en: isHeld
                ? "lot \(id) is on hold and not in this plan" : "lot \(id) is withdrawn: neither loaded nor declared",
            hintZh: "要放回计划，去掉该选项再运行", hintEn: "to take it back into the plan, run again without the option",
            place: book.place(of: Int(lot)))
    }

    static func otherTables(_ job: Job) -> Finding {
        Finding(
            codeTables, zh: "原计划所用的代码表（plan.json 的 codes）与本次不同，未动的报关单也可能改变",
            en:
                "the earlier plan was made with other code tables (codes of plan.json); declarations that are not touched "
                + "may change too",
            hintZh: "用同一个 --codes 文件夹；如确要换表，重新核对各单",
            hintEn: "give the same --codes folder, or look at every declaration again",
            place: job.places.place(""))
    }

    static func charges(_ job: Job, without: Int, new: Int) -> Finding {
        Finding(
            chargesKept,
            zh: "费用仍按原计划分摊：撤出的 \(without) 批所摊的部分不转给其他批次，新增的 \(new) 批不摊费用（本工具默认）",
            en:
                "charges stay as the earlier plan spread them: the shares of \(without) lots withdrawn go to no other lot, "
                + "\(new) new lots carry none (our default)",
            hintZh: "要重新分摊，不用 --from 重新计划（全部报关单随之改变）",
            hintEn: "to spread them anew, plan without --from; all declarations then change",
            place: job.places.place("/terms/charges"))
    }
}
