/// A file of a folder of newer code tables: `countries.csv`, `tariff.csv`, `tariff-2027.csv`, `tables.csv`.
public struct CodeListFile: Sendable {
    /// Its name as findings give it.
    public let name: String
    /// The name without folders.
    public let fileName: String
    /// What is in it.
    public let bytes: [UInt8]

    /// A file; `name` may be a path.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        fileName = name.split(separator: "/").last.map(String.init) ?? name
        self.bytes = bytes
    }

    /// What a file is.
    public enum Kind: Sendable, Hashable {
        /// A table of codes.
        case table(CodeTable.Name)
        /// A tariff; its year is that of its vintage.
        case tariff
        /// `tables.csv`: vintage, state, rows and source of each table.
        case listing
    }

    /// What it is by its name; `nil` for a name that means nothing.
    public var kind: Kind? {
        guard fileName.lowercased().hasSuffix(".csv") else { return nil }
        let stem = String(fileName.dropLast(4))
        if stem == "tables" { return .listing }
        if stem == "tariff" || (stem.hasPrefix("tariff-") && stem.utf8.count == 11) { return .tariff }
        return CodeTable.Name(fileName: stem).map(Kind.table)
    }

    /// The largest file that is read, in bytes; the tariff has 3 MB.
    public static let limit = 8 << 20
    /// Most rows of all tables of a folder, and of a tariff.
    static let rowLimit = 60_000
}
