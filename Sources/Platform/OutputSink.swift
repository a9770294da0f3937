/// Where a run's outputs go: a folder, memory, or nowhere.
///
/// Names are relative with `/` between their parts (`declarations/D1.xml`); absolute names, empty parts, `.`, `..` and
/// NUL are refused with an error of kind `invalid`, a name written before with kind `exists`. Many threads may write at
/// once.
public protocol OutputSink: Sendable {
    /// Writes a whole output.
    func write(name: String, bytes: Span<UInt8>) throws(PlatformError)

    /// Opens an output to be written piece by piece; it counts when its `close` returned.
    func stream(name: String) throws(PlatformError) -> OutputStream
}

extension OutputSink {
    /// Writes a whole output.
    public func write(name: String, bytes: [UInt8]) throws(PlatformError) { try write(name: name, bytes: bytes.span) }
}

/// The rule for names of outputs.
enum OutputName {
    /// - Throws: kind `invalid` for a name that could lead outside the folder or that no file can have.
    static func check(_ name: String) throws(PlatformError) {
        if !isSafe(name) {
            throw PlatformError(
                operation: "write", path: name, number: 22, text: "the name of an output must stay inside its folder")
        }
    }

    static func isSafe(_ name: String) -> Bool {
        var length = 0
        var dots = 0
        for byte in name.utf8 {
            switch byte {
            case 0: return false
            case UInt8(ascii: "/"):
                if length == dots, length <= 2 { return false }
                (length, dots) = (0, 0)
                continue
            case UInt8(ascii: "."): dots += 1
            default: break
            }
            length += 1
        }
        return !(length == dots && length <= 2)
    }
}
