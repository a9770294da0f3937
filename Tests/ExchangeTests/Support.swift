import Exchange
import Foundation
import Platform
import Testing

/// A folder that goes when its owner goes.
final class Room {
    let url = FileManager.default.temporaryDirectory.appending(path: "zuhuo-exchange-\(UUID().uuidString)")
    var path: String { url.path(percentEncoded: false) }

    init(boxes: Bool = true) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for box in DropBox.allCases where boxes {
            try FileManager.default.createDirectory(
                at: url.appending(path: box.rawValue), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func names(_ box: DropBox) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + box.rawValue).sorted()
    }

    func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: url.appending(path: name))) }

    func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    func move(_ name: String, _ from: DropBox, _ to: DropBox) throws {
        let (old, new) = (url.appending(path: from.rawValue), url.appending(path: to.rawValue))
        try FileManager.default.moveItem(at: old.appending(path: name), to: new.appending(path: name))
    }
}

/// The recorded receipts, by name.
enum Recorded {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Receipts")

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }
}

/// A random source that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// What a call throws.
func failure(_ body: () throws -> Void) throws -> ExchangeError {
    do { try body() } catch let error as ExchangeError { return error }
    throw NoFailure()
}

struct NoFailure: Error {}

/// A business receipt as bytes.
func business(_ seqNo: String, _ channel: String, _ time: String, note: String = "") -> [UInt8] {
    Array(
        "<DEC_RESULT><CUS_CIQ_NO>\(seqNo)</CUS_CIQ_NO><NOTICE_DATE>\(time)</NOTICE_DATE><CHANNEL>\(channel)</CHANNEL><NOTE>\(note)</NOTE></DEC_RESULT>"
            .utf8)
}

/// An immediate reply as bytes.
func reply(_ client: String, _ seqNo: String, code: Int = 0) -> [UInt8] {
    Array(
        "<DecImportResponse><ResponseCode>\(code)</ResponseCode><ClientSeqNo>\(client)</ClientSeqNo><SeqNo>\(seqNo)</SeqNo></DecImportResponse>"
            .utf8)
}

/// Ends an operation at the boundary reached after a number of others; 0 ends none.
final class Countdown {
    var left = 0

    func pass(_ boundary: WriteBoundary) throws(PlatformError) {
        left -= 1
        if left == 0 { throw PlatformError(operation: "stop", path: boundary.rawValue, number: 4) }
    }

    func folder(_ room: Room, _ quarantine: DropFolder.Quarantine = .inPlace) throws -> DropFolder {
        try DropFolder(root: room.path, ledger: nil, quarantine: quarantine, boundary: pass)
    }
}

/// Whether a countdown ended an operation.
func wasStopped(_ body: () throws -> Void) throws -> Bool {
    let error: ExchangeError
    do {
        try body()
        return false
    } catch let thrown as ExchangeError {
        error = thrown
    }
    guard case .platform(let cause) = error, cause.operation == "stop" else { throw error }
    return true
}
