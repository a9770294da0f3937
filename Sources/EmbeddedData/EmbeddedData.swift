import CEmbedded

/// A file compiled into the program: read-only, always there, never copied.
///
/// One of the few places where a pointer is met; every access through ``bytes`` is bounds-checked.
@safe public struct EmbeddedFile: Sendable {
    private nonisolated(unsafe) let start: UnsafePointer<UInt8>

    /// Number of bytes.
    public let count: Int

    private init(start: UnsafePointer<UInt8>, count: Int) {
        unsafe self.start = unsafe start
        self.count = count
    }

    /// The content. Complexity: O(1).
    public var bytes: Span<UInt8> {
        @_lifetime(borrow self) get { unsafe Span(_unsafeStart: start, count: count) }
    }

    /// A copy of bytes that stays in memory until the process ends, to be read like what is compiled in.
    ///
    /// For what is made a few times in a program's life, such as the tables of a new edition: nothing frees it.
    /// Complexity: O(bytes).
    public static func kept(_ bytes: [UInt8]) -> EmbeddedFile {
        let place = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        for index in bytes.indices { unsafe (place + index).initialize(to: bytes[index]) }
        return unsafe EmbeddedFile(start: UnsafePointer(place), count: bytes.count)
    }

    /// The customs code tables in the compact form of `CodeListCompiler`.
    public static let codeLists = unsafe EmbeddedFile(start: zuhuo_code_lists_start(), count: zuhuo_code_lists_size)

    /// The curated schema of `DecMessage`, `Schemas/DecMessage/zuhuo-1/DecMessage.xsd`.
    public static let decMessageSchema = unsafe EmbeddedFile(
        start: zuhuo_decmessage_schema_start(), count: zuhuo_decmessage_schema_size)
}
