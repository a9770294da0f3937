import CodeLists
import Glibc

/// Whole files in and out, for this tool of the developer only.
enum FileAccess {
    static func read(_ path: String) throws(CompileError) -> [UInt8] {
        guard let file = unsafe fopen(path, "rb") else {
            throw CompileError(file: path, line: nil, reason: "cannot be opened")
        }
        defer { unsafe fclose(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe fread(&buffer, 1, buffer.count, file)
            if count == 0 { return content }
            content += buffer[0..<count]
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(CompileError) {
        guard let file = unsafe fopen(path, "wb") else {
            throw CompileError(file: path, line: nil, reason: "cannot be written")
        }
        let written = unsafe fwrite(bytes, 1, bytes.count, file)
        guard unsafe fclose(file) == 0, written == bytes.count else {
            throw CompileError(file: path, line: nil, reason: "could not be written in full")
        }
    }
}
