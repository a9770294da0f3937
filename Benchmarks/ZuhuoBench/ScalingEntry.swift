/// How time and memory grow with the number of lots.
enum ScalingEntry {
    static func run() throws(BenchError) {
        let small = try LotFolder(100_000)
        let large = try LotFolder(1_000_000)
        var peaks: [Double] = []
        let seconds = try Sampling.alternate(3, of: 2) { thing throws(BenchError) in
            let child = try DeclareProcess.run(thing == 0 ? small : large, workers: 2)
            if thing == 1 { peaks.append(child.peakMegabytes) }
            return child.seconds
        }
        decade("100,000 -> 1,000,000 lots", seconds[0], seconds[1])
        Figure(
            entry: "scaling", name: "peak memory at 1,000,000 lots, 2 workers", value: Sampling.median(peaks),
            unit: "MB", target: .atMost(400), detail: "\(Figure.short(1 / seconds[1])) million lots a second"
        ).report()
        if Workplace.isFull { try runFull(large) }
    }

    /// The next decade, without writing: its outputs would not fit a tmpfs.
    private static func runFull(_ large: LotFolder) throws(BenchError) {
        let huge = try LotFolder(10_000_000)
        let seconds = try Sampling.alternate(3, of: 2) { thing throws(BenchError) in
            try DeclareProcess.dryRun(thing == 0 ? large : huge, workers: 2).seconds
        }
        decade("1,000,000 -> 10,000,000 lots, --dry-run", seconds[0], seconds[1])
        try huge.remove()
    }

    private static func decade(_ name: String, _ small: Double, _ large: Double) {
        Figure(
            entry: "scaling", name: name, value: large / small, unit: "x", target: .atMost(11),
            detail: "\(small.asSeconds) to \(large.asSeconds)"
        ).report()
    }
}
