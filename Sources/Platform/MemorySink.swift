import Glibc

/// Outputs kept in memory, for tests and dry runs.
public final class MemorySink: OutputSink {
    private let kept = Guarded<[String: [UInt8]]>([:])

    /// An empty sink.
    public init() {}

    /// Every finished output by its name.
    public var files: [String: [UInt8]] { kept.withLock { $0 } }

    /// Keeps a whole output.
    public func write(name: String, bytes: Span<UInt8>) throws(PlatformError) {
        try OutputName.check(name)
        var copy: [UInt8] = []
        append(bytes, to: &copy)
        try keep(name, copy)
    }

    /// Opens an output that is kept when it is closed.
    public func stream(name: String) throws(PlatformError) -> OutputStream {
        try OutputName.check(name)
        return OutputStream(name: name, to: Gatherer(name: name, sink: self))
    }

    private func keep(_ name: String, _ bytes: [UInt8]) throws(PlatformError) {
        let isNew = kept.withLock { kept in
            if kept[name] != nil { return false }
            kept[name] = bytes
            return true
        }
        if !isNew { throw PlatformError(operation: "write", path: name, number: EEXIST) }
    }

    private final class Gatherer: StreamDestination {
        let name: String
        let sink: MemorySink
        let bytes = Guarded<[UInt8]>([])

        init(name: String, sink: MemorySink) {
            self.name = name
            self.sink = sink
        }

        func take(_ piece: Span<UInt8>) {
            bytes.withLock { append(piece, to: &$0) }
        }

        func finish() throws(PlatformError) {
            try sink.keep(name, bytes.withLock { $0 })
        }

        func abandon() {}
    }
}
