import Findings

/// The report as a table: one row a finding, one row without a finding for a message that has none.
public struct CSVForm: ReportForm {
    let language: Language

    /// The form, with its words in one language.
    public init(language: Language) { self.language = language }

    /// The columns.
    public static let columns = [
        "file", "verdict", "accepted", "rule", "severity", "layer", "line", "column", "gNo", "field", "path", "message",
        "fix", "source",
    ]

    /// Nothing stands between two rows.
    public var separator: [UInt8] { [] }

    /// The header row.
    public func opening() -> [UInt8] { CSVForm.row(CSVForm.columns) }

    /// The rows of one message.
    public func part(_ subject: ReportSubject) -> [UInt8] {
        switch subject {
        case .unreadable(let file, let reason):
            return CSVForm.row([file, "unreadable"] + Array(repeating: "", count: 9) + [reason[language], "", ""])
        case .message(let report, let isAccepted):
            let head = [report.file, report.verdict.rawValue, isAccepted ? "yes" : "no"]
            if report.findings.isEmpty {
                return CSVForm.row(head + Array(repeating: "", count: CSVForm.columns.count - head.count))
            }
            return report.findings.flatMap { CSVForm.row(head + cells($0)) }
        }
    }

    /// A row a finding on several messages, by the file it points at; none without a finding.
    public func part(_ batch: BatchReport, isAccepted: Bool) -> [UInt8] {
        let verdict = batch.findings.contains { $0.severity == .error } ? Verdict.invalid : .valid
        return batch.findings.flatMap { finding in
            let head = [finding.place.file ?? "", verdict.rawValue, isAccepted ? "yes" : "no"]
            return CSVForm.row(head + cells(finding))
        }
    }

    private func cells(_ finding: Finding) -> [String] {
        let place = finding.place
        return [
            finding.rule.text, finding.severity.rawValue, finding.layer.rawValue, place.line.map(String.init) ?? "",
            place.column.map(String.init) ?? "", place.gNo.map(String.init) ?? "", place.field ?? "", place.path ?? "",
            finding.message[language], finding.hint[language], finding.source,
        ]
    }

    /// Nothing stands behind the last row.
    public func closing(_ summary: ReportSummary) -> [UInt8] { [] }

    /// A row by RFC 4180; a cell that a spreadsheet would take for a formula is quoted with a leading apostrophe.
    static func row(_ cells: [String]) -> [UInt8] {
        var text: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            append(cell, to: &text)
        }
        text.append(contentsOf: [0x0D, 0x0A])
        return text
    }

    private static func append(_ cell: String, to text: inout [UInt8]) {
        let isFormula = cell.utf8.first.map { "=+-@".utf8.contains($0) } ?? false
        let needsQuotes = isFormula || cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            text.append(contentsOf: cell.utf8)
            return
        }
        text.append(0x22)
        if isFormula { text.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == 0x22 { text.append(0x22) }
            text.append(byte)
        }
        text.append(0x22)
    }
}
