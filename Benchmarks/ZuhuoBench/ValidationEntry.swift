import Markup
import Messages
import Platform
import Rules
import Validation

/// All layers of a validation in process: by layer, on one and two threads; and a folder of 10,000 messages.
enum ValidationEntry {
    private static let rounds = 9
    private static let files = 10_000

    /// Drafts: made-up lots have no inspection codes, which only declaring needs.
    private static var drafts: ValidationOptions {
        var settings = RuleSettings()
        settings.step = .save
        return ValidationOptions(settings: settings)
    }

    static func run() throws(BenchError) {
        let folder = "\(Workplace.scratch)/messages-validation"
        _ = try LotFolder(200_000)
        _ = try ChildProcess.run(
            [Workplace.bench, "messages", "200000", folder, String(files), "14"], expecting: [0],
            settings: ["SCRATCH=\(Workplace.scratch)"])
        let found = try stating { () throws(PlatformError) in try Directory.files(under: folder) }
        let bytes = found.reduce(0) { $0 + $1.size }
        let messages = try found.prefix(500).map { file throws(BenchError) in
            try stating { () throws(PlatformError) in try InputFile.contents(of: "\(folder)/\(file.name)") }
        }
        let average = bytes / max(found.count, 1)
        let validator = try stating { () throws(MarkupError) in try MessageValidator(options: drafts) }
        try inProcess(messages, validator, average)
        byLayer(messages, validator)
        try threads(messages, validator)
        try directory(folder, bytes)
        try memory(folder)
        try Workplace.remove(folder)
    }

    /// One message, all layers, as an integrator calls it.
    private static func inProcess(
        _ messages: [[UInt8]], _ validator: MessageValidator, _ average: Int
    ) throws(BenchError) {
        var samples: [Double] = []
        for _ in 0..<rounds { samples.append(try microseconds(messages, validator)) }
        Figure(
            entry: "validation", name: "one message, all layers", value: Sampling.median(samples), unit: "µs",
            target: .atMost(300), detail: "\(average) bytes each, \(Rulebook.messageRules.count) rules, 1 thread"
        ).report()
    }

    private static func microseconds(
        _ messages: [[UInt8]], _ validator: MessageValidator
    ) throws(BenchError) -> Double {
        var errors = 0
        let seconds = Sampling.seconds {
            for message in messages {
                let report = validator.validate(message, file: "m.xml")
                if report.findings.contains(where: { $0.severity == .error }) { errors += 1 }
            }
        }
        guard errors == 0 else { throw BenchError("\(errors) messages of our own have errors") }
        return seconds * 1e6 / Double(messages.count)
    }

    private static func byLayer(_ messages: [[UInt8]], _ validator: MessageValidator) {
        let clock: @Sendable () -> UInt64 = { Terminal.monotonicNanoseconds }
        var words: [String] = []
        for layer in [ValidationLayer.wellFormed, .structure, .codes, .rules] {
            var samples: [Double] = []
            for message in messages {
                let report = validator.validate(message, file: "m.xml", clock: clock)
                let spent = report.layers.first { $0.layer == layer }?.nanoseconds ?? 0
                samples.append(Double(spent) / 1000)
            }
            words.append("\(layer.rawValue) \(Figure.short(Sampling.median(samples)))")
        }
        let digest = Sampling.seconds { for message in messages { _ = SHA256.hexDigest(of: message) } }
        words.append("SHA-256 \(Figure.short(digest * 1e6 / Double(messages.count)))")
        Report.note("validation", "µs a layer: " + words.joined(separator: ", "))
    }

    private static func threads(_ messages: [[UInt8]], _ validator: MessageValidator) throws(BenchError) {
        let work = messages + messages + messages + messages
        let seconds = try Sampling.alternate(rounds, of: 2) { thing throws(BenchError) in
            Sampling.seconds {
                Workers.forEach(count: work.count / 20, workers: thing + 1) { part in
                    for index in part * 20..<part * 20 + 20 { _ = validator.validate(work[index], file: "m.xml") }
                }
            }
        }
        Figure(
            entry: "validation", name: "two threads, times one", value: seconds[0] / seconds[1], unit: "x",
            target: .atLeast(1.8),
            detail: "\(work.count) messages: \(seconds[0].asSeconds) to \(seconds[1].asSeconds)"
        ).report()
    }

    private static func directory(_ folder: String, _ bytes: Int) throws(BenchError) {
        var samples: [Double] = []
        var peak = 0.0
        for _ in 0..<5 {
            let child = try ChildProcess.run(
                [Workplace.zuhuo, "validate", folder, "--step", "save", "--jobs", "2", "--quiet"], expecting: [0])
            samples.append(child.seconds)
            peak = max(peak, child.peakMegabytes)
        }
        Figure(
            entry: "validation", name: "a folder of \(files) messages, 2 threads", value: Sampling.median(samples),
            unit: "s", target: .atMost(5),
            detail: "\(Figure.short(Double(bytes) / 1e6)) MB, peak \(Figure.short(peak)) MB"
        ).report()
    }

    /// Peak memory with all the files against a hundredth of them.
    private static func memory(_ folder: String) throws(BenchError) {
        let all = try ChildProcess.run(
            [Workplace.zuhuo, "validate", folder, "--step", "save", "--quiet"], expecting: [0])
        let few = try ChildProcess.run(
            [
                "sh", "-c", "exec \"$0\" validate \"$1\"/m100[0-9][0-9].xml --step save --quiet", Workplace.zuhuo,
                folder,
            ],
            expecting: [0])
        Figure(
            entry: "validation", name: "peak memory, \(files) files less 100 files",
            value: all.peakMegabytes - few.peakMegabytes, unit: "MB", target: .atMost(3),
            detail: "\(Figure.short(few.peakMegabytes)) MB to \(Figure.short(all.peakMegabytes)) MB"
        ).report()
    }
}
