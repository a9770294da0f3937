/// The code tables and tariffs to judge by: those compiled into the program, or these with newer ones over them.
///
/// A newer table *extends* the one in the program: its rows stand in place of the rows of the same codes, the others
/// stay. So a table may be as short as the notice it comes from, and a code is ended by a row with `valid_to`, never by
/// leaving it out. A closed table stays closed. A newer tariff *replaces* that of its year: a declaration is judged by
/// the tariff of its year, or the last one before.
public struct CodeEdition: Sendable {
    private let newer: CodeListImage?
    private let newerTables: UInt64
    /// The tariffs, in the order of their years; at least one.
    public let tariffs: [Tariff]
    /// Whether any tariff is not the program's own.
    public let hasNewerTariff: Bool
    /// The files that it was made of, by name; none for what is compiled into the program.
    public let parts: [CodeEditionPart]

    /// What is compiled into the program.
    public static let embedded = CodeEdition(newer: nil, tables: [], tariffs: [], parts: [])

    init(newer: CodeListImage?, tables: [CodeTable.Name], tariffs: [Tariff], parts: [CodeEditionPart]) {
        self.parts = parts
        hasNewerTariff = !tariffs.isEmpty
        self.newer = newer
        newerTables = tables.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
        let years = Set(tariffs.map(\.year))
        let kept = years.contains(Tariff.embedded.year) ? [] : [Tariff.embedded]
        self.tariffs = (kept + tariffs).sorted { $0.year < $1.year }
    }

    /// A table. Complexity: O(1).
    @inline(__always)
    public func table(_ name: CodeTable.Name) -> CodeTable {
        guard let newer, isNewer(name) else { return CodeTable(name) }
        return CodeTable(name, in: newer)
    }

    /// The tariff of the year of that day, or of the last year before; the first there is for an earlier day.
    public func tariff(on date: CalendarDate) -> Tariff {
        tariffs.last { $0.year <= date.year } ?? tariffs.first ?? .embedded
    }

    /// The newest tariff.
    public var newestTariff: Tariff { tariffs.last ?? .embedded }

    /// Whether a table is not, or not only, the program's own.
    public func isNewer(_ name: CodeTable.Name) -> Bool { newerTables & 1 << UInt64(name.rawValue) != 0 }

    /// The tables that are not, or not only, the program's own.
    public var newerNames: [CodeTable.Name] { CodeTable.Name.allCases.filter(isNewer) }
}

/// A file that an edition was made of.
public struct CodeEditionPart: Sendable {
    /// Its name without folders.
    public let file: String
    /// What it holds: the name of a table, `tariff`, or `tables` for the listing.
    public let table: String
    /// When it was taken, `2027-01`; `nil` for the listing.
    public let vintage: String?
    /// Its bytes.
    public let bytes: [UInt8]
}
