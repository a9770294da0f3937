import Findings

/// The report as JUnit XML, for build servers: a message is a suite, a layer is a test case.
public struct JUnitForm: ReportForm {
    private let language: Language
    private let policy: AcceptancePolicy

    /// The form, with its words in one language; what the policy refuses is a failure.
    public init(language: Language, policy: AcceptancePolicy) {
        self.language = language
        self.policy = policy
    }

    /// Nothing stands between two suites.
    public var separator: [UInt8] { [] }

    /// The head of the document.
    public func opening() -> [UInt8] { opening("zuhuo validate") }

    func opening(_ name: String) -> [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(name)\">\n".utf8)
    }

    /// A suite of one case `input`.
    func suite(_ file: String, _ findings: [Finding]) -> [UInt8] {
        let name = JUnitForm.attribute(file)
        let failures = findings.contains { policy.refuses($0) } ? 1 : 0
        let text =
            "  <testsuite name=\"\(name)\" tests=\"1\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\">\n"
            + "    <testcase classname=\"\(name)\" name=\"input\">\n" + content(findings, nil) + "  </testsuite>\n"
        return Array(text.utf8)
    }

    /// The end of the document.
    public func closing(_ summary: ReportSummary) -> [UInt8] { Array("</testsuites>\n".utf8) }

    /// One message as a suite.
    public func part(_ subject: ReportSubject) -> [UInt8] {
        switch subject {
        case .unreadable(let file, let reason):
            let name = JUnitForm.attribute(file)
            return Array(
                """
                  <testsuite name="\(name)" tests="1" failures="0" errors="1" skipped="0">
                    <testcase classname="\(name)" name="readable">
                      <error message="\(JUnitForm.attribute(reason[language]))"/>
                    </testcase>
                  </testsuite>

                """.utf8)
        case .message(let report, _): return Array(suite(report).utf8)
        }
    }

    /// Several messages against each other as a suite `batch` of one case; nothing for a single message.
    public func part(_ batch: BatchReport, isAccepted: Bool) -> [UInt8] {
        guard batch.messages > 1 else { return [] }
        let failures = batch.findings.contains { policy.refuses($0) } ? 1 : 0
        let skipped = batch.hasRun ? 0 : 1
        let text =
            "  <testsuite name=\"batch\" tests=\"1\" failures=\"\(failures)\" errors=\"0\" "
            + "skipped=\"\(skipped)\">\n"
            + testCase(LayerRun(.cross, batch.state, isRequired: false), batch.findings, "batch") + "  </testsuite>\n"
        return Array(text.utf8)
    }

    private func suite(_ report: MessageReport) -> String {
        let cases = report.layers.map { layer in
            (layer, report.findings.filter { JUnitForm.layer(of: $0, in: report) == layer.layer })
        }
        let failures = cases.count { _, findings in findings.contains { policy.refuses($0) } }
        let skipped = cases.count { layer, findings in !layer.hasRun && !findings.contains { policy.refuses($0) } }
        let name = JUnitForm.attribute(report.file)
        var text =
            "  <testsuite name=\"\(name)\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" "
            + "skipped=\"\(skipped)\">\n"
        for (layer, findings) in cases { text += testCase(layer, findings, name) }
        return text + "  </testsuite>\n"
    }

    private func testCase(_ layer: LayerRun, _ findings: [Finding], _ suite: String) -> String {
        var text = "    <testcase classname=\"\(suite)\" name=\"\(layer.layer.rawValue)\""
        if let nanoseconds = layer.nanoseconds { text += " time=\"\(JUnitForm.seconds(nanoseconds))\"" }
        let reason: Bilingual? = if case .skipped(let reason) = layer.state { reason } else { nil }
        return text + ">\n" + content(findings, reason)
    }

    /// What stands in a case, and its end.
    private func content(_ findings: [Finding], _ skipped: Bilingual?) -> String {
        var text = ""
        let refused = findings.filter { policy.refuses($0) }
        for finding in refused {
            text +=
                "      <failure type=\"\(finding.rule.text)\" message=\"\(JUnitForm.attribute(finding.message[language]))\">"
                + JUnitForm.text(words(finding)) + "</failure>\n"
        }
        if refused.isEmpty, let reason = skipped {
            text += "      <skipped message=\"\(JUnitForm.attribute(reason[language]))\"/>\n"
        }
        let rest = findings.filter { !policy.refuses($0) }
        if !rest.isEmpty {
            text += "      <system-out>\(JUnitForm.text(rest.map(words).joined(separator: "\n")))</system-out>\n"
        }
        return text + "    </testcase>\n"
    }

    private func words(_ finding: Finding) -> String {
        "\(finding.severity.rawValue) \(finding.rule.text) \(TextReport.text(of: finding.place)): "
            + "\(finding.message[language]) / \(finding.hint[language]) (\(finding.source))"
    }

    /// The layer a finding belongs to: ill-formed text is reported by the structure layer's rules.
    private static func layer(of finding: Finding, in report: MessageReport) -> ValidationLayer {
        switch finding.layer {
        case .input: .cross
        case .structure: report.layers.first { $0.layer == .structure }?.hasRun == true ? .structure : .wellFormed
        case .codes: .codes
        case .rules: .rules
        case .cross: .cross
        }
    }

    private static func seconds(_ nanoseconds: UInt64) -> String {
        let micro = nanoseconds / 1000
        let digits = String(micro % 1_000_000)
        return "\(micro / 1_000_000).\(String(repeating: "0", count: 6 - digits.count))\(digits)"
    }

    private static func attribute(_ text: String) -> String { escape(text, quotes: true) }

    private static func text(_ text: String) -> String { escape(text, quotes: false) }

    /// Characters that XML 1.0 does not have become U+FFFD.
    private static func escape(_ text: String, quotes: Bool) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"" where quotes: out.append(contentsOf: "&quot;".unicodeScalars)
            case "\n" where quotes: out.append(contentsOf: "&#10;".unicodeScalars)
            case "\t" where quotes: out.append(contentsOf: "&#9;".unicodeScalars)
            case "\r": out.append(contentsOf: "&#13;".unicodeScalars)
            case "\t", "\n": out.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
