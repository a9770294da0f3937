import Platform

/// The folder over which messages reach the import client of the Single Window, and its receipts come back.
///
/// Messages appear whole or not at all, each number and try once, whatever is killed and when; receipts are handed out
/// until they are acknowledged, once or (after a crash) more often, never less. Nothing in it is ever replaced or deleted.
/// Not for two threads at once; several programs may use one folder with one ledger.
public final class DropFolder {
    /// What becomes of files in the inbox that cannot be read.
    public enum Quarantine: Hashable, Sendable {
        /// They stay where they are; the ledger remembers them.
        case inPlace
        /// They are moved to this folder on the same volume.
        case folder(String)
    }

    /// The folder that holds the four boxes, such as `…/DecCus001`.
    public let root: String
    /// What becomes of files that cannot be read.
    public let quarantine: Quarantine
    let boundary: BoundaryHook?
    var ledger: Ledger
    /// Stamps of the files of the inbox at the last pass.
    var lastPass: [String: FileStamp] = [:]
    /// Base names in `SentBox` and `FailBox` when they were first looked at.
    private var takenNames: Set<String>?

    /// Opens a drop folder and finishes what a killed program left half done.
    ///
    /// - Parameters:
    ///   - root: the folder with the boxes; those that are missing are not made, for the client makes them.
    ///   - ledger: path of the file that remembers what was sent and seen; made when missing. Default: in `root`.
    ///   - quarantine: what becomes of files that cannot be read.
    public convenience init(
        root: String, ledger: String? = nil, quarantine: Quarantine = .inPlace
    ) throws(ExchangeError) {
        try self.init(root: root, ledger: ledger, quarantine: quarantine, boundary: nil)
    }

    /// Opens a drop folder whose writes can be stopped at every boundary, to prove what becomes of them.
    public init(
        root: String, ledger: String?, quarantine: Quarantine, boundary: BoundaryHook?
    ) throws(ExchangeError) {
        self.root = root
        self.quarantine = quarantine
        self.boundary = boundary
        do throws(PlatformError) { self.ledger = try Ledger(path: ledger ?? root + "/zuhuo-exchange.ndjson") } catch {
            throw .platform(error)
        }
        try locked { () throws(ExchangeError) -> Void in }
    }

    /// Every message that was put, in the order of numbers and tries.
    public var dispatches: [Dispatch] {
        ledger.memory.dispatches.values.sorted {
            ($0.name.clientSeqNo, $0.name.attempt) < ($1.name.clientSeqNo, $1.name.attempt)
        }
    }

    /// The next unused try of a number, from 1.
    public func nextTry(of clientSeqNo: String) throws(ExchangeError) -> Int {
        try locked { () throws(ExchangeError) -> Int in try freeTry(clientSeqNo) }
    }

    /// Puts a message under its last try, or under its first. Done again with the same content it does nothing.
    public func send(_ message: OutgoingMessage) throws(ExchangeError) -> Dispatch {
        try locked { () throws(ExchangeError) -> Dispatch in
            if let last = ledger.memory.lastTry[message.clientSeqNo] { return try place(message, attempt: last) }
            return try place(message, attempt: freeTry(message.clientSeqNo))
        }
    }

    /// Puts a message under its next try. To be safe against being killed and repeated, note ``nextTry(of:)`` first and
    /// use ``put(_:attempt:)``.
    public func resend(_ message: OutgoingMessage) throws(ExchangeError) -> Dispatch {
        try locked { () throws(ExchangeError) -> Dispatch in
            try place(message, attempt: freeTry(message.clientSeqNo))
        }
    }

    /// Puts a message under a try. Done again with the same content, after a crash too, it does nothing.
    ///
    /// - Throws: ``ExchangeError/tryTaken(clientSeqNo:attempt:)`` when something else was sent under this try.
    public func put(_ message: OutgoingMessage, attempt: Int) throws(ExchangeError) -> Dispatch {
        try locked { () throws(ExchangeError) -> Dispatch in try place(message, attempt: attempt) }
    }

    /// Runs a step under the lock of the ledger, after what a killed program left half done is finished.
    func locked<Result>(_ body: () throws(ExchangeError) -> Result) throws(ExchangeError) -> Result {
        try ledger.lock()
        defer { ledger.unlock() }
        try finishOpen()
        return try body()
    }

    private func freeTry(_ clientSeqNo: String) throws(ExchangeError) -> Int {
        let taken = try namesTaken()
        var attempt = (ledger.memory.lastTry[clientSeqNo] ?? 0) + 1
        while let name = MessageName(clientSeqNo: clientSeqNo, attempt: attempt) {
            if !taken.contains(name.base), try standing(of: name) == nil { return attempt }
            attempt += 1
        }
        throw .unusableName(clientSeqNo)
    }

    /// Base names in the boxes the client moves messages to, sub-folders included; for a ledger that was lost.
    private func namesTaken() throws(ExchangeError) -> Set<String> {
        if let takenNames { return takenNames }
        var names: Set<String> = []
        for box in [DropBox.sent, .fail] {
            for entry in try entries(of: box) ?? [] { names.insert(stem(of: entry.name)) }
        }
        takenNames = names
        return names
    }

