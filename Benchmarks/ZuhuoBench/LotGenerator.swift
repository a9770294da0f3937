import CodeLists
import Quantities

/// Makes realistic lots for measuring: seeded, of the sizes of the trade, with the exact sums of what it made.
struct LotGenerator {
    let count: Int
    let shape: LotShape
    /// One bad row in so many; 0 for none.
    let badRowEvery: Int
    private var random: SeededRandom
    private let lines: [TariffLine]
    private let codes: ZipfTable
    private let vendors: ZipfTable
    private var details: [UInt64: String] = [:]
    private(set) var sums = GeneratedSums()

    init(count: Int, shape: LotShape, seed: UInt64, badRowEvery: Int) {
        self.count = count
        self.shape = shape
        self.badRowEvery = badRowEvery
        random = SeededRandom(seed: seed)
        let plain = Tariff.embedded.indices.lazy.map { Tariff.embedded[$0] }.filter(Self.isOrdinary)
        var shuffled = Array(plain)
        for index in shuffled.indices.reversed() { shuffled.swapAt(index, random.below(index + 1)) }
        lines = shape == .oneCode ? Array(shuffled.prefix(1)) : shuffled
        codes = ZipfTable(count: lines.count, exponent: shape == .allCodes ? 0 : 1.1)
        vendors = ZipfTable(count: max(20, count / 300), exponent: 0.8)
    }

    static let header =
        "批次号,交易单号,认定状态,商户编号,商户名称,采购商编号,商品编号,商品名称,品牌类型,出口享惠情况,申报要素,数量,单位,单价,金额,币制,"
        + "法定数量,第二法定数量,件数,包装种类,毛重(千克),净重(千克),体积(CBM),货架\n"

    /// Purchasers of the job: one for every 5,000 lots, at least three.
    var purchasers: Int { shape == .onePurchaser ? 1 : max(3, count / 5000) }

    /// A line that may be exported without papers, with a name that says something and is not too long.
    private static func isOrdinary(_ line: TariffLine) -> Bool {
        let length = line.name.utf8.count
        return line.flags.isDisjoint(with: [.prohibited, .licence, .otherDocument, .exportDuty]) && line.chapter > 38
            && (16...120).contains(length) && line.name.last != " " && line.elementCount > 2
    }

    /// Appends the row of a lot.
    mutating func appendRow(_ index: Int, to bytes: inout [UInt8]) {
        var row = makeRow(index)
        let isBad = badRowEvery > 0 && index % badRowEvery == badRowEvery - 1
        if isBad {
            sums.badRows += 1
            spoil(&row, RowFault.allCases[(index / badRowEvery) % RowFault.allCases.count])
        } else if isTooMuch(index) {
            sums.badRows += 1
        } else {
            sums.add(row)
        }
        append(row, to: &bytes)
    }

    /// Whether the shape makes this row one that intake refuses: a field of a megabyte.
    private func isTooMuch(_ index: Int) -> Bool { shape == .longField && index == count / 2 }

    private mutating func makeRow(_ index: Int) -> GeneratedRow {
        let line = lines[shape == .allCodes ? index % lines.count : codes.rank(&random)]
        var row = GeneratedRow(line: line, number: index)
        row.vendor = vendors.rank(&random)
        row.purchaser = random.below(purchasers)
        row.detail = random.below(24)
        let volumeMean = shape == .bulky ? 7.0 : 0.75
        row.volume = max(2_000, Int64(random.logNormal(mean: volumeMean, sigma: 0.8) * 1e6))
        row.volume = min(row.volume, 40_000_000)
        let density = shape == .heavy ? 390.0 : 160.0
        row.gross = max(
            20_000, Int64(Double(row.volume) / 1e6 * random.logNormal(mean: density, sigma: 0.4) * 1e3) * 100)
        row.gross = min(row.gross, 2_000_000_000)
        row.net = row.gross / 100 * Int64(85 + random.below(10))
        row.packages = max(1, row.volume / 60_000)
        row.price = Int64(50 + random.below(5_000))
        let value = min(random.logNormal(mean: 18_500, sigma: 0.9), 900_000)
        row.quantity = max(1, Int64(value * 100) / row.price)
        if shape == .hugeLot, index == count / 2 { row.quantity = 1_060_000_000_00 / row.price }
        return row
    }

    /// Declaration elements of a line, one part an element behind the first two.
    private mutating func elements(_ row: GeneratedRow) -> String {
        let key = row.line.code << 8 | UInt64(row.detail)
        if let known = details[key] { return known }
        let material = ["塑料", "涤纶", "合金", "棉", "玻璃", "木"][row.detail % 6]
        var parts = Array(repeating: "无", count: row.line.elementCount - 2)
        parts[0] = "\(material)制Y\(1000 + row.detail * 37)"
        let text = parts.joined(separator: "|")
        details[key] = text
        return text
    }

