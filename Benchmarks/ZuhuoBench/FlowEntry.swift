import Platform

/// The journal at the size of a hundred boxes: events a second in durable batches, and the board as a process.
enum FlowEntry {
    /// On the disk, not on a tmpfs: every batch is to be durable.
    private static var folder: String { Terminal.environment("DISK") ?? Workplace.root + "/.build/bench-flow" }
    private static var journal: String { folder + "/job.journal" }

    static func run() throws(BenchError) {
        _ = try ChildProcess.run(["rm", "-rf", folder], expecting: [0])
        try stating { () throws(PlatformError) in try Directory.create(folder) }
        let script = FlowScript(lots: 40_000, boxes: 100)
        let plan = try take(script.plan, named: "plan.csv")
        let seconds = try take(script.work, named: "work.csv")
        Figure(
            entry: "flow", name: "events imported a second, 1,000 a durable batch",
            value: Double(script.work.rows) / seconds, unit: "1/s", target: .atLeast(5_000),
            detail: "\(script.work.rows) events of 40,000 lots in \(seconds.asSeconds), on the disk"
        ).report()
        Figure(
            entry: "flow", name: "the same, events of the plan", value: Double(script.plan.rows) / plan, unit: "1/s",
            target: .atLeast(5_000), detail: "\(script.plan.rows) events in \(plan.asSeconds), on the disk"
        ).report()
        try timeBoard()
        try timeScan()
        try timeVerification(script.plan.rows + script.work.rows)
        _ = try ChildProcess.run(["rm", "-rf", folder], expecting: [0])
    }

    /// Imports events as a user does; every one must be recorded.
    private static func take(_ events: FlowScript.Events, named name: String) throws(BenchError) -> Double {
        let path = "\(folder)/\(name)"
        try stating { () throws(PlatformError) in try atomicWrite(events.bytes, to: path, overwrite: true) }
        let words = ["flow", "import", path, "--create"]
        let child = try zuhuo(words, output: path + ".out")
        let said = try stating { () throws(PlatformError) in try InputFile.contents(of: path + ".out") }
        guard String(decoding: said, as: UTF8.self) == "\(events.rows) recorded, 0 repeated, 0 refused\n" else {
            throw BenchError("\(name) was not recorded whole: \(String(decoding: said.prefix(200), as: UTF8.self))")
        }
        return child.seconds
    }

    private static func zuhuo(_ words: [String], output: String = "/dev/null") throws(BenchError) -> ChildProcess {
        try ChildProcess.run(
            [Workplace.zuhuo] + words + ["--journal", journal], expecting: [0], output: output,
            settings: ["ZUHUO_ACTOR=bench", "LANG=en"])
    }

    private static func timeBoard() throws(BenchError) {
        var samples: [Double] = []
        for _ in 0..<21 { samples.append(try zuhuo(["flow", "status"]).seconds) }
        Figure(
            entry: "flow", name: "status of 100 boxes and 40,000 lots, a process", value: Sampling.median(samples),
            unit: "s", target: .atMost(0.2), detail: "median of 21, longest \(samples.reduce(0, max).asSeconds)"
        ).report()
    }

    /// One piece into a box: what a scanner waits for.
    private static func timeScan() throws(BenchError) {
        var samples: [Double] = []
        for piece in 1...21 {
            let time = "2026-11-19T10:00:\(piece < 10 ? "0" : "")\(piece)+08:00"
            samples.append(try zuhuo(["flow", "load", FlowScript.openLot, "--pieces", "1", "--time", time]).seconds)
        }
        Figure(
            entry: "flow", name: "one piece loaded, durable, a process", value: Sampling.median(samples) * 1000,
            unit: "ms", target: .atMost(50), detail: "median of 21"
        ).report()
    }

    private static func timeVerification(_ events: Int) throws(BenchError) {
        let seconds = try zuhuo(["flow", "verify"]).seconds
        Report.note("flow", "verified whole: \(events) events and their state in \(seconds.asSeconds)")
    }
}

/// The events of a large job, as a scanner's table.
struct FlowScript {
    /// Rows of a table of events.
    struct Events {
        var bytes: [UInt8]
        var rows = 0

        init(_ columns: String) { bytes = Array("id,kind,subject,\(columns),evidence,actor,time\n".utf8) }

        mutating func add(_ kind: String, _ subject: String, _ cells: String, evidence: String = "") {
            rows += 1
            let time = "2026-11-18T\(Self.two(8 + rows / 36_000)):\(Self.two(rows / 600 % 60)):00+08:00"
            bytes += "\(kind)-\(rows),\(kind),\(subject),\(cells),\(evidence),gun-\(rows % 7),\(time)\n".utf8
        }

        private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    }

    /// The plan: job, warehouse, boxes, declarations, lots.
    private(set) var plan: Events
    /// The work: every lot received and tallied, most declared and released, half of them loaded.
    private(set) var work: Events
    /// A lot of which no piece is loaded yet.
    static let openLot = "L40000"

    init(lots: Int, boxes: Int) {
        plan = Events(
            "flow,clearance,registered,controllerVerified,plaquePosted,warehouse,payload.kind,addressVerified,volumeM3,"
                + "payloadKg,lines,declaration,pieces,grossKg,tradeConfirmed,container")
        work = Events("warehouse,pieces,bill,container")
        plan.add("open", "BENCH", "inspectBeforeLoad,integrated,true,true,true,,,,,,,,,,,")
        plan.add("warehouse", "BENCH", ",,,,,W1,publicManagement,true,,,,,,,,")
        for box in 1...boxes {
            plan.add("planContainer", "C\(box)", ",,,,,,,,67,26000,,,,,,")
            plan.add("planDeclaration", "D\(box)", ",,,,,,,,,,20,,,,,")
        }
        for lot in 1...lots {
            let box = Self.box(lot, boxes)
            plan.add("planLot", "L\(lot)", ",,,,,,,,0.125,,,D\(box),24,40.5,true,C\(box)")
        }
        for lot in 1...lots {
            work.add("book", "L\(lot)", "W1,,,")
            work.add("receive", "L\(lot)", ",24,,", evidence: "warehouseReceipt:RK-\(lot)")
            work.add("tally", "L\(lot)", ",24,,")
        }
        for box in 1...boxes * 9 / 10 { declare("D\(box)") }
        for lot in 1...lots where Self.box(lot, boxes) <= boxes / 2 { load("L\(lot)", "C\(Self.box(lot, boxes))") }
        work.add("assign", Self.openLot, ",,,C\(Self.box(lots, boxes))")
    }

    /// Lots of a declaration and box lie together; the last ones belong to a box that is released and still empty.
    private static func box(_ lot: Int, _ boxes: Int) -> Int { lot == 40_000 ? boxes * 9 / 10 : lot % boxes + 1 }

    private mutating func declare(_ form: String) {
        work.add("manifestEntry", form, ",,B1,")
        for kind in ["declare", "submit", "accept", "arrivalReport", "release"] { work.add(kind, form, ",,,") }
    }

    private mutating func load(_ lot: String, _ box: String) {
        work.add("assign", lot, ",,,\(box)")
        work.add("load", lot, ",12,,\(box)")
        work.add("load", lot, ",12,,\(box)")
    }
}
