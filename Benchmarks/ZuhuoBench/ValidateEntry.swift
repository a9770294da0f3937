import Markup
import Messages
import Platform

/// The schema check of the library against xmllint over the same files, `zuhuo validate` with all its layers beside it,
/// and one message cold.
enum ValidateEntry {
    private static let files = 2_000

    static func run() throws(BenchError) {
        guard Workplace.has("xmllint") else {
            return Report.skipped("validate", "against xmllint", because: "xmllint is not installed")
        }
        for (size, lots) in [(14, 100_000), (40, 100_000)] { try compare(messagesOf: size, of: lots) }
        try runCold()
    }

    private static func folder(_ size: Int) -> String { "\(Workplace.scratch)/messages-\(size)" }

    private static func make(_ size: Int, of lots: Int) throws(BenchError) {
        _ = try LotFolder(lots)
        _ = try ChildProcess.run(
            [Workplace.bench, "messages", String(lots), folder(size), String(files), String(size)], expecting: [0],
            settings: ["SCRATCH=\(Workplace.scratch)"])
    }

    private static func compare(messagesOf size: Int, of lots: Int) throws(BenchError) {
        try make(size, of: lots)
        let found = try stating { () throws(PlatformError) in try Directory.files(under: folder(size)) }
        let bytes = found.reduce(0) { $0 + $1.size }
        let list = found.map { "\(folder(size))/\($0.name)" }
        var peaks: [[Double]] = [[], []]
        let seconds = try Sampling.alternate(5, of: 4) { thing throws(BenchError) in
            if thing == 3 { return try allLayers(folder(size)) }
            if thing > 0 { return try structure(folder(size), thing, &peaks[thing - 1]) }
            let line = ["xmllint", "--noout", "--schema", Workplace.schema] + list
            return try ChildProcess.run(line, expecting: [0, 1]).seconds
        }
        let average = "\(bytes / found.count / 1000) KB"
        report("\(average) each, schema, times xmllint, 1 thread", 1.25, seconds[1], seconds[0])
        report("\(average) each, schema, times xmllint, 2 threads", 2, seconds[2], seconds[0])
        Report.note("validate", "\(average) each, all layers of zuhuo validate, 1 thread: \(seconds[3].asSeconds)")
        for threads in 1...2 {
            Figure(
                entry: "validate", name: "\(average) each, peak memory, \(threads) thr.",
                value: Sampling.median(peaks[threads - 1]), unit: "MB", target: .atMost(16),
                detail: "\(Figure.short(Double(bytes) / 1e6)) MB in \(found.count) files"
            ).report()
        }
    }

    private static func structure(
        _ folder: String, _ threads: Int, _ peaks: inout [Double]
    ) throws(BenchError) -> Double {
        let child = try ChildProcess.run([Workplace.bench, "structure", folder, String(threads)], expecting: [0])
        peaks.append(child.peakMegabytes)
        return child.seconds
    }

    /// The generated lots carry no inspection codes; that finding is made, not printed; others may come.
    private static func allLayers(_ folder: String) throws(BenchError) -> Double {
        let line = [Workplace.zuhuo, "validate", folder, "--jobs", "1", "--quiet", "--ignore", "MP-FRM-134"]
        return try ChildProcess.run(line, expecting: [0, 1]).seconds
    }

    /// `zuhuo-bench structure DIR WORKERS`: checks every file of a folder against the schema through libxml2, as `declare`
    /// does before it writes.
    static func checkStructure(_ arguments: [String]) throws(BenchError) {
        guard arguments.count == 2, let workers = Int(arguments[1]), workers > 0 else {
            throw BenchError("usage: zuhuo-bench structure DIR WORKERS")
        }
        let check = try stating { () throws(MarkupError) in try MessageCheck() }
        let files = try stating { () throws(PlatformError) in try Directory.files(under: arguments[0]) }
        var invalid = 0
        try stating { () throws(PlatformError) in
            try Workers.inOrder(count: files.count, workers: workers) { (index) throws(PlatformError) -> Bool in
                let path = "\(arguments[0])/\(files[index].name)"
                return check.check(try InputFile.contents(of: path), file: path).isValid
            } consume: { (_, isValid) throws(PlatformError) in
                if !isValid { invalid += 1 }
            }
        }
        guard invalid == 0 else { throw BenchError("\(invalid) of \(files.count) messages break the schema") }
    }

    private static func report(_ name: String, _ target: Double, _ ours: Double, _ theirs: Double) {
        Figure(
            entry: "validate", name: name, value: theirs / ours, unit: "x", target: .atLeast(target),
            detail: "\(files) files: \(ours.asSeconds) to \(theirs.asSeconds)"
        ).report()
    }

    /// One message of about 8 KB: program start, schema, check, exit.
    private static func runCold() throws(BenchError) {
        let file = folder(14) + "/m10000.xml"
        var samples: [Double] = []
        for _ in 0..<41 {
            let child = try ChildProcess.run(
                [Workplace.zuhuo, "validate", file, "--quiet", "--ignore", "MP-FRM-134"], expecting: [0])
            samples.append(child.seconds * 1000)
        }
        Figure(
            entry: "validate", name: "one message, as a process", value: Sampling.median(samples), unit: "ms",
            target: .atMost(15), detail: "\(Directory.size(of: file) ?? 0) bytes, median of 41"
        ).report()
    }
}
