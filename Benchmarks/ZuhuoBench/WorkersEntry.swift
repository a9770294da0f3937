import Platform

/// One worker against two: the same bytes, faster.
enum WorkersEntry {
    static func run() throws(BenchError) {
        guard Terminal.processors >= 2 else {
            return Report.skipped("workers", "two against one", because: "one processor only")
        }
        let lots = try LotFolder(Workplace.isFull ? 1_000_000 : 200_000)
        let folders = [1, 2].map { "\(Workplace.scratch)/out-workers-\($0)" }
        var areEqual = true
        var samples: [[Double]] = [[], []]
        for _ in 0..<5 {
            for index in folders.indices {
                let child = try DeclareProcess.run(lots, workers: index + 1, output: folders[index])
                samples[index].append(child.seconds)
            }
            let difference = try ChildProcess.run(["diff", "-rq"] + folders)
            areEqual = areEqual && difference.exitCode == 0
            for folder in folders { try Workplace.remove(folder) }
        }
        let medians = samples.map(Sampling.median)
        Figure(
            entry: "workers", name: "two workers, times the speed of one", value: medians[0] / medians[1], unit: "x",
            target: .atLeast(1.6), detail: "\(lots.count) lots: \(medians[0].asSeconds) to \(medians[1].asSeconds)"
        ).report()
        Figure(
            entry: "workers", name: "output trees of 1 and 2 workers that differ", value: areEqual ? 0 : 1, unit: "",
            target: .atMost(0), detail: "diff -rq in each of 5 rounds"
        ).report()
    }
}
