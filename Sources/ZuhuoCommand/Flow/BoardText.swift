import Clearance
import Findings
import JSONText

/// The board as JSON.
enum BoardText {
    static func json(_ board: Board, _ codes: PlanCodes?, _ late: [Finding]) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("job")
        text.string(board.job?.id)
        text.key("flow")
        text.string(board.job?.flow.rawValue)
        text.key("event")
        text.integer(board.sequence)
        write(codes, to: &text)
        text.key("containers")
        text.beginArray()
        for status in board.containers { write(status, to: &text) }
        text.endArray()
        text.key("declarations")
        text.beginArray()
        for status in board.declarations { write(status, to: &text) }
        text.endArray()
        text.key("listed")
        text.beginObject()
        write(board.listed, to: &text)
        write(board.listedWaits, under: "waits", to: &text)
        text.endObject()
        text.key("late")
        text.beginArray()
        for finding in late { FindingsText.write(finding, to: &text) }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    /// `codes`: the edition and its files, `null` for the program's own tables.
    private static func write(_ codes: PlanCodes?, to text: inout JSONWriter) {
        text.key("codes")
        guard let codes else { return text.null() }
        text.beginObject()
        text.key("sha256")
        text.string(codes.sha256)
        text.key("files")
        text.beginArray(inline: true)
        for file in codes.files { text.string(file) }
        text.endArray()
        text.endObject()
    }

    static func json(todo waits: [Wait]) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        write(waits, under: "todo", to: &text)
        text.endObject()
        text.endLine()
        return text.bytes
    }

    private static func write(_ status: ContainerStatus, to text: inout JSONWriter) {
        let box = status.container
        text.beginObject()
        texts(
            [
                ("ref", box.id), ("number", box.number), ("type", box.type), ("state", box.state.rawValue),
                ("destination", box.destination), ("bill", box.bill), ("vessel", box.vessel), ("voyage", box.voyage),
                ("cutOff", box.cutOff), ("vehicle", box.vehicle), ("transitNumber", box.transitNumber),
                ("capacityM3", box.capacity.description), ("payloadKg", box.payload.description),
            ], to: &text)
        text.key("seals")
        text.beginArray(inline: true)
        for seal in box.sealNumbers { text.string(seal) }
        text.endArray()
        write(box.assigned, under: "assigned", to: &text)
        write(box.loaded, under: "loaded", to: &text)
        write(status.tallies, to: &text)
        write(status.waits, under: "waits", to: &text)
        text.endObject()
    }

    private static func write(_ status: DeclarationStatus, to text: inout JSONWriter) {
        let form = status.declaration
        text.beginObject()
        texts(
            [
                ("ref", form.id), ("state", form.state.rawValue), ("clientSeqNo", form.clientSeqNo),
                ("entryNumber", form.entryNumber), ("purchaser", form.purchaser), ("bill", form.bill),
                ("valueUSD", form.valueUSD.description),
            ], to: &text)
        text.key("arrivalReported")
        text.boolean(form.hasArrivalReport)
        text.key("owesAmendment")
        text.boolean(form.owesAmendment)
        write(status.tallies, to: &text)
        write(status.waits, under: "waits", to: &text)
        text.endObject()
    }

    private static func texts(_ members: [(String, String)], to text: inout JSONWriter) {
        for (key, value) in members {
            text.key(key)
            text.string(value.isEmpty ? nil : value)
        }
    }

    private static func write(_ sum: ContainerSum, under key: String, to text: inout JSONWriter) {
        text.key(key)
        text.beginObject(inline: true)
        text.key("lots")
        text.integer(sum.lots)
        text.key("pieces")
        text.integer(sum.pieces)
        text.key("grossKg")
        text.string(sum.gross.description)
        text.key("volumeM3")
        text.string(sum.volume.description)
        text.endObject()
    }

    private static func write(_ tallies: [LotTally], to text: inout JSONWriter) {
        text.key("lots")
        text.beginArray()
        for tally in tallies {
            text.beginObject(inline: true)
            texts([("container", tally.container), ("declaration", tally.declaration)], to: &text)
            text.key("assigned")
            text.boolean(tally.isAssigned)
            text.key("state")
            text.string(tally.state.rawValue)
            text.key("lots")
            text.integer(tally.lots)
            text.endObject()
        }
        text.endArray()
    }

    private static func write(_ waits: [Wait], under key: String, to text: inout JSONWriter) {
        text.key(key)
        text.beginArray()
        for wait in waits {
            text.beginObject(inline: true)
            texts(
                [
                    ("subject", wait.subject.id), ("subjectKind", wait.subject.kind.rawValue),
                    ("awaited", wait.awaited?.id ?? ""), ("event", wait.event.rawValue), ("zh", wait.words.zh),
                    ("en", wait.words.en),
                ], to: &text)
            text.key("lots")
            text.integer(wait.lots)
            text.endObject()
        }
        text.endArray()
    }
}
