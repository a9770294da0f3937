import Platform

/// The memory of the drop folder on disk: lines added one after the other, each synced before anybody relies on it.
///
/// Several programs may use one ledger; each takes the lock, reads what the others added, does its work and gives the lock
/// back. A half line at the end, which a killed program left, is cut off: nobody was told that it happened.
struct Ledger: ~Copyable {
    private let file: LedgerFile
    private var size = 0
    private var lines = 0
    private(set) var memory = DropMemory()

    init(path: String) throws(PlatformError) { file = try LedgerFile(path: path) }

    /// Takes the lock and catches up; call ``unlock()`` afterwards whatever happens.
    mutating func lock() throws(ExchangeError) {
        do throws(PlatformError) { try file.lock() } catch { throw .platform(error) }
        do throws(ExchangeError) { try catchUp() } catch {
            file.unlock()
            throw error
        }
    }

    func unlock() { file.unlock() }

    private mutating func catchUp() throws(ExchangeError) {
        let bytes: [UInt8]
        do throws(PlatformError) { bytes = try file.contents(from: size) } catch { throw .platform(error) }
        var start = 0
        while start < bytes.count {
            let end = ByteSearch.first(0x0A, in: bytes.span, from: start)
            guard end < bytes.count, let line = LedgerLine(bytes[start..<end]) else {
                return try cutTail(bytes[start...])
            }
            memory.take(line)
            lines += 1
            size += end + 1 - start
            start = end + 1
        }
    }

    /// Cuts off what a killed program left. Only a tail with no whole line of ours after it is such; else the ledger was
    /// damaged by something else, and nothing is touched.
    private mutating func cutTail(_ tail: ArraySlice<UInt8>) throws(ExchangeError) {
        let rest = tail.split(separator: 0x0A, omittingEmptySubsequences: true).dropFirst()
        if rest.contains(where: { LedgerLine($0) != nil }) {
            throw .damagedLedger(path: file.path, line: lines + 1)
        }
        do throws(PlatformError) { try file.truncate(to: size) } catch { throw .platform(error) }
    }

    /// Adds lines durably and takes them into the memory. Half a line on disk counts as none.
    mutating func append(_ added: [LedgerLine], at boundary: BoundaryHook?) throws(ExchangeError) {
        guard !added.isEmpty else { return }
        let bytes = added.flatMap(\.bytes)
        do throws(PlatformError) {
            if let boundary {
                try file.append(bytes.span.extracting(0..<bytes.count / 2))
                try boundary(.ledgerHalf)
                try file.append(bytes.span.extracting(bytes.count / 2..<bytes.count))
                try boundary(.ledgerWritten)
            } else {
                try file.append(bytes.span)
            }
            try file.sync()
            try boundary?(.ledgerSynced)
        } catch { throw .platform(error) }
        for line in added { memory.take(line) }
        size += bytes.count
        lines += added.count
    }
}
