import CodeLists
import Findings
import Quantities
import Tables

/// The position of a lot in its ``LotBook``: input order, first lot 0.
public typealias LotIndex = Int

/// Where a lot's row stands in the user's file.
@frozen public struct RowOrigin: Hashable, Sendable {
    /// Byte offset of the record in the file as UTF-8 or GB18030; for a workbook 0.
    public let offset: UInt64
    /// Record number in the table, header = 1, first data row = 2 (as a spreadsheet counts them).
    public let row: UInt32
    /// Line of the file on which the record starts, 1-based (differs from `row` when quoted fields span lines).
    public let line: UInt32
    /// Which of the job's tables, first 0. Last, so that a lot's smaller fields follow without a gap.
    public let table: UInt16

    /// An origin.
    @inlinable public init(table: UInt16, row: UInt32, line: UInt32, offset: UInt64) {
        self.table = table
        self.row = row
        self.line = line
        self.offset = offset
    }
}

/// One lot (货物批次): one row of the lots table, checked and typed. Texts live in the ``LotBook/texts`` of its book.
///
/// All measures are of the whole lot. 152 bytes, without references: a million lots are one block of memory.
@frozen public struct Lot: Sendable {
    /// The lot number, unique in the job.
    public var id: TextID = .empty
    /// The trade sheet (交易单) in the recognition system.
    public var trade: TextID = .empty
    /// The merchant's (商户) number.
    public var vendor: TextID = .empty
    /// The merchant's name, or empty.
    public var vendorName: TextID = .empty
    /// Chinese declared name (商品名称).
    public var name: TextID = .empty
    /// English name, or empty.
    public var nameEnglish: TextID = .empty
    /// The HS-specific declaration elements after the first two, joined by a vertical bar; or empty.
    public var elements: TextID = .empty
    /// Lots with the same value go to the same container; or empty.
    public var keepWith: TextID = .empty
    /// Lots with the same value never share a container; or empty.
    public var separate: TextID = .empty
    /// Number of the electronic ledger (电子底账) of goods under export inspection; or empty.
    public var ledger: TextID = .empty
    /// Quantity sold, in `unit`.
    public var quantity: Quantity = .zero
    /// Price of one unit in `currency`, as given or total / quantity at six decimals.
    public var unitPrice: Amount = .zero
    /// Value of the lot in `currency`.
    public var total: Amount = .zero
    /// Quantity in the tariff line's first statutory unit.
    public var firstQuantity: Quantity = .zero
    /// Quantity in the tariff line's second statutory unit; zero where the line has none.
    public var secondQuantity: Quantity = .zero
    /// Gross weight (毛重).
    public var gross: Weight = .zero
    /// Net weight (净重).
    public var net: Weight = .zero
    /// Volume.
    public var volume: Volume = .zero
    /// Where its row stands.
    public var origin: RowOrigin
    /// The tariff line of the HS code.
    public var tariff: TariffIndex = TariffIndex(rawValue: 0)
    /// Pieces (件数), whole.
    public var packages: Int32 = 0
    /// County-level division of origin (产地), 6 digits as a number.
    public var originDivision: UInt32 = 0
    /// Domestic source place (境内货源地), 5 characters packed by ``DistrictCode``.
    public var originDistrict: DistrictCode = DistrictCode(packed: 0)
    /// Transaction unit.
    public var unit: UnitCode = .piece
    /// Currency of `unitPrice` and `total`.
    public var currency: Alpha3 = .cny
    /// Country of origin.
    public var originCountry: Alpha3 = .chn
    /// Index of the purchaser in ``Job/purchasers``.
    public var purchaser: UInt16 = 0
    /// Fixed container: 1 + its index in ``Job/containers``, 0 where the planner chooses.
    public var fixedContainer: UInt16 = 0
    /// Packing kind (包装种类), two digits as a number.
    public var packageKind: UInt8 = 22
    /// What the goods are marked with: lots whose marks are equal agree in all of them, and greater marks have the greater
    /// brand type, then benefit, then inspection code.
    public var marks = GoodsMarks()

    /// An empty lot of a row, to be filled field by field.
    @inlinable public init(origin: RowOrigin) { self.origin = origin }

    /// Brand type (品牌类型), 0...4.
    @inlinable public var brandType: UInt8 {
        get { marks.brandType }
        set { marks.brandType = newValue }
    }

    /// Export benefit (出口享惠情况), 0...2.
    @inlinable public var exportBenefit: UInt8 {
        get { marks.exportBenefit }
        set { marks.exportBenefit = newValue }
    }

