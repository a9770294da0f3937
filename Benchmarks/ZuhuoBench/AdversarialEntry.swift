/// Shapes of lots that are meant to hurt, against the standard mix.
enum AdversarialEntry {
    static func run() throws(BenchError) {
        let count = Workplace.isFull ? 1_000_000 : 100_000
        let standard = try LotFolder(count)
        for shape in LotShape.allCases where shape != .standard {
            let lots = try LotFolder(count, shape)
            let seconds = try Sampling.alternate(3, of: 2) { thing throws(BenchError) in
                try DeclareProcess.run(thing == 0 ? standard : lots, workers: 2).seconds
            }
            Figure(
                entry: "adversarial", name: "\(shape.rawValue), time per lot of the standard mix",
                value: seconds[1] / seconds[0], unit: "x", target: .atMost(3),
                detail: "\(count) lots: \(seconds[0].asSeconds) to \(seconds[1].asSeconds)"
            ).report()
            try lots.remove()
        }
    }
}
