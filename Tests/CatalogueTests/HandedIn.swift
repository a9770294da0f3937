import Consignments
import Findings
import Platform
import Quantities
import Tables
import Zuhuo

/// A job as a program may hand it to the library: some rules guard what the readers of job file and tables never let pass.
///
/// Changes, made after the files have been read and found good:
///
///     handed rates = CNY USD     the rates of these currencies alone
///     handed volume = 0          the volume of every lot, in cubic centimetres
///     handed purchaser = NAME    the name of the first purchaser
///     handed record = 2000       the table anew, with this limit of bytes for a row
struct HandedIn {
    private var edits: [Edit] = []

    mutating func note(_ edit: Edit) throws {
        guard ["rates", "volume", "purchaser", "record"].contains(edit.target) else {
            throw FixtureFault(description: "no change 'handed \(edit.target)'")
        }
        edits.append(edit)
    }

    /// What was read, changed.
    func over(_ read: CheckedInput<JobInput>) throws -> CheckedInput<JobInput> {
        guard let input = read.value, !edits.isEmpty else { return read }
        var (job, book, findings) = (input.job, input.book, read.findings)
        for edit in edits {
            let value = edit.value ?? ""
            switch edit.target {
            case "rates":
                let kept = value.split(separator: " ").map(String.init)
                job.exchangeRates.removeAll { !kept.contains($0.currency.text) }
            case "volume":
                for index in book.lots.indices { book.lots[index].volume = Volume(scaled: Int64(value) ?? 0) }
            case "purchaser": job.purchasers[0].name = value
            default:
                let tables = input.tables.map {
                    TableSource(name: $0.name, path: $0.path, blockSize: 1024, longestRecord: Int(value) ?? 1)
                }
                let again = try LotIntake(job: job).read(tables, workers: 1)
                guard let lots = again.value else { return CheckedInput(nil, again.findings) }
                (book, findings) = (lots, again.findings)
            }
        }
        let handed = JobInput(job: job, book: book, digest: input.digest, tables: input.tables, folder: input.folder)
        return CheckedInput(handed, findings)
    }
}
