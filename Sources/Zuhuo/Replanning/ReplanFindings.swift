import Consignments
import Findings

extension ReplanRules {
    static func otherFigures(_ refs: [String], _ job: Job) -> Finding {
        Finding(
            figures, zh: "\(names(refs, "、")) 的批次与原计划相同，内容不同：货表或作业文件已经改动",
            en:
                "\(names(refs, ", ")): the lots are those of the earlier plan, what is said of them is not; the tables or the "
                + "job were changed",
            hintZh: "已申报或已装柜的须相应改单、重新核对；不该改的，把货表和作业文件改回原样",
            hintEn:
                "amend what was filed and look at what was loaded; if nothing should differ, restore tables and job",
            place: job.places.place(""))
    }

    static func otherBox(_ refs: [String], _ job: Job) -> Finding {
        Finding(
            boxes, zh: "\(names(refs, "、")) 的批次未变，所在柜的重量、箱号或拼箱标识变了，报文随之改变",
            en:
                "\(names(refs, ", ")): the lots are the same, the container's weight, number or sharing is not, and the "
                + "messages change with it",
            hintZh: "已申报的须改单（GoodsContaWt、LclFlag）；未申报的用新报文",
            hintEn: "amend those that were filed (GoodsContaWt, LclFlag); otherwise use the new messages",
            place: job.places.place("/containers"))
    }

    private static func names(_ refs: [String], _ separator: String) -> String {
        refs.prefix(20).joined(separator: separator) + (refs.count > 20 ? " …(\(refs.count))" : "")
    }

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
