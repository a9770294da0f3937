import Declarations
import Filing
import Platform

/// Writing messages against libxml2's xmlTextWriter writing the same bytes.
enum EmissionEntry {
    private static let messages = 1_000

    static func run() throws(BenchError) {
        let made = try MadeDeclarations(LotFolder(100_000))
        let entries = made.built(limit: messages)
        let writer = made.writer
        var ours = ByteBuffer()
        write(entries, writer, to: &ours)
        let script = try WriterScript(ours.bytes)
        var theirs: [UInt8] = []
        let seconds = try Sampling.alternate(11, of: 2) { thing throws(BenchError) in
            if thing == 0 { return Sampling.seconds { write(entries, writer, to: &ours) } }
            var seconds = 0.0
            theirs = try script.replay(&seconds)
            return seconds
        }
        guard ours.bytes == theirs else { throw BenchError("xmlTextWriter wrote other bytes") }
        let rates = seconds.map { Double(ours.count) / 1e6 / $0 }
        Figure(
            entry: "emission", name: "times the speed of xmlTextWriter", value: rates[0] / rates[1], unit: "x",
            target: .atLeast(6),
            detail: "\(entries.count) messages, \(Figure.short(rates[0])) to \(Figure.short(rates[1])) MB/s, same bytes"
        ).report()
    }

    private static func write(
        _ entries: [(declaration: PlannedDeclaration, number: String)], _ writer: MessageWriter,
        to bytes: inout ByteBuffer
    ) {
        bytes.removeAll()
        for entry in entries { writer.write(entry.declaration, sequenceNumber: entry.number, to: &bytes) }
    }
}
