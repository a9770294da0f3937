import CodeLists
import Consignments
import Declarations
import Findings
import Loading
import Quantities

extension FilingRules {
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
            let remark = Remark.text(for: purchaser, of: job, isMerged: true)
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
