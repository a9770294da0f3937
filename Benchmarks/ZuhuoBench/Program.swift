import Platform

/// `zuhuo-bench`: makes lots and measures the headline figures.
@main
struct Program {
    static func main() {
        Terminal.surviveBrokenPipes()
        let arguments = Terminal.arguments
        do throws(PlatformError) {
            switch arguments.first {
            case "generate": try GenerateCommand.run(Array(arguments.dropFirst()))
            default:
                throw PlatformError(
                    operation: "run", path: arguments.first ?? "", number: 22, text: "usage: zuhuo-bench generate …")
            }
        } catch {
            try? Terminal.write(Array("zuhuo-bench: \(error)\n".utf8), to: .error)
            Terminal.exit(2)
        }
    }
}
