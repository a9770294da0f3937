import Findings
import Platform

/// A file of a box as it was read.
public struct SeenFile: Hashable, Sendable {
    /// Its name in the box, with the sub-folders it lies in.
    public let name: String
    /// SHA-256 of its bytes; empty where it was too large to read.
    public let sha256: String
    /// Its stamp when it was read.
    public let stamp: FileStamp
}

/// A receipt that is new.
public struct Arrival: Hashable, Sendable {
    /// Its file.
    public let file: SeenFile
    /// Further files of this pass with the same bytes.
    public internal(set) var copies: [SeenFile]
    /// What it says.
    public let receipt: Receipt
    /// Findings made while reading it.
    public let findings: [Finding]
}

/// A message of ours that the client has moved.
public struct Placement: Hashable, Sendable {
    /// The message.
    public let dispatch: Dispatch
    /// Where it now lies.
    public let box: DropBox
    /// Name of its file in that box, with the sub-folders it lies in.
    public let file: String

    /// What it says about the declaration; `nil` in the box we put it into.
    public var sighting: BoxSighting? {
        guard box == .sent || box == .fail else { return nil }
        return BoxSighting(
            clientSeqNo: dispatch.name.clientSeqNo, hasFailed: box == .fail, sha256: dispatch.sha256, file: file)
    }
}

/// What one pass over the boxes found.
public struct ScanReport: Sendable {
    /// New receipts, in the order of their names. They come again at every pass until acknowledged.
    public internal(set) var arrivals: [Arrival] = []
    /// Messages of ours that have moved since they were last acknowledged.
    public internal(set) var placements: [Placement] = []
    /// Files with the bytes of a receipt that was handled before, under a new name.
    public internal(set) var duplicates: [SeenFile] = []
    /// Files that may still be growing, with the names they have now.
    public internal(set) var waiting: [String] = []
    /// Files that could not be read; they are noted in the ledger, and moved where that was asked for.
    public internal(set) var setAside: [SeenFile] = []
    /// Files handled before.
    public internal(set) var known = 0
    /// Messages still in `OutBox`.
    public internal(set) var unsent = 0
    /// Files of other extensions and of other senders, which are not touched.
    public internal(set) var foreign = 0
    /// Everything worth saying, the arrivals' own findings included.
    public internal(set) var findings: [Finding] = []

    /// Whether nothing new was found.
    public var isQuiet: Bool { arrivals.isEmpty && placements.isEmpty && duplicates.isEmpty && setAside.isEmpty }
}
