import Findings

/// Numbers and counts as a person writes them.
enum Counting {
    /// `3 errors, 1 warning, 2 notices`; only what there is.
    static func severities(_ findings: FindingList, _ language: Language) -> String {
        let parts = Severity.allCases.compactMap { severity -> String? in
            let count = findings.count(of: severity)
            if count == 0 { return nil }
            let word = TextReport.word(severity, language)
            return language == .zh ? "\(word) \(count)" : "\(count) \(word)\(count == 1 ? "" : "s")"
        }
        if parts.isEmpty { return language == .zh ? "没有问题" : "no findings" }
        return parts.joined(separator: language == .zh ? "，" : ", ")
    }

    /// Cents with two decimals and separators: `59,586.60`.
    static func money(_ cents: Int64) -> String {
        let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        return (cents < 0 ? "-" : "") + grouped(String(whole)) + (rest < 10 ? ".0\(rest)" : ".\(rest)")
    }

    /// The digits before a decimal point in groups of three.
    static func grouped(_ decimal: String) -> String {
        let point = decimal.firstIndex(of: ".") ?? decimal.endIndex
        var text = ""
        for (place, digit) in decimal[..<point].reversed().enumerated() {
            if place > 0, place % 3 == 0, digit != "-" { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed()) + decimal[point...]
    }
}

extension Arguments {
    /// The exit code that findings lead to: 1 when the policy refuses one.
    func exitCode(_ findings: FindingList, _ policy: AcceptancePolicy) -> ExitCode {
        if policy.ignored.isEmpty && policy.promoted.isEmpty {
            let isRefused = findings.hasErrors || (policy.isStrict && findings.count(of: .warning) > 0)
            return isRefused ? .findings : .clean
        }
        return findings.contains { policy.refuses($0) } ? .findings : .clean
    }
}
