import Clearance
import Findings
import Platform
import Zuhuo

/// `zuhuo flow packing [BOX...] -o OUT`.
enum FlowPacking {
    static let shape = CommandShape(
        name: "flow packing",
        purpose: Bilingual(zh: "写出已关箱的装箱单和单箱对应表", en: "Write the packing lists of closed boxes"),
        details: [
            Bilingual(
                zh: "写入 OUT/packing/<箱>.csv，以及 OUT/packing/relations.csv：哪份报关单在哪个箱里。close、seal、reseal 加 -o 时也写。",
                en:
                    "Writes OUT/packing/<box>.csv, and OUT/packing/relations.csv: which declaration is in which box. close, "
                    + "seal and reseal write them too when given -o.")
        ],
        operands: OperandShape(
            usage: "[BOX...]", meaning: Bilingual(zh: "集装箱", en: "the boxes"), minimum: 0, maximum: nil),
        options: [FlowOptions.journal, Options.output]
    ) { arguments, console throws(Failure) in
        guard let output = arguments.value(Options.output) else {
            throw arguments.usage(.missingOption("-o OUT", Bilingual(zh: "写入哪个文件夹", en: "the folder to write")))
        }
        let journal = try arguments.journal()
        try PackingFiles.write(arguments.operands, journal, output, console)
        return .clean
    }
}

/// Writes packing lists from the journal.
enum PackingFiles {
    /// Writes the lists of the boxes named, or of all; those that are not closed yet have none.
    static func write(
        _ names: [String], _ journal: borrowing Journal, _ output: String, _ console: Console
    ) throws(Failure) {
        let records = try Failure.journal { () throws(JournalError) in try journal.everything() }
        for name in names where !records.containers.contains(where: { $0.id == name }) {
            throw .other(Bilingual(zh: "作业中没有集装箱 \(name)", en: "container \(name) is not on record"), .findings)
        }
        let forms = Dictionary(records.declarations.map { ($0.id, $0) }) { first, _ in first }
        let folder = output + "/packing"
        do throws(PlatformError) {
            try Directory.create(output)
            try Directory.create(folder)
            for box in records.containers where names.isEmpty || names.contains(box.id) {
                guard !box.state.takesGoods else {
                    console.say(
                        Bilingual(zh: "\(box.id) 尚未关箱，没有装箱单", en: "\(box.id) is not closed yet: no packing list"))
                    continue
                }
                let lots = records.lots.filter { $0.container == box.id }
                let list = FinalPacking.list(of: box, lots: lots, declarations: forms)
                try atomicWrite(list, to: "\(folder)/\(box.id).csv", overwrite: true)
                console.say(Bilingual(zh: "已写入 \(folder)/\(box.id).csv", en: "Wrote \(folder)/\(box.id).csv"))
            }
            try atomicWrite(FinalPacking.relations(records), to: folder + "/relations.csv", overwrite: true)
        } catch {
            throw .platform(error)
        }
    }
}

/// `zuhuo flow reconcile`.
enum FlowReconcile {
    static let shape = CommandShape(
        name: "flow reconcile",
        purpose: Bilingual(zh: "对账：计划的货都到哪里去了，CSV", en: "Reconcile: where everything planned has gone, CSV"),
        options: [FlowOptions.journal]
    ) { arguments, console throws(Failure) in
        let journal = try arguments.journal()
        let reconciliation = try Failure.journal { () throws(JournalError) in try FlowReconciliation(journal) }
        try console.write(reconciliation.bytes)
        return reconciliation.difference.isZero ? .clean : .internalError
    }
}
