import Findings
import JSONText

/// The report as SARIF 2.1.0, the interchange form of static analysis results.
public struct SARIFForm: ReportForm {
    private let tool: ReportingTool
    private let language: Language
    private let policy: AcceptancePolicy

    /// The form, with its words in one language; what the policy ignores is suppressed.
    public init(_ tool: ReportingTool, language: Language, policy: AcceptancePolicy) {
        self.tool = tool
        self.language = language
        self.policy = policy
    }

    /// What stands between the results of two messages.
    public var separator: [UInt8] { Array(",\n      ".utf8) }

    /// The head: the program and its rules.
    public func opening() -> [UInt8] {
        var text = JSONWriter()
        text.beginObject(inline: true)
        text.key("driver")
        text.beginObject(inline: true)
        text.key("name")
        text.string("zuhuo")
        text.key("version")
        text.string(tool.version)
        text.key("semanticVersion")
        text.string(tool.version)
        text.key("properties")
        text.beginObject(inline: true)
        text.key("rulebook")
        text.string(tool.rulebook)
        tool.codes?.write(to: &text)
        text.endObject()
        text.key("rules")
        text.beginArray(inline: true)
        for rule in tool.rules { write(rule, to: &text) }
        text.endArray()
        text.endObject()
        text.endObject()
        let head = """
            {
              "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version": "2.1.0",
              "runs": [{
                "columnKind": "unicodeCodePoints",
                "tool":
            """
        return Array(head.utf8) + [0x20] + text.bytes + Array(",\n    \"results\": [\n      ".utf8)
    }

    private func write(_ rule: Rule, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("id")
        text.string(rule.code.text)
        text.key("shortDescription")
        SARIFForm.message(rule.title[language], to: &text)
        text.key("help")
        SARIFForm.message(rule.source, to: &text)
        text.key("defaultConfiguration")
        text.beginObject(inline: true)
        text.key("level")
        text.string(SARIFForm.level(rule.severity))
        text.endObject()
        text.key("properties")
        text.beginObject(inline: true)
        text.key("certainty")
        text.string(rule.certainty.rawValue)
        text.endObject()
        text.endObject()
    }

    /// The results of one message; nothing for one without findings.
    public func part(_ subject: ReportSubject) -> [UInt8] {
        switch subject {
        case .unreadable(let file, let reason):
            var text = JSONWriter()
            text.beginObject(inline: true)
            text.key("level")
            text.string("error")
            text.key("message")
            SARIFForm.message(reason[language], to: &text)
            writePlaces("locations", [(Place(file: file), nil)], of: nil, to: &text)
            text.endObject()
            return text.bytes
        case .message(let report, _): return results(report.findings, report)
        }
    }

    /// The results on several messages; a result is at the place of one and points at the others.
    public func part(_ batch: BatchReport, isAccepted: Bool) -> [UInt8] { results(batch.findings, nil) }

    private func results(_ findings: [Finding], _ report: MessageReport?) -> [UInt8] {
        var text: [UInt8] = []
        for finding in findings {
            if !text.isEmpty { text.append(contentsOf: separator) }
            text.append(contentsOf: result(finding, report))
        }
        return text
    }

    private func result(_ finding: Finding, _ report: MessageReport?) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject(inline: true)
        text.key("ruleId")
        text.string(finding.rule.text)
        text.key("level")
        text.string(SARIFForm.level(finding.severity))
        text.key("message")
        SARIFForm.message("\(finding.message[language]) / \(finding.hint[language])", to: &text)
        writePlaces("locations", [(finding.place, nil)], of: report, to: &text)
        var seen: Set<Note> = []
        let notes = finding.notes.filter { seen.insert($0).inserted }
        if !notes.isEmpty {
            writePlaces("relatedLocations", notes.map { ($0.place, $0.message) }, of: report, to: &text)
        }
        if policy.ignored.contains(finding.rule) {
            text.key("suppressions")
            text.beginArray(inline: true)
            text.beginObject(inline: true)
            text.key("kind")
            text.string("external")
            text.endObject()
            text.endArray()
        }
        text.endObject()
        return text.bytes
    }

    private func writePlaces(
        _ key: String, _ places: [(Place, Bilingual?)], of report: MessageReport?, to text: inout JSONWriter
    ) {
        text.key(key)
        text.beginArray(inline: true)
        for (place, words) in places { write(place, words, of: report, to: &text) }
        text.endArray()
    }

    /// A place as a `location`, with words of its own for a further place.
    private func write(_ place: Place, _ words: Bilingual?, of report: MessageReport?, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("physicalLocation")
        writePhysical(place, of: report, to: &text)
        if let path = place.path { writeLogical(path, to: &text) }
        if let words {
            text.key("message")
            SARIFForm.message(words[language], to: &text)
        }
        text.endObject()
    }

    private func writePhysical(_ place: Place, of report: MessageReport?, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("artifactLocation")
        text.beginObject(inline: true)
        text.key("uri")
        text.string(SARIFForm.uri(place.file ?? report?.file ?? ""))
        if let report {
            text.key("properties")
            text.beginObject(inline: true)
            text.key("sha256")
            text.string(report.sha256)
            text.endObject()
        }
        text.endObject()
        if let line = place.line {
            text.key("region")
            text.beginObject(inline: true)
            text.key("startLine")
            text.integer(line)
            if let column = place.column {
                text.key("startColumn")
                text.integer(column)
            }
            text.endObject()
        }
        text.endObject()
    }

    private func writeLogical(_ path: String, to text: inout JSONWriter) {
        text.key("logicalLocations")
        text.beginArray(inline: true)
        text.beginObject(inline: true)
        text.key("fullyQualifiedName")
        text.string(path)
        text.key("kind")
        text.string("element")
        text.endObject()
        text.endArray()
    }

    /// The end of the document.
    public func closing(_ summary: ReportSummary) -> [UInt8] {
        let isSuccessful = summary.unreadable == 0
        return Array(
            "\n    ],\n    \"invocations\": [{\"executionSuccessful\": \(isSuccessful)}]\n  }]\n}\n".utf8)
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .notice: "note"
        }
    }

    private static func message(_ words: String, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("text")
        text.string(words)
        text.endObject()
    }

    /// A path as a relative reference: what a URI does not take is percent-encoded.
    private static func uri(_ path: String) -> String {
        var out = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
            if isPlain || "-._~/".utf8.contains(byte) {
                out.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return out
    }
}
