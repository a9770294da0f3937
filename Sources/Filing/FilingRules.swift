import Consignments
import Declarations
import Findings
import Loading

/// Rules about what fits into a message, checked once a run before anything is written.
public enum FilingRules {
    /// The remarks hold 255 bytes, a Chinese character counting two.
    public static let remarkLength = Rule(
        "MP-FIL-001", .error, .rules, zh: "备注不超过 255 个字节（汉字计 2）",
        en: "The remarks hold at most 255 bytes, a Chinese character counting two",
        source: "DecMessage interface description, NoteS (decmessage reference 2.1)", certainty: .secondary)
    /// A containerised declaration names its box.
    public static let containerNumber = Rule(
        "MP-FIL-002", .warning, .rules, zh: "装箱货物须填集装箱号", en: "Goods in a container must name it",
        source: "GACC 2018-60 item 32(26); filling-rules F-180", certainty: .official)

    /// All of them, in order.
    public static let all = [remarkLength, containerNumber]

    /// What is wrong with a plan's messages as a whole.
    public static func findings(_ job: Job, plan: LoadPlan) -> [Finding] {
        remarkFindings(job) + containerFindings(job, plan)
    }

    private static func remarkFindings(_ job: Job) -> [Finding] {
        job.purchasers.indices.compactMap { index in
            let purchaser = job.purchasers[index]
            let remark = Remark.text(for: purchaser, of: job)
            let length = remark.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
            guard length > 255 else { return nil }
            return Finding(
                remarkLength, zh: "采购商 \(purchaser.id) 的备注有 \(length) 个字节",
                en: "the remarks for purchaser \(purchaser.id) take \(length) bytes",
                hintZh: "缩短采购商名称，或改用其他 remarkProfile",
                hintEn: "Shorten the purchaser's name, or choose another remarkProfile",
                place: job.places.place("/purchasers/\(index)/name"))
        }
    }

    private static func containerFindings(_ job: Job, _ plan: LoadPlan) -> [Finding] {
        guard job.containerBinding == .early else { return [] }
        let unknown = plan.containers.filter { !$0.lots.isEmpty && $0.number == nil }.map(\.ref)
        guard !unknown.isEmpty else { return [] }
        let refs = unknown.joined(separator: ", ")
        return [
            Finding(
                containerNumber, zh: "集装箱 \(refs) 还没有箱号，报文中不写集装箱",
                en: "containers \(refs) have no number yet; their messages name no container",
                hintZh: "在作业文件的 containers 中写明箱号后重新运行，或在申报前补填",
                hintEn:
                    "Give the numbers under containers in the job file and run again, or fill them in before declaring",
                place: job.places.place("/containers"))
        ]
    }
}
