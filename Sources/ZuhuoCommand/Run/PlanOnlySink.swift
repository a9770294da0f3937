import Platform

/// Keeps what a plan is made of (`plan.json`, packing lists, reconciliation, findings) and lets the messages and their
/// lists go.
struct PlanOnlySink: OutputSink {
    let base: any OutputSink
    private let discarded = DiscardingSink()

    init(_ base: any OutputSink) { self.base = base }

    func write(name: String, bytes: Span<UInt8>) throws(PlatformError) {
        try sink(for: name).write(name: name, bytes: bytes)
    }

    func stream(name: String) throws(PlatformError) -> OutputStream { try sink(for: name).stream(name: name) }

    private func sink(for name: String) -> any OutputSink {
        name.hasPrefix("declarations/") || name.hasPrefix("lists/") ? discarded : base
    }
}
