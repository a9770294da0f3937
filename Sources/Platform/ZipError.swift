/// Why an archive could not be read or written.
public struct ZipError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of trouble.
    public enum Kind: Sendable, Hashable {
        /// The bytes are no ZIP archive, or its directory is damaged.
        case notAnArchive
        /// The archive says that it holds more entries than allowed.
        case crowded
        /// No entry of that name or number.
        case missing
        /// The entry is encrypted.
        case encrypted
        /// The entry expands to more bytes than allowed.
        case tooLarge
        /// The entry expands so many times that it must be meant to harm.
        case bomb
        /// The entry's bytes do not match its checksum, or its method is unknown.
        case damaged
        /// An entry of that name was added before, or the name leads outside a folder.
        case badName
        /// The archive could not be put together.
        case notWritten
    }

    /// The kind of trouble.
    public let kind: Kind
    /// The entry concerned; empty for the archive itself.
    public let entry: String

    /// An error about `entry`.
    public init(_ kind: Kind, entry: String = "") {
        self.kind = kind
        self.entry = entry
    }

    /// One English sentence.
    public var description: String {
        entry.isEmpty ? "the archive \(wording)" : "the archive's entry \(entry) \(wording)"
    }

    private var wording: String {
        switch kind {
        case .notAnArchive: "is no ZIP archive, or is damaged"
        case .crowded: "holds more entries than allowed"
        case .missing: "is missing"
        case .encrypted: "is encrypted"
        case .tooLarge: "expands to more bytes than allowed"
        case .bomb: "expands suspiciously many times"
        case .damaged: "is damaged or packed in an unknown way"
        case .badName: "has a name that is taken or leads outside the archive"
        case .notWritten: "could not be put together"
        }
    }
}
