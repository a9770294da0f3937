/// A file of a folder of newer code tables: `countries.csv`, `tariff.csv`, `tariff-2027.csv`, `tables.csv`.
public struct CodeListFile: Sendable {
    /// Its name as findings give it.
    public let name: String
    /// The name without folders.
    public let fileName: String
    /// What is in it.
    public let bytes: [UInt8]
    /// Remarks that are not in the bytes.
    private(set) var added: [(key: String, value: String)] = []

    /// A file; `name` may be a path.
    /// - Parameter fileName: what it is taken for, where that is not the last part of its name.
    public init(name: String, fileName: String? = nil, bytes: [UInt8]) {
        self.name = name
        self.fileName = fileName ?? name.split(separator: "/").last.map(String.init) ?? name
        self.bytes = bytes
    }

    /// The same file, with remarks such as vintage and source for what the lines before its header do not say.
    public func adding(_ remarks: [(key: String, value: String)]) -> CodeListFile {
        let own = Set(SourceRecords(bytes).remarks.filter { !$0.value.isEmpty }.map(\.key))
        var file = self
        file.added = remarks.filter { !own.contains($0.key) }.map { remark in
            (remark.key, remark.value.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        return file
    }

    /// The same file under another name within its folder.
    public func named(_ fileName: String) -> CodeListFile {
        var file = CodeListFile(name: name, fileName: fileName, bytes: bytes)
        file.added = added
        return file
    }

    /// What is said under a key before the header or added to that; `nil` when nothing is.
    public func remark(_ key: String) -> String? {
        let own = SourceRecords(bytes).remarks.last { $0.key == key && !$0.value.isEmpty }?.value
        return own ?? added.first { $0.key == key }?.value
    }

    /// The bytes to write: what was added as lines of their own before the others.
    public var written: [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return Array(added.map { "# \($0.key): \($0.value)\n" }.joined().utf8) + bytes[start...]
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
