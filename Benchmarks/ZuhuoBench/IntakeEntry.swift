import Platform
import Zuhuo

/// CSV to typed, checked lots against polars: reading the same file plainly, and doing the same work.
enum IntakeEntry {
    static func run() throws(BenchError) {
        guard Workplace.hasYardsticks() else {
            return Report.skipped("intake", "against polars", because: "Python lacks polars or lxml")
        }
        let lots = try LotFolder(1_000_000)
        for threads in 1...2 {
            let seconds = try Sampling.alternate(5, of: 3) { thing throws(BenchError) in
                if thing == 0 { return try zuhuo(lots, threads) }
                return try polars(lots, threads, isChecked: thing == 2)
            }
            for (index, kind) in ["plain read_csv", "typed and checked"].enumerated() {
                Figure(
                    entry: "intake", name: "times polars, \(kind), \(threads) thr.",
                    value: seconds[index + 1] / seconds[0], unit: "x", target: .atLeast(2),
                    detail: "\(lots.count) lots: \(seconds[0].asSeconds) to \(seconds[index + 1].asSeconds)"
                ).report()
            }
        }
    }

    private static func zuhuo(_ lots: LotFolder, _ threads: Int) throws(BenchError) -> Double {
        try printedSeconds([Workplace.bench, "read", lots.job, String(threads)])
    }

    private static func polars(_ lots: LotFolder, _ threads: Int, isChecked: Bool) throws(BenchError) -> Double {
        let root = Workplace.root
        let tariff = root + "/Schemas/CodeLists/tariff.csv"
        return try printedSeconds(
            ["python3", root + "/Benchmarks/polars_read.py", lots.table]
                + (isChecked ? ["checked", lots.job, tariff] : ["plain"]),
            settings: ["POLARS_MAX_THREADS=\(threads)"])
    }

    /// The seconds that a process measured itself, without its start-up.
    private static func printedSeconds(_ line: [String], settings: [String] = []) throws(BenchError) -> Double {
        let output = Workplace.scratch + "/read.log"
        _ = try ChildProcess.run(line, expecting: [0], output: output, settings: settings)
        let bytes = try stating { () throws(PlatformError) in try InputFile.contents(of: output) }
        guard let seconds = Double(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)) else {
            throw BenchError("\(line[0]) printed no seconds")
        }
        return seconds
    }

    /// `zuhuo-bench read JOB WORKERS`: reads a job with its lots once and prints the seconds.
    static func readOnce(_ arguments: [String]) throws(BenchError) {
        guard arguments.count == 2, let workers = Int(arguments[1]), workers > 0 else {
            throw BenchError("usage: zuhuo-bench read JOB WORKERS")
        }
        var lots = 0
        let seconds = try Sampling.seconds { () throws(BenchError) in
            let read = try stating { () throws(RunError) in
                try JobFolder.read(path: arguments[0], options: RunOptions(workers: workers))
            }
            lots = read.value?.book.lots.count ?? 0
        }
        guard lots > 0 else { throw BenchError("\(arguments[0]) has no good lots") }
        try? Terminal.write(Array("\(seconds)\n".utf8), to: .output)
    }
}
