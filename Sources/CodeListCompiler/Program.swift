import CodeLists
import Glibc

/// Compiles `Schemas/CodeLists/*.csv` into the image that is compiled into the program.
///
///     swift run CodeListCompiler Schemas/CodeLists Sources/CEmbedded/codelists.bin [--check]
///
/// With `--check` nothing is written; exit code 1 says that the image is stale.
@main
struct Program {
    static func main() {
        let words = CommandLine.arguments.dropFirst()
        let paths = words.filter { $0 != "--check" }
        guard paths.count == 2, let folder = paths.first, let output = paths.last else {
            print("usage: CodeListCompiler <folder of CSV files> <image> [--check]")
            exit(2)
        }
        do throws(CompileError) {
            try run(folder: folder, output: output, check: words.contains("--check"))
        } catch {
            print(error)
            exit(3)
        }
    }

    private static func run(folder: String, output: String, check: Bool) throws(CompileError) {
        let image = try compileCodeLists { (name) throws(CompileError) in try FileAccess.read(folder + "/" + name) }
        if !check { return try FileAccess.write(image, to: output) }
        if try FileAccess.read(output) != image {
            print("\(output) is stale; run CodeListCompiler without --check")
            exit(1)
        }
    }
}
