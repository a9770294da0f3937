/// Why a code list cannot be compiled.
struct CompileError: Error, CustomStringConvertible {
    let file: String
    let line: Int?
    let reason: String

    var description: String { line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)" }
}
