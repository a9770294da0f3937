import Platform

/// `zuhuo-bench generate DIR LOTS [SHAPE] [SEED] [BAD-ROW-EVERY]`: writes lots.csv, job.json and manifest.json.
enum GenerateCommand {
    static func run(_ arguments: [String]) throws(BenchError) {
        guard arguments.count >= 2, let count = Int(arguments[1]), count > 0 else {
            throw BenchError("usage: zuhuo-bench generate DIR LOTS [SHAPE] [SEED] [BAD-ROW-EVERY]")
        }
        guard let shape = arguments.count > 2 ? LotShape(rawValue: arguments[2]) : .standard else {
            throw BenchError(
                "no such shape: \(arguments[2]); \(LotShape.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
        let badRowEvery = arguments.count > 4 ? Int(arguments[4]) ?? 200 : 200
        let generator = LotGenerator(count: count, shape: shape, seed: seed, badRowEvery: badRowEvery)
        try stating { () throws(PlatformError) in try write(to: arguments[0], generator) }
    }

    static func write(to folder: String, _ generator: LotGenerator) throws(PlatformError) {
        var generator = generator
        let output = try OutputFolder(committingTo: folder, replacing: true)
        let table = try output.stream(name: "lots.csv")
        var bytes = Array(LotGenerator.header.utf8)
        for index in 0..<generator.count {
            generator.appendRow(index, to: &bytes)
            if bytes.count > 1 << 20 {
                try table.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try table.write(bytes)
        try table.close()
        try output.write(name: "job.json", bytes: Array(GeneratedJob.text(purchasers: generator.purchasers).utf8))
        try output.write(name: "manifest.json", bytes: GeneratedJob.manifest(generator.sums))
        try output.commit()
    }
}
