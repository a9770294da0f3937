import Foundation
import Platform
import Testing

/// A folder of its own for a test, removed with it.
final class Workspace {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/zuhuo-platform-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func put(_ name: String, _ text: String) throws -> String {
        let full = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: full))
        return full
    }

    func text(_ name: String) throws -> String {
        try String(decoding: InputFile.contents(of: path + "/" + name), as: UTF8.self)
    }

    /// Every name in the workspace, hidden ones too.
    func names(_ folder: String = "") throws -> [String] { try Directory.entries(of: path + "/" + folder) }
}

/// The `PlatformError` of `body`, or a failed test.
func failure(_ body: () throws -> Void, at place: SourceLocation = #_sourceLocation) throws -> PlatformError {
    try #require(throws: PlatformError.self, sourceLocation: place, performing: body)
}

let isRoot = getuid() == 0

/// A value shared by the threads of a test, with a lock the thread sanitizer sees.
final class Shared<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result { lock.withLock { body(&value) } }
}