    /// Everything in a box and two levels of sub-folders; `nil` when the box is missing.
    func entries(of box: DropBox) throws(ExchangeError) -> [OpenFolder.Entry]? {
        do throws(PlatformError) {
            return try OpenFolder(path: root + "/" + box.rawValue).entries(depth: 2)
        } catch  where error.kind == .missing {
            return nil
        } catch { throw .platform(error) }
    }

    /// Where a file of this name stands in one of the boxes, and its digest.
    private func standing(of name: MessageName) throws(ExchangeError) -> Dispatch? {
        for box in [DropBox.out, .sent, .fail] {
            guard Directory.kind(of: root + "/" + box.rawValue) == .directory else { continue }
            let found: Dispatch? = try platform { () throws(PlatformError) in
                let folder = try OpenFolder(path: root + "/" + box.rawValue)
                for file in [name.base + ".xml", name.base + ".zip"] where folder.stamp(of: file) != nil {
                    let sha256 = SHA256.hexDigest(of: try folder.contents(of: file, limit: Self.largestMessage).bytes)
                    return Dispatch(name: name, file: file, sha256: sha256, box: box)
                }
                return nil
            }
            if let found { return found }
        }
        return nil
    }

    private static let largestMessage = 1 << 30

    private func place(_ message: OutgoingMessage, attempt: Int) throws(ExchangeError) -> Dispatch {
        guard let name = MessageName(clientSeqNo: message.clientSeqNo, attempt: attempt) else {
            throw .unusableName("\(message.clientSeqNo), try \(attempt)")
        }
        let bytes: [UInt8]
        do throws(ZipError) { bytes = try message.bytes(base: name.base) } catch { throw .archive(error) }
        let dispatch = Dispatch(
            name: name, file: name.base + message.fileExtension, sha256: SHA256.hexDigest(of: bytes), box: .out)
        if let known = try known(dispatch) { return known }
        try writeTemporary(bytes, name)
        try ledger.append([.intent(name, file: dispatch.file, sha256: dispatch.sha256)], at: boundary)
        try reveal(dispatch)
        return dispatch
    }

    /// What was put under the same try before, if it is the same; a file the ledger does not know is taken over.
    private func known(_ wanted: Dispatch) throws(ExchangeError) -> Dispatch? {
        let name = wanted.name
        let taken = ExchangeError.tryTaken(clientSeqNo: name.clientSeqNo, attempt: name.attempt)
        if let done = ledger.memory.dispatches[name] {
            guard done.sha256 == wanted.sha256 else { throw taken }
            return done
        }
        if ledger.memory.abandoned.contains(name) { throw taken }
        if let found = try standing(of: name) {
            guard found.sha256 == wanted.sha256 else { throw taken }
            try ledger.append(
                [.intent(name, file: found.file, sha256: found.sha256), .put(name)], at: boundary)
            return found
        }
        if try namesTaken().contains(name.base) { throw taken }
        return nil
    }

    /// Writes the temporary file durably; one that a killed program left is written anew.
    private func writeTemporary(_ bytes: [UInt8], _ name: MessageName) throws(ExchangeError) {
        try platform { () throws(PlatformError) in
            let box = try OpenFolder(path: root + "/" + DropBox.out.rawValue)
            let file = try box.begin(name.base + ".Temp")
            try boundary?(.temporaryBegun)
            let middle = boundary == nil ? 0 : bytes.count / 2
            try file.write(bytes.span.extracting(0..<middle))
            try boundary?(.temporaryHalf)
            try file.write(bytes.span.extracting(middle..<bytes.count))
            try boundary?(.temporaryWritten)
            try file.sync()
            try box.sync()
            try boundary?(.temporarySynced)
        }
    }

    /// Gives the temporary file its final name and notes it.
    private func reveal(_ dispatch: Dispatch) throws(ExchangeError) {
        try platform { () throws(PlatformError) in
            let box = try OpenFolder(path: root + "/" + DropBox.out.rawValue)
            try box.rename(dispatch.name.base + ".Temp", to: dispatch.file, in: box)
            try boundary?(.renamed)
            try box.sync()
            try boundary?(.renameSynced)
        }
        try ledger.append([.put(dispatch.name)], at: boundary)
    }

    /// Finishes every try that a killed program noted and did not end. The temporary file is there, whole: it gets its
    /// name. It is not there: it had got it, wherever the client has moved it since.
    private func finishOpen() throws(ExchangeError) {
        let open = ledger.memory.open.values.sorted {
            ($0.name.clientSeqNo, $0.name.attempt) < ($1.name.clientSeqNo, $1.name.attempt)
        }
        for dispatch in open {
            switch try digestOfTemporary(dispatch.name) {
            case nil: try ledger.append([.put(dispatch.name)], at: boundary)
            case dispatch.sha256: try reveal(dispatch)
            default: try ledger.append([.abandoned(dispatch.name)], at: boundary)
            }
        }
    }

    private func digestOfTemporary(_ name: MessageName) throws(ExchangeError) -> String? {
        try platform { () throws(PlatformError) in
            let box = try OpenFolder(path: root + "/" + DropBox.out.rawValue)
            guard box.stamp(of: name.base + ".Temp") != nil else { return nil }
            return SHA256.hexDigest(of: try box.contents(of: name.base + ".Temp", limit: Self.largestMessage).bytes)
        }
    }
}

/// The last part of a path without its extension.
func stem(of path: String) -> String {
    let leaf = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(leaf.lastIndex(of: ".").map { leaf[..<$0] } ?? leaf)
}
