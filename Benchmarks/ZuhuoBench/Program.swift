import Platform

/// `zuhuo-bench`: makes lots and measures the headline figures, one command a figure.
@main
struct Program {
    /// What can be asked for: figures first, then the parts they start as processes of their own.
    private static let commands: [(name: String, run: @Sendable ([String]) throws(BenchError) -> Void)] = [
        ("declare", { _ throws(BenchError) in try DeclareEntry.run() }),
        ("scaling", { _ throws(BenchError) in try ScalingEntry.run() }),
        ("workers", { _ throws(BenchError) in try WorkersEntry.run() }),
        ("intake", { _ throws(BenchError) in try IntakeEntry.run() }),
        ("emission", { _ throws(BenchError) in try EmissionEntry.run() }),
        ("money", { _ throws(BenchError) in try MoneyEntry.run() }),
        ("validate", { _ throws(BenchError) in try ValidateEntry.run() }),
        ("validation", { _ throws(BenchError) in try ValidationEntry.run() }),
        ("flow", { _ throws(BenchError) in try FlowEntry.run() }),
        ("large", { _ throws(BenchError) in try LargeMessageEntry.run() }),
        ("adversarial", { _ throws(BenchError) in try AdversarialEntry.run() }),
        ("declarations", DeclarationPlanning.run),
        ("packing", PackingCommand.run),
        ("phases", PhasesEntry.run),
        ("generate", GenerateCommand.run),
        ("read", IntakeEntry.readOnce),
        ("messages", MessageFiles.run),
        ("structure", ValidateEntry.checkStructure),
    ]

    static func main() {
        Terminal.surviveBrokenPipes()
        let arguments = Terminal.arguments
        do throws(BenchError) {
            guard let command = commands.first(where: { $0.name == arguments.first }) else {
                throw BenchError("usage: zuhuo-bench \(commands.map(\.name).joined(separator: "|")) …")
            }
            try command.run(Array(arguments.dropFirst()))
        } catch {
            try? Terminal.write(Array("zuhuo-bench: \(error.sentence)\n".utf8), to: .error)
            Terminal.exit(2)
        }
    }
}

/// Why nothing could be measured.
struct BenchError: Error {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }
}

/// Runs what may fail with another error and words it.
func stating<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(BenchError) -> Value {
    do throws(Failure) { return try body() } catch { throw BenchError("\(error)") }
}