    /// Inspection code (检验检疫编码), 0...999, of goods under export inspection; `nil` where none is given.
    @inlinable public var inspectionCode: UInt16? {
        get { marks.inspectionCode }
        set { marks.inspectionCode = newValue }
    }
}

/// A five-character domestic source place (境内货源地), such as 33189 or 3318W, packed.
@frozen public struct DistrictCode: Hashable, Sendable {
    /// Five characters of six bits; 0 means absent.
    public let packed: UInt32
    /// From the packed form.
    @inlinable public init(packed: UInt32) { self.packed = packed }

    /// From five ASCII digits or capital letters.
    @inlinable public init?(_ text: Span<UInt8>) {
        guard text.count == 5 else { return nil }
        var packed: UInt32 = 0
        for index in 0..<5 {
            let byte = text[index]
            guard (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) else { return nil }
            packed = packed << 6 | UInt32(byte &- 0x20)
        }
        self.packed = packed
    }

    /// From a string of five digits or capital letters.
    public init?(_ text: String) { self.init(Array(text.utf8).span) }

    /// Appends the five characters; nothing when absent.
    @inlinable public func append(to bytes: inout [UInt8]) {
        guard packed != 0 else { return }
        for shift: UInt32 in [24, 18, 12, 6, 0] {
            bytes.append(UInt8(truncatingIfNeeded: packed >> shift & 63) &+ 0x20)
        }
    }

    /// The five characters.
    public var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A table the lots were read from.
public struct SourceTable: Hashable, Sendable {
    /// The file as the job names it.
    public let file: String
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public let sha256: String
    /// The header as written, in file order.
    public let header: [String]
    /// Names of the columns that Zuhuo does not know and carries along.
    public let extraColumns: [String]
    /// Data rows found, good and bad.
    public let rows: Int
    /// For each known column its cell, first 0; -1 where the table does not have it; empty where it cannot be told.
    let cells: [Int]

    /// A table.
    public init(file: String, sha256: String, header: [String], extraColumns: [String], rows: Int) {
        self.file = file
        self.sha256 = sha256
        self.header = header
        self.extraColumns = extraColumns
        self.rows = rows
        let known = LotColumn.known(needsPurchaser: false)
        cells = TableColumns.match(header: header, known: known, file: file).value?.cells ?? []
    }
}

/// A row that could not become a lot.
public struct RefusedRow: Hashable, Sendable {
    /// The lot number as written, empty when there was none.
    public let lot: String
    /// Where the row stands.
    public let origin: RowOrigin
    /// Rules it breaks, in the order found.
    public let rules: [RuleCode]
    /// Measures that could be read, for the reconciliation; zero where unreadable.
    public let packages: Int64
    /// Gross weight as far as readable.
    public let gross: Weight
    /// Net weight as far as readable.
    public let net: Weight
    /// Volume as far as readable.
    public let volume: Volume
    /// Value as far as readable.
    public let total: Amount
    /// Currency as far as readable.
    public let currency: Alpha3?

    /// A refused row.
    public init(
        lot: String, origin: RowOrigin, rules: [RuleCode], packages: Int64, gross: Weight, net: Weight, volume: Volume,
        total: Amount, currency: Alpha3?
    ) {
        self.lot = lot
        self.origin = origin
        self.rules = rules
        self.packages = packages
        self.gross = gross
        self.net = net
        self.volume = volume
        self.total = total
        self.currency = currency
    }
}

/// All lots of a job, in input order, with the texts and tables behind them.
///
/// Lots + refused rows + rows left out = rows of the tables, always.
public struct LotBook: Sendable {
    /// The good rows, in input order.
    public var lots: [Lot]
    /// The texts the lots name.
    public var texts: TextPool
    /// The tables they came from, in the job's order.
    public var tables: [SourceTable]
    /// The rows that are not lots, in input order.
    public var refused: [RefusedRow]
    /// The rows that are not meant to be lots, in input order.
    public var leftOut: [LeftOutRow]
    /// Whether a table has a column for inspection codes or electronic ledgers.
    public var namesInspection: Bool
    /// Whether a table has a column for lots that must not share a container.
    public var namesSeparation: Bool

    /// A book.
    public init(
        lots: [Lot], texts: TextPool, tables: [SourceTable], refused: [RefusedRow], leftOut: [LeftOutRow] = [],
        namesInspection: Bool = false, namesSeparation: Bool = false
    ) {
        self.leftOut = leftOut
        self.namesInspection = namesInspection
        self.namesSeparation = namesSeparation
        self.lots = lots
        self.texts = texts
        self.tables = tables
        self.refused = refused
    }

    /// The lot number of a lot.
    public func id(of index: LotIndex) -> String { texts.string(lots[index].id) }
}
