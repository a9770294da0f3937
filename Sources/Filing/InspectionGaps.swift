import CodeLists
import Consignments
import Declarations
import Findings

/// The lots of one tariff line under export inspection whose row lacks something that the message needs.
struct InspectionGaps {
    /// Lots of one gap: how many, and the first few.
    struct Lots {
        /// How many lots a finding names at most.
        static let named = 10
        private(set) var count = 0
        private var first: [UInt32] = []

        mutating func add(_ lot: UInt32) {
            count += 1
            if first.count < Self.named { first.append(lot) }
        }

        /// Their numbers; a mark at the end where there are more.
        func names(_ book: LotBook, _ more: String) -> String {
            first.map { book.id(of: Int($0)) }.joined(separator: ", ") + (count > first.count ? more : "")
        }
    }

    let tariff: TariffIndex
    /// The first lot that lacks anything.
    let firstLot: UInt32
    private(set) var withoutCode = Lots()
    private(set) var withoutLedger = Lots()

    /// The gaps of a run's lots, tariff line by tariff line in input order.
    /// - Complexity: O(lots).
    static func all(_ input: DeclarationInput) -> [InspectionGaps] {
        let flags = input.job.codes.columns.flags
        let lots = input.book.lots.span
        var places: [TariffIndex: Int] = [:]
        var gaps: [InspectionGaps] = []
        for index in input.lots {
            let tariff = lots[Int(index)].tariff
            guard flags[Int(tariff.rawValue)].contains(.exportInspection) else { continue }
            let lacksCode = lots[Int(index)].inspectionCode == nil
            let lacksLedger = lots[Int(index)].ledger.isEmpty
            guard lacksCode || lacksLedger else { continue }
            let place = places[tariff] ?? gaps.count
            if place == gaps.count {
                gaps.append(InspectionGaps(tariff: tariff, firstLot: index))
                places[tariff] = place
            }
            if lacksCode { gaps[place].withoutCode.add(index) }
            if lacksLedger { gaps[place].withoutLedger.add(index) }
        }
        return gaps
    }

    private init(tariff: TariffIndex, firstLot: UInt32) {
        self.tariff = tariff
        self.firstLot = firstLot
    }

    /// What is said of them, at the first lot.
    func finding(_ input: DeclarationInput, _ placeOf: (UInt32, String) -> Place) -> Finding {
        let (book, line) = (input.book, input.job.codes.tariff[tariff])
        var (zh, en): ([String], [String]) = ([], [])
        for (column, title, lots) in [
            ("ciq_code", "检验检疫编码", withoutCode), ("ledger", "电子底账", withoutLedger),
        ] where lots.count > 0 {
            zh.append("\(lots.count) 批没有\(title)（\(column)）：\(lots.names(book, " 等"))")
            en.append("\(lots.count) lot(s) without \(column): \(lots.names(book, ", …"))")
        }
        return Finding(
            FilingRules.inspectionData, zh: "\(line.codeText) \(line.name) 为出口法检商品，\(zh.joined(separator: "；"))",
            en: "\(line.codeText) \(line.name) is under export inspection; \(en.joined(separator: "; "))",
            hintZh: "在货表的 ciq_code、ledger 列填写后重新运行，或在单一窗口补填检验检疫编码和随附单证 B；企业承诺也在单一窗口填写",
            hintEn:
                "Fill in the columns ciq_code and ledger and run again, or add the inspection code and document B in the "
                + "Single Window; the enterprise's promise is filled in there too",
            place: placeOf(firstLot, withoutCode.count > 0 ? "ciq_code" : "ledger"))
    }
}
