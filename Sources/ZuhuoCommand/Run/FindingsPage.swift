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
    func text(of findings: [Finding]) -> String {
        let report = report(of: findings)
        return findings.map { report.text(of: $0) + "\n" }.joined()
    }

    /// Prints the findings in words, one after the other.
    func write(_ findings: FindingList, to console: Console) throws(Failure) {
        let report = report(of: findings)
        for finding in findings { try console.write(report.text(of: finding) + "\n") }
    }

    /// Tells the weightiest on the channel of messages, and where the others are; with `--quiet` errors only.
    static func tell(_ findings: FindingList, _ engine: Engine, _ place: RunPlace, _ console: Console) {
        let heard = console.isQuiet ? findings.count(of: .error) : findings.count
        let shown = weightiest(findings, limit: min(20, heard))
        let page = FindingsPage(engine: engine, language: console.language, usesColour: console.coloursTalk)
        Console.complain(page.text(of: shown))
        let more = heard - shown.count
        guard more > 0 else { return }
        let others = Bilingual(
            zh: "还有 \(more) 个问题，见 \(place.findings(engine.job))。",
            en: "and \(more) more, see \(place.findings(engine.job))")
        Console.complain(others[console.language].visible + "\n\n")
    }

    private func report(of findings: some Sequence<Finding>) -> TextReport {
        let lines = lines(for: findings)
        return TextReport(language: language, usesColour: usesColour) { file, line in lines[file]?[line] }
    }

    /// At most `limit` findings, errors first, then warnings, each in document order.
    static func weightiest(_ findings: FindingList, limit: Int) -> [Finding] {
        var chosen: [Finding] = []
        for severity in Severity.allCases.sorted(by: >) {
            let wanted = min(limit - chosen.count, findings.count(of: severity))
            if wanted > 0 { chosen += findings.lazy.filter { $0.severity == severity }.prefix(wanted) }
        }
        return chosen
    }

    private func lines(for findings: some Sequence<Finding>) -> [String: SourceLines] {
        var wanted: [String: [Int]] = [:]
        for finding in findings {
            guard let file = finding.place.file, let line = finding.place.line else { continue }
            if wanted[file]?.count ?? 0 < Self.mostExcerpts { wanted[file, default: []].append(line) }
        }
        var lines: [String: SourceLines] = [:]
        for (file, numbers) in wanted {
            guard let path = engine.path(of: file), Directory.kind(of: path) == .regular else { continue }
            lines[file] = SourceLines(ofFile: path, wanted: numbers)
        }
        return lines
    }
}
