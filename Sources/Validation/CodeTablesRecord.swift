import CodeLists
import JSONText
import Platform

/// Which code tables beyond the program's own a plan was made or a message judged by, so that it can be done again.
public struct CodeTablesRecord: Sendable, Hashable {
    /// A file of the folder.
    public struct File: Sendable, Hashable {
        /// Its name without folders.
        public let file: String
        /// The table, `tariff`, or `tables` for the listing.
        public let table: String
        /// When it was taken, `2027-01`; `nil` for the listing.
        public let vintage: String?
        /// SHA-256 of its bytes, 64 hexadecimal digits.
        public let sha256: String
    }

    /// The files, by name.
    public let files: [File]
    /// SHA-256 of the lines `<sha256>  <file>` of all files: what `sha256sum *.csv | sha256sum` says in the folder.
    public let sha256: String

    /// The record of an edition; `nil` for what is compiled into the program, which the program's version names.
    /// Complexity: O(bytes of its files).
    public init?(_ edition: CodeEdition) {
        guard !edition.parts.isEmpty else { return nil }
        files = edition.parts.map {
            File(file: $0.file, table: $0.table, vintage: $0.vintage, sha256: SHA256.hexDigest(of: $0.bytes))
        }
        sha256 = SHA256.hexDigest(of: Array(files.map { "\($0.sha256)  \($0.file)\n" }.joined().utf8))
    }

    /// Writes it as the value of a key `codes`.
    public func write(to text: inout JSONWriter) {
        text.key("codes")
        text.beginObject()
        text.key("sha256")
        text.string(sha256)
        text.key("files")
        text.beginArray()
        for file in files {
            text.beginObject(inline: true)
            for (key, value) in [
                ("file", file.file), ("table", file.table), ("vintage", file.vintage), ("sha256", file.sha256),
            ] {
                text.key(key)
                text.string(value)
            }
            text.endObject()
        }
        text.endArray()
        text.endObject()
    }
}