    private func spoil(_ row: inout GeneratedRow, _ fault: RowFault) {
        switch fault {
        case .unknownCode: row.codeText = "9999999999"
        case .netAboveGross: row.net = row.gross + 100
        case .noPieces: row.packages = 0
        case .wrongTotal: row.totalShift = 150
        case .unknownCurrency: row.currency = "QQQ"
        case .noVendor: row.vendor = -1
        case .unconfirmed: row.status = "已登记"
        case .thousandsSeparator: row.hasSeparator = true
        }
    }

    private mutating func append(_ row: GeneratedRow, to bytes: inout [UInt8]) {
        var line = RowText(isQuoted: shape == .quoted)
        line.field("L\(row.number + 1)", to: &bytes)
        line.field("T\(2_026_000_000 + row.number)", to: &bytes)
        line.field(row.status, to: &bytes)
        line.field(row.vendor < 0 ? "" : "S\(10_000 + row.vendor)", to: &bytes)
        line.field(row.vendor < 0 ? "" : "义乌市第\(row.vendor)号饰品商行", to: &bytes)
        line.field("P\(row.purchaser + 1)", to: &bytes)
        line.field(row.codeText, to: &bytes)
        let isLong = shape == .longField && row.number == count / 2
        line.field(row.name, to: &bytes)
        line.field("0", to: &bytes)
        line.field("0", to: &bytes)
        line.field(isLong ? String(repeating: "长", count: 350_000) : elements(row), to: &bytes)
        line.field(String(row.quantity), to: &bytes)
        line.field(row.unit.name, to: &bytes)
        line.field(Amount(scaled: row.price * 10_000).text(minimumDecimals: 2), to: &bytes)
        line.field(row.totalText, to: &bytes)
        line.field(row.currency, to: &bytes)
        line.field(row.firstQuantity, to: &bytes)
        line.field(row.secondQuantity, to: &bytes)
        line.field(String(row.packages), to: &bytes)
        line.field("22", to: &bytes)
        line.field(Weight(scaled: row.gross).description, to: &bytes)
        line.field(Weight(scaled: row.net).description, to: &bytes)
        line.field(Volume(scaled: row.volume).description, to: &bytes)
        line.field("A\(row.number % 97)", to: &bytes)
        bytes.append(0x0A)
    }
}

/// One generated lot before it is text.
struct GeneratedRow {
    let line: TariffLine
    let number: Int
    var codeText: String
    var status = "已确认"
    var currency = "CNY"
    var vendor = 0
    var purchaser = 0
    var detail = 0
    var volume: Int64 = 0
    var gross: Int64 = 0
    var net: Int64 = 0
    var packages: Int64 = 0
    /// Fen.
    var price: Int64 = 0
    var quantity: Int64 = 0
    var totalShift: Int64 = 0
    var hasSeparator = false

    init(line: TariffLine, number: Int) {
        self.line = line
        self.number = number
        codeText = line.codeText
    }

    /// Sold in the statutory unit, or by the piece where that is a weight.
    var unit: UnitCode { line.firstUnit == .kilogram ? .piece : line.firstUnit }

    /// Needed where no rule derives it.
    var firstQuantity: String { "" }

    /// Needed where the second unit is no weight.
    var secondQuantity: String {
        guard let second = line.secondUnit, second != .kilogram, second != unit else { return "" }
        return String(quantity)
    }

    /// Fen.
    var total: Int64 { price * quantity + totalShift }

    var totalText: String {
        let text = Amount(scaled: total * 10_000).text(minimumDecimals: 2)
        return hasSeparator ? "1,\(text)" : text
    }

    /// The tariff's own name; one in fifty as vendors write it, with quotes and a comma.
    var name: String { number % 50 == 7 ? "\(line.name)(\"新款\",A级)" : line.name }
}

/// Writes a row's fields, quoted where CSV needs it.
struct RowText {
    let isQuoted: Bool
    private var isFirst = true

    init(isQuoted: Bool) { self.isQuoted = isQuoted }

    mutating func field(_ text: String, to bytes: inout [UInt8]) {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
        let needsQuotes = isQuoted || text.utf8.contains { $0 == 0x22 || $0 == 0x2C }
        guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}

/// Exact sums over the good rows of a generated table.
struct GeneratedSums {
    var goodRows = 0
    var badRows = 0
    var packages: Int64 = 0
    var gross: Int64 = 0
    var net: Int64 = 0
    var volume: Int64 = 0
    /// Fen.
    var total: Int64 = 0

    mutating func add(_ row: GeneratedRow) {
        goodRows += 1
        packages += row.packages
        gross += row.gross
        net += row.net
        volume += row.volume
        total += row.total
    }
}
