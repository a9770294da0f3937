import Findings
import JSONText

/// Prints the verdicts of a run in order and keeps nothing but counts.
struct ValidationReport {
    private let format: Format
    private let isStrict: Bool
    private let console: Console
    private var counts: [FileVerdict.Kind: Int] = [:]
    private var rules: [RuleCode: Int] = [:]
    private var warnings = 0
    private var skipped: [(layer: String, reason: Bilingual)] = []
    private var files = 0

    init(format: Format, isStrict: Bool, console: Console) {
        self.format = format
        self.isStrict = isStrict
        self.console = console
    }

    /// The exit code: 1 when a file is invalid, else 3 when one could not be read, else 0.
    var exitCode: ExitCode {
        if count(.invalid) > 0 || (isStrict && warnings > 0) { return .findings }
        return count(.unreadable) > 0 ? .unusable : .clean
    }

    private func count(_ kind: FileVerdict.Kind) -> Int { counts[kind] ?? 0 }

    /// Opens the output.
    func begin() throws(Failure) {
        if format == .json { try console.write("{\n  \"schemaVersion\": 1,\n  \"files\": [") }
    }

    /// Prints one verdict.
    mutating func add(_ verdict: FileVerdict) throws(Failure) {
        counts[verdict.kind, default: 0] += 1
        for rule in verdict.rules { rules[rule.code, default: 0] += 1 }
        warnings += verdict.rules.count { $0.severity == .warning }
        if skipped.isEmpty, verdict.kind == .valid { skipped = verdict.skipped }
        switch format {
        case .json: try console.write(Array((files == 0 ? "\n    " : ",\n    ").utf8) + verdict.text)
        case .ndjson: try console.write(verdict.text + [0x0A])
        case .text, .csv: try console.write(verdict.text)
        }
        files += 1
    }

    /// Prints the summary and closes the output.
    func end() throws(Failure) {
        switch format {
        case .json:
            try console.write("\n  ],\n  \"summary\": ")
            try console.write(summary())
            try console.write("\n}\n")
        case .text:
            if !console.isQuiet || exitCode != .clean { try console.write(words()) }
        case .ndjson, .csv: break
        }
        try console.flush()
    }

    private func summary() -> [UInt8] {
        var text = JSONWriter()
        text.beginObject(inline: true)
        text.key("files")
        text.integer(files)
        for kind in FileVerdict.Kind.allCases {
            text.key(kind.rawValue)
            text.integer(count(kind))
        }
        text.key("rules")
        text.beginArray(inline: true)
        for (rule, count) in rules.sorted(by: { $0.key < $1.key }) {
            text.beginObject(inline: true)
            text.key("rule")
            text.string(rule.text)
            text.key("findings")
            text.integer(count)
            text.endObject()
        }
        text.endArray()
        text.endObject()
        return text.bytes
    }

    private func words() -> String {
        let counts = Bilingual(
            zh: "共 \(files) 个文件：有效 \(count(.valid))，无效 \(count(.invalid))，读不到 \(count(.unreadable))",
            en: "\(files) \(files == 1 ? "file" : "files"): \(count(.valid)) valid, \(count(.invalid)) invalid, "
                + "\(count(.unreadable)) unreadable")
        var text = counts[console.language] + "\n"
        for (rule, count) in rules.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            text += "  \(rule.text)  \(count)\n"
        }
        if let reason = skipped.first?.reason {
            let layers = skipped.map(\.layer).joined(separator: ", ")
            text += console.language == .zh ? "未做的层次：\(layers)（\(reason.zh)）\n" : "not run: \(layers) (\(reason.en))\n"
        }
        return text
    }
}
