import Findings

extension CSVForm {
    /// The columns of a table of findings on the inputs of a run.
    public static let inputColumns = [
        "file", "line", "column", "lot", "field", "gNo", "path", "rule", "severity", "layer", "message", "fix",
        "source",
    ]

    /// Findings on the inputs of a run as a table, one row a finding.
    public func table(of findings: FindingList) -> [UInt8] {
        var text = CSVForm.row(CSVForm.inputColumns)
        for finding in findings {
            let place = finding.place
            text += CSVForm.row([
                place.file ?? "", place.line.map(String.init) ?? "", place.column.map(String.init) ?? "",
                place.lot ?? "", place.field ?? "", place.gNo.map(String.init) ?? "", place.path ?? "",
                finding.rule.text, finding.severity.rawValue, finding.layer.rawValue, finding.message[language],
                finding.hint[language], finding.source,
            ])
        }
        return text
    }
}

extension SARIFForm {
    /// Findings on the inputs of a run as one log.
    public func log(of findings: FindingList) -> [UInt8] {
        let all = BatchReport(messages: 1, state: .run, findings: Array(findings))
        return opening() + part(all, isAccepted: true) + closing(ReportSummary())
    }
}

extension JUnitForm {
    /// Findings on the inputs of a run: a file is a suite with one case, in the order in which they are first named.
    /// - Parameter name: what the whole is called.
    public func suites(of findings: FindingList, name: String) -> [UInt8] {
        var files: [String] = []
        var byFile: [String: [Finding]] = [:]
        for finding in findings {
            let file = finding.place.file ?? "run"
            if byFile[file] == nil { files.append(file) }
            byFile[file, default: []].append(finding)
        }
        var text = opening(name)
        for file in files { text += suite(file, byFile[file] ?? []) }
        return text + closing(ReportSummary())
    }
}
