import Consignments
import Filing
import JSONText
import Quantities
import Validation

/// The parts of `plan.json` around its containers and declarations.
struct PlanHead {
    let plan: RunPlan
    let inputs: [InputDigest]

    /// The text up to and including the opening of `containers`.
    func begin() -> JSONWriter {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("job")
        text.string(plan.input.job.name)
        text.key("rulebook")
        text.string(Edition.rulebook)
        text.key("toolVersion")
        text.string(Edition.tool)
        CodeTablesRecord(plan.input.job.codes.edition)?.write(to: &text)
        writeInputs(&text)
        text.key("containers")
        text.beginArray()
        return text
    }

    private func writeInputs(_ text: inout JSONWriter) {
        text.key("inputs")
        text.beginArray()
        for input in inputs {
            text.beginObject(inline: true)
            text.key("file")
            text.string(input.file)
            text.key("sha256")
            text.string(input.sha256)
            text.endObject()
        }
        text.endArray()
    }

    /// What stands between the containers and the declarations.
    static func beginDeclarations(_ text: inout JSONWriter) {
        text.endArray()
        text.key("declarations")
        text.beginArray()
    }

    /// Everything behind the declarations; `flush` takes what was written so far, so that a million refused rows need no
    /// room of their own.
    func end(
        _ text: inout JSONWriter, report: RunReport, declared: Measures,
        flush: (inout JSONWriter) throws(RunError) -> Void
    ) throws(RunError) {
        text.endArray()
        try writeRefused(&text, flush)
        text.key("totals")
        text.beginObject()
        text.key("lots")
        text.integer(report.lotsRead)
        text.key("refused")
        text.integer(report.lotsRefused)
        text.key("packages")
        text.string(String(declared.packages))
        text.key("grossKg")
        text.string(declared.grossText)
        text.key("netKg")
        text.string(declared.netText)
        text.key("volumeM3")
        text.string(declared.volumeText)
        text.key("value")
        text.beginObject(inline: true)
        text.key("amount")
        text.quoted { appendDecimal(report.cents, decimals: 2, minimumDecimals: 2, to: &$0) }
        text.key("currency")
        text.string(report.currency)
        text.endObject()
        text.endObject()
        writeBounds(&text, report)
        text.endObject()
        text.endLine()
    }

    private func writeBounds(_ text: inout JSONWriter, _ report: RunReport) {
        text.key("bounds")
        text.beginObject()
        report.writeBounds(to: &text)
        text.endObject()
    }

    private func writeRefused(
        _ text: inout JSONWriter, _ flush: (inout JSONWriter) throws(RunError) -> Void
    ) throws(RunError) {
        text.key("refused")
        text.beginArray()
        for row in plan.input.book.refused {
            writeRefused(row.lot, row.rules.map(\.text), &text)
            if text.bytes.count > 1 << 20 { try flush(&text) }
        }
        for lot in plan.refused { writeRefused(plan.input.book.id(of: lot.lot), [lot.finding.rule.text], &text) }
        text.endArray()
    }

    private func writeRefused(_ lot: String, _ rules: [String], _ text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("lot")
        text.string(lot)
        text.key("findings")
        text.beginArray(inline: true)
        for rule in rules { text.string(rule) }
        text.endArray()
        text.endObject()
    }
}
