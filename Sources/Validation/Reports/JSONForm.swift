import Findings
import JSONText

/// The report as JSON: one object, or one line a message and a last line with the summary (NDJSON).
public struct JSONForm: ReportForm {
    private let tool: ReportingTool
    private let isLines: Bool

    /// The form; `lines` for NDJSON.
    public init(_ tool: ReportingTool, lines: Bool = false) {
        self.tool = tool
        isLines = lines
    }

    /// What stands between two messages.
    public var separator: [UInt8] { Array((isLines ? "" : ",\n    ").utf8) }

    /// The head of the object.
    public func opening() -> [UInt8] {
        if isLines { return [] }
        var text = JSONWriter()
        text.beginObject(inline: true)
        write(tool, to: &text)
        text.endObject()
        return Array("{\n  \"schemaVersion\": 1,\n  \"tool\": ".utf8) + text.bytes
            + Array(",\n  \"files\": [\n    ".utf8)
    }

    /// One message as an object on one line.
    public func part(_ subject: ReportSubject) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject(inline: true)
        switch subject {
        case .message(let report, let isAccepted): write(report, isAccepted, to: &text)
        case .unreadable(let file, let reason):
            text.key("file")
            text.string(file)
            text.key("verdict")
            text.string("unreadable")
            text.key("trouble")
            text.words(reason)
        }
        text.endObject()
        return isLines ? text.bytes + [0x0A] : text.bytes
    }

    /// Nothing: the summary has it.
    public func part(_ batch: BatchReport, isAccepted: Bool) -> [UInt8] { [] }

    /// The summary.
    public func closing(_ summary: ReportSummary) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject(inline: true)
        if isLines {
            text.key("summary")
            text.beginObject(inline: true)
        }
        write(summary, to: &text)
        if isLines {
            text.endObject()
            write(tool, to: &text)
        }
        text.endObject()
        return isLines ? text.bytes + [0x0A] : Array("\n  ],\n  \"summary\": ".utf8) + text.bytes + Array("\n}\n".utf8)
    }

    private func write(_ tool: ReportingTool, to text: inout JSONWriter) {
        text.key("name")
        text.string("zuhuo")
        text.key("version")
        text.string(tool.version)
        text.key("rulebook")
        text.string(tool.rulebook)
        tool.codes?.write(to: &text)
    }

    private func write(_ report: MessageReport, _ isAccepted: Bool, to text: inout JSONWriter) {
        text.key("file")
        text.string(report.file)
        text.key("verdict")
        text.string(report.verdict.rawValue)
        text.key("accepted")
        text.boolean(isAccepted)
        text.key("sha256")
        text.string(report.sha256)
        text.key("size")
        text.integer(report.size)
        text.key("date")
        text.string(report.date)
        text.key("clientSeqNo")
        text.string(report.clientSequenceNumber)
        text.key("cutShort")
        text.boolean(report.isCutShort)
        text.key("layers")
        text.beginArray(inline: true)
        for layer in report.layers { write(layer, to: &text) }
        text.endArray()
        text.key("findings")
        text.beginArray(inline: true)
        for finding in report.findings { FindingsText.write(finding, to: &text) }
        text.endArray()
    }

    private func write(_ layer: LayerRun, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("layer")
        text.string(layer.layer.rawValue)
        text.key("state")
        text.string(layer.hasRun ? "run" : "skipped")
        text.key("required")
        text.boolean(layer.isRequired)
        text.key("reason")
        if case .skipped(let reason) = layer.state { text.words(reason) } else { text.null() }
        if let nanoseconds = layer.nanoseconds {
            text.key("microseconds")
            text.integer(nanoseconds / 1000)
        }
        text.endObject()
    }

    private func write(_ summary: ReportSummary, to text: inout JSONWriter) {
        text.key("files")
        text.integer(summary.files)
        for verdict in Verdict.allCases {
            text.key(verdict.rawValue)
            text.integer(summary.count(verdict))
        }
        text.key("unreadable")
        text.integer(summary.unreadable)
        text.key("refused")
        text.integer(summary.refused)
        text.key("rules")
        text.beginArray(inline: true)
        for (rule, count) in summary.rulesByCount {
            text.beginObject(inline: true)
            text.key("rule")
            text.string(rule.text)
            text.key("findings")
            text.integer(count)
            text.endObject()
        }
        text.endArray()
        text.key("skipped")
        text.beginArray(inline: true)
        for (layer, reason, messages) in summary.skipped {
            text.beginObject(inline: true)
            text.key("layer")
            text.string(layer.rawValue)
            text.key("messages")
            text.integer(messages)
            text.key("reason")
            text.words(reason)
            text.endObject()
        }
        text.endArray()
        if let batch = summary.batch { write(batch.report, batch.isAccepted, to: &text) }
    }

    private func write(_ batch: BatchReport, _ isAccepted: Bool, to text: inout JSONWriter) {
        text.key("batch")
        text.beginObject(inline: true)
        text.key("messages")
        text.integer(batch.messages)
        text.key("state")
        text.string(batch.hasRun ? "run" : "skipped")
        text.key("reason")
        if case .skipped(let reason) = batch.state { text.words(reason) } else { text.null() }
        text.key("accepted")
        text.boolean(isAccepted)
        text.key("cutShort")
        text.boolean(batch.isCutShort)
        text.key("findings")
        text.beginArray(inline: true)
        for finding in batch.findings { FindingsText.write(finding, to: &text) }
        text.endArray()
        text.endObject()
    }
}
