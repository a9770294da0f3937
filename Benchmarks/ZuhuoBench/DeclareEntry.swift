import Platform

/// A whole `zuhuo declare` as a process.
enum DeclareProcess {
    /// Runs it, checks that nothing was lost, and removes what it wrote unless it is to be kept.
    static func run(_ lots: LotFolder, workers: Int, output: String? = nil) throws(BenchError) -> ChildProcess {
        let folder = output ?? Workplace.scratch + "/out-zuhuo"
        let line = [Workplace.zuhuo, "declare", lots.job, "-o", folder, "--jobs", String(workers), "--quiet"]
        let log = Workplace.scratch + "/zuhuo.log"
        let child = try ChildProcess.run(line, expecting: [0, 1], output: log)
        try Conservation.check(folder, against: lots)
        if output == nil { try Workplace.remove(folder) }
        return child
    }

    /// The same without outputs.
    static func dryRun(_ lots: LotFolder, workers: Int) throws(BenchError) -> ChildProcess {
        let line = [Workplace.zuhuo, "declare", lots.job, "--dry-run", "--jobs", String(workers), "--quiet"]
        return try ChildProcess.run(line, expecting: [0, 1], output: Workplace.scratch + "/zuhuo.log")
    }
}

/// The whole run against the same job in Python.
enum DeclareEntry {
    static func run() throws(BenchError) {
        guard Workplace.hasYardsticks() else {
            return Report.skipped("declare", "against polars + lxml", because: "Python lacks polars or lxml")
        }
        let lots = try LotFolder(Workplace.isFull ? 1_000_000 : 200_000)
        var processor: [[Double]] = [[], [], []]
        let seconds = try Sampling.alternate(3, of: 3) { thing throws(BenchError) in
            let child =
                thing == 0
                ? try DeclareProcess.run(lots, workers: 2) : try yardstick(thing == 1 ? "plain" : "tuned", lots)
            processor[thing].append(child.processorSeconds)
            return child.seconds
        }
        let work = processor.map(Sampling.median)
        report("times the speed of polars + lxml, plain", 10, lots, seconds[0], seconds[1])
        report("times that of polars + libxml2, tuned, 2 proc.", 2.5, lots, seconds[0], seconds[2])
        Report.note(
            "declare",
            "processor time: \(work[0].asSeconds), plain \(work[1].asSeconds), tuned \(work[2].asSeconds)")
    }

    private static func report(
        _ name: String, _ target: Double, _ lots: LotFolder, _ ours: Double, _ theirs: Double
    ) {
        Figure(
            entry: "declare", name: name, value: theirs / ours, unit: "x", target: .atLeast(target),
            detail: "\(lots.count) lots: \(ours.asSeconds) to \(theirs.asSeconds)"
        ).report()
    }

    private static func yardstick(_ name: String, _ lots: LotFolder) throws(BenchError) -> ChildProcess {
        let folder = Workplace.scratch + "/out-" + name
        let root = Workplace.root
        let line = [
            "python3", "\(root)/Benchmarks/yardstick_\(name).py", lots.table, lots.job,
            "\(root)/Schemas/CodeLists/tariff.csv", Workplace.schema, folder,
        ]
        let child = try ChildProcess.run(line, expecting: [0], output: "\(Workplace.scratch)/\(name).log")
        try Workplace.remove(folder)
        return child
    }
}
