import Messages
import Filing
import Findings
import JSONText
import Platform

/// What became of one file, already worded: workers word their own files, so that only order is left to one thread.
struct FileVerdict: Sendable {
    /// The three ends a file can come to.
    enum Kind: String, CaseIterable, Sendable {
        /// Form and structure hold.
        case valid
        /// They do not.
        case invalid
        /// It could not be read.
        case unreadable
    }

    let kind: Kind
    /// The rules that spoke, one entry a finding.
    let rules: [(code: RuleCode, severity: Severity)]
    /// The layers that did not run, and why.
    let skipped: [(layer: String, reason: Bilingual)]
    /// What is printed for the file.
    let text: [UInt8]
}

/// Checks files and words what it finds. Safe from many threads.
struct FileCheck: Sendable {
    let check: MessageCheck
    let format: Format
    let language: Language
    let isQuiet: Bool
    let usesColour: Bool

    /// The largest message that is read, in bytes: far beyond any that customs takes.
    private static let limit = 268_435_456

    /// Checks one file.
    func check(_ subject: Subject) -> FileVerdict {
        switch subject {
        case .unreadable(let error): return unreadable(error)
        case .file(let path):
            do throws(PlatformError) {
                let bytes = try InputFile.contents(of: path, limit: Self.limit)
                return verdict(check.check(bytes, file: path), bytes, path)
            } catch {
                return unreadable(error)
            }
        }
    }

    private func verdict(_ result: MessageCheck.Result, _ bytes: [UInt8], _ path: String) -> FileVerdict {
        let kind: FileVerdict.Kind = result.isValid ? .valid : .invalid
        let skipped = result.layers.compactMap { layer, state in
            if case .skipped(let reason) = state { (layer, reason) } else { nil }
        }
        let text =
            format == .text ? worded(result, kind, bytes, path) : object(path, kind, result, trouble: nil)
        return FileVerdict(
            kind: kind, rules: result.findings.map { ($0.rule, $0.severity) }, skipped: skipped, text: text)
    }

    private func unreadable(_ error: PlatformError) -> FileVerdict {
        let trouble = Bilingual(zh: error.words(.zh), en: error.words(.en))
        let text =
            format == .text
            ? Array("\(error.path): \(paint(word(.unreadable), .unreadable)) (\(trouble[language]))\n".utf8)
            : object(error.path, .unreadable, nil, trouble: trouble)
        return FileVerdict(kind: .unreadable, rules: [], skipped: [], text: text)
    }

    private func worded(
        _ result: MessageCheck.Result, _ kind: FileVerdict.Kind, _ bytes: [UInt8], _ path: String
    ) -> [UInt8] {
        if isQuiet, result.findings.isEmpty { return [] }
        var text = "\(path): \(paint(word(kind), kind))\n"
        let lines = SourceLines(bytes, wanted: result.findings.compactMap(\.place.line))
        let report = TextReport(language: language, usesColour: usesColour) { _, line in lines[line] }
        for finding in result.findings { text += report.text(of: finding) + "\n" }
        return Array(text.utf8)
    }

    /// The word for a verdict.
    private func word(_ kind: FileVerdict.Kind) -> String {
        switch (kind, language) {
        case (.valid, .zh): "有效"
        case (.invalid, .zh): "无效"
        case (.unreadable, .zh): "读不到"
        case (_, .en): kind.rawValue
        }
    }

    private func paint(_ text: String, _ kind: FileVerdict.Kind) -> String {
        usesColour ? "\u{1B}[\(kind == .valid ? 32 : 31)m\(text)\u{1B}[0m" : text
    }

    private func object(
        _ path: String, _ kind: FileVerdict.Kind, _ result: MessageCheck.Result?, trouble: Bilingual?
    ) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject(inline: true)
        text.key("file")
        text.string(path)
        text.key("verdict")
        text.string(kind.rawValue)
        text.key("trouble")
        if let trouble { write(trouble, to: &text) } else { text.null() }
        text.key("layers")
        text.beginArray(inline: true)
        for (layer, state) in result?.layers ?? [] { write(layer, state, to: &text) }
        text.endArray()
        text.key("findings")
        text.beginArray(inline: true)
        for finding in result?.findings ?? [] { FindingsText.write(finding, to: &text) }
        text.endArray()
        text.endObject()
        return text.bytes
    }

    private func write(_ layer: String, _ state: MessageCheck.LayerState, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("layer")
        text.string(layer)
        text.key("state")
        switch state {
        case .run:
            text.string("run")
            text.key("reason")
            text.null()
        case .skipped(let reason):
            text.string("skipped")
            text.key("reason")
            write(reason, to: &text)
        }
        text.endObject()
    }

    private func write(_ words: Bilingual, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("zh")
        text.string(words.zh)
        text.key("en")
        text.string(words.en)
        text.endObject()
    }
}
