import Glibc
import JSONText
import Platform

/// Where things are, and how much is measured.
enum Workplace {
    /// Folder for lots and outputs, on a tmpfs so that the disk stays apart.
    static var scratch: String { Terminal.environment("SCRATCH") ?? "/dev/shm/zuhuo-bench" }

    /// The package's folder.
    static var root: String { Terminal.environment("ROOT") ?? "." }

    /// Whether the large sizes are wanted.
    static var isFull: Bool { Terminal.environment("BENCH") == "full" }

    /// The folder of this program.
    static var programs: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    /// The program that is measured.
    static var zuhuo: String { programs + "/zuhuo" }

    /// This program.
    static var bench: String { programs + "/zuhuo-bench" }

    /// The schema of the message.
    static var schema: String { root + "/Schemas/DecMessage/zuhuo-1/DecMessage.xsd" }

    /// Makes the folder for outputs.
    static func prepare() throws(BenchError) {
        do throws(PlatformError) { try Directory.create(scratch) } catch { throw BenchError("\(error)") }
    }

    /// Removes a folder of outputs.
    static func remove(_ folder: String) throws(BenchError) {
        guard folder.hasPrefix(scratch + "/") else { throw BenchError("\(folder) is outside \(scratch)") }
        _ = try ChildProcess.run(["rm", "-rf", folder], expecting: [0])
    }

    /// Whether a program can be found.
    static func has(_ program: String) -> Bool {
        ((try? ChildProcess.run(["sh", "-c", "command -v \(program)"]))?.exitCode ?? 1) == 0
    }

    /// Whether Python has the packages of the yardsticks.
    static func hasYardsticks() -> Bool {
        let line = ["python3", "-c", "import polars, lxml.etree"]
        return ((try? ChildProcess.run(line))?.exitCode ?? 1) == 0
    }
}

/// Generated lots on the disk.
struct LotFolder {
    let path: String
    let count: Int
    let shape: LotShape

    var job: String { path + "/job.json" }
    var table: String { path + "/lots.csv" }

    /// Generated lots, made by a process of its own unless they are there already.
    init(_ count: Int, _ shape: LotShape = .standard) throws(BenchError) {
        try Workplace.prepare()
        self.count = count
        self.shape = shape
        path = "\(Workplace.scratch)/lots-\(shape.rawValue)-\(count)"
        if Directory.kind(of: path) == .directory { return }
        _ = try ChildProcess.run(
            [Workplace.bench, "generate", path, String(count), shape.rawValue], expecting: [0])
    }

    /// The exact sums of what was made.
    func manifest() throws(BenchError) -> JSONNode {
        let bytes = try stating { () throws(PlatformError) in try InputFile.contents(of: path + "/manifest.json") }
        return try stating { () throws(JSONSyntaxError) in try JSONParser.parse(bytes) }
    }

    /// Removes the lots.
    func remove() throws(BenchError) { try Workplace.remove(path) }
}
