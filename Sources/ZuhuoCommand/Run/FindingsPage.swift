import Findings
import Platform

/// Findings for a person: the weightiest first, with the lines they point at.
struct FindingsPage {
    let engine: Engine
    let language: Language
    let usesColour: Bool

    /// The most lines of one file that are looked up.
    private static let mostExcerpts = 500

    /// The findings in words. Complexity: O(findings + bytes of the files they point into).
    func text(of findings: some Collection<Finding>) -> String {
        let lines = lines(for: findings)
        let report = TextReport(language: language, usesColour: usesColour) { file, line in lines[file]?[line] }
        return findings.map { report.text(of: $0) + "\n" }.joined()
    }

    /// At most `limit` findings, errors first, then warnings, each in document order.
    static func weightiest(_ findings: [Finding], limit: Int) -> [Finding] {
        var chosen: [Finding] = []
        for severity in Severity.allCases.sorted(by: >) where chosen.count < limit {
            chosen += findings.lazy.filter { $0.severity == severity }.prefix(limit - chosen.count)
        }
        return chosen
    }

    private func lines(for findings: some Collection<Finding>) -> [String: SourceLines] {
        var wanted: [String: [Int]] = [:]
        for finding in findings {
            guard let file = finding.place.file, let line = finding.place.line else { continue }
            if wanted[file, default: []].count < Self.mostExcerpts { wanted[file, default: []].append(line) }
        }
        var lines: [String: SourceLines] = [:]
        for (file, numbers) in wanted {
            guard let path = engine.path(of: file), Directory.kind(of: path) == .regular else { continue }
            lines[file] = SourceLines(ofFile: path, wanted: numbers)
        }
        return lines
    }
}
