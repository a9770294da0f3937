import CodeLists
import Consignments
import Declarations
import Findings
import Loading
import Quantities

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

    /// A line needs a price and a total above zero.
    public static let zeroPrice = Rule(
        "MP-FIL-003", .warning, .rules, zh: "商品项的单价和总价须大于零", en: "A declared line has a price and a total above zero",
        source: "GACC 2018-60 items 37, 38 (F-148, F-149); decimals of the message", certainty: .official)
    /// Goods under export inspection need their inspection code and their ledger.
    public static let inspectionData = Rule(
        "MP-FIL-004", .warning, .rules, zh: "法检商品应给出检验检疫编码和电子底账",
        en: "Goods under export inspection should be given with their inspection code and electronic ledger",
        source: "our reading of the tariff marks (F-134, F-156)", certainty: .ownDefault)
    /// A message holds seven supervision documents.
    public static let ledgerCount = Rule(
        "MP-FIL-005", .warning, .rules, zh: "一票报关单最多写 7 个电子底账",
        en: "A declaration names at most seven electronic ledgers",
        source: "DecMessage schema 2018, LicenseDocu 0 to 7; our planner does not divide lots by ledger",
        certainty: .official)

    /// All of them, in order.
    public static let all = [remarkLength, containerNumber, zeroPrice, inspectionData, ledgerCount]

    /// What is wrong with a plan's messages as a whole; with an error among them no message may be written.
    /// - Complexity: O(lots).
    public static func findings(_ input: DeclarationInput, plan: LoadPlan) -> [Finding] {
        remarkFindings(input.job) + containerFindings(input.job, plan)
            + inspectionFindings(input)
    }

    /// What is wrong with a declaration's lines.
    public static func findings(_ declaration: PlannedDeclaration, _ input: DeclarationInput) -> [Finding] {
        priceFindings(declaration, input) + ledgerFindings(declaration, input)
    }

    private static func priceFindings(_ declaration: PlannedDeclaration, _ input: DeclarationInput) -> [Finding] {
        declaration.items.compactMap { item in
            guard item.price <= 0 || item.cents <= 0 else { return nil }
            let unit = input.job.codes.name(of: item.unit)
            return Finding(
                zeroPrice, zh: "\(declaration.ref) 第 \(item.gNo) 项的单价四舍五入到 4 位小数后为 0（每\(unit)）",
                en: "line \(item.gNo) of \(declaration.ref): the price for one \(unit) rounds to 0 at 4 decimals",
                hintZh: "改用较大的成交单位，例如千克、千个", hintEn: "Sell in a larger unit, such as kilograms or thousands",
                place: place(of: item.model, field: "unit_price", gNo: item.gNo, in: input.book))
        }
    }

    private static func place(of lot: UInt32, field: String, gNo: Int? = nil, in book: LotBook) -> Place {
        book.place(of: Int(lot), field: field, gNo: gNo)
    }

    /// One finding for each tariff line under inspection whose lots lack their code or ledger, at the first of them.
    private static func inspectionFindings(_ input: DeclarationInput) -> [Finding] {
        InspectionGaps.all(input).map { gaps in
            gaps.finding(input) { place(of: $0, field: $1, in: input.book) }
        }
    }

    /// What is said of ledgers for which a message has no room.
    private static func ledgerFindings(_ declaration: PlannedDeclaration, _ input: DeclarationInput) -> [Finding] {
        let book = input.book
        let ledgers = LedgerNumbers(of: declaration, in: input)
        guard let first = ledgers.surplus.first else { return [] }
        let lot = declaration.items.lazy.flatMap(\.shares).first { book.lots[Int($0.lot)].ledger == first }?.lot
        let rest = ledgers.surplus.prefix(10).map(book.texts.string).joined(separator: ", ")
        let more = ledgers.surplus.count > 10
        return [
            Finding(
                ledgerCount,
                zh: "\(declaration.ref) 有 \(ledgers.numbers.count) 个电子底账，报文最多写 \(LedgerNumbers.most) 个随附单证，"
                    + "没有写：\(rest)\(more ? " 等" : "")",
                en: "\(declaration.ref) has \(ledgers.numbers.count) electronic ledgers; a message holds "
                    + "\(LedgerNumbers.most) documents; left out: \(rest)\(more ? ", …" : "")",
                hintZh: "把这些批次放到另一票作业，或与海关商定后在单一窗口处理",
                hintEn: "Put these lots into another job, or settle it with customs in the Single Window",
                place: lot.map { place(of: $0, field: "ledger", in: book) } ?? Place())
        ]
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
