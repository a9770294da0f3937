import Platform

/// A message that was put into the drop folder.
public struct Dispatch: Hashable, Sendable {
    /// Its number and try.
    public let name: MessageName
    /// Name of its file in the box.
    public let file: String
    /// SHA-256 of the file.
    public let sha256: String
    /// Where it was seen last; ``DropBox/out`` until the client moves it.
    public internal(set) var box: DropBox
}

/// What the ledger says: the fold of its lines. The order of lines of different files does not matter.
struct DropMemory {
    /// A file that was handled or set aside.
    struct Known: Hashable {
        var file: String
        var sha256: String
        var isAside: Bool
    }

    private(set) var dispatches: [MessageName: Dispatch] = [:]
    /// Intents whose end is not known.
    private(set) var open: [MessageName: Dispatch] = [:]
    private(set) var abandoned: Set<MessageName> = []
    private(set) var lastTry: [String: Int] = [:]
    private(set) var filesByDigest: [String: Known] = [:]
    private var stamps: [String: (stamp: FileStamp, known: Known)] = [:]

    mutating func take(_ line: LedgerLine) {
        switch line {
        case .intent(let name, let file, let sha256):
            lastTry[name.clientSeqNo] = max(lastTry[name.clientSeqNo] ?? 0, name.attempt)
            open[name] = Dispatch(name: name, file: file, sha256: sha256, box: .out)
        case .put(let name):
            if let dispatch = open.removeValue(forKey: name) { dispatches[name] = dispatch }
        case .abandoned(let name):
            open[name] = nil
            abandoned.insert(name)
        case .placed(let name, let box): dispatches[name]?.box = box
        case .seen(let file, let sha256, let stamp): know(file, sha256, stamp, isAside: false)
        case .aside(let file, let sha256, let stamp, _): know(file, sha256, stamp, isAside: true)
        }
    }

    private mutating func know(_ file: String, _ sha256: String, _ stamp: FileStamp, isAside: Bool) {
        let known = Known(file: file, sha256: sha256, isAside: isAside)
        stamps[file] = (stamp, known)
        if !sha256.isEmpty, filesByDigest[sha256] == nil { filesByDigest[sha256] = known }
    }

    /// What is known of a file that has not changed since it was handled.
    func known(_ file: String, _ stamp: FileStamp) -> Known? {
        guard let entry = stamps[file], entry.stamp == stamp else { return nil }
        return entry.known
    }
}
