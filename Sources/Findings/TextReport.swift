/// Says findings to a person: where, the line itself with a mark under the place, what is wrong, what to do, and the
/// source it rests on.
public struct TextReport: Sendable {
    /// Language of the words.
    public var language: Language
    /// Whether to colour with ANSI sequences.
    public var usesColour: Bool
    /// Gives a line of a file, 1-based, without its line break; `nil` where it is not at hand.
    public var excerpt: @Sendable (_ file: String, _ line: Int) -> String?

    /// A report.
    public init(
        language: Language, usesColour: Bool = false,
        excerpt: @escaping @Sendable (String, Int) -> String? = { _, _ in nil }
    ) {
        self.language = language
        self.usesColour = usesColour
        self.excerpt = excerpt
    }

    /// One finding, ending with a line break.
    public func text(of finding: Finding) -> String {
        var lines = [headline(finding)]
        lines += excerptLines(finding)
        lines.append("  " + finding.message[language].visible)
        lines.append("  " + paint(language == .zh ? "办法：" : "fix: ", .dim) + finding.hint[language].visible)
        for note in finding.notes {
            lines.append("  " + note.message[language].visible + " (" + Self.text(of: note.place) + ")")
        }
        lines.append("  " + paint((language == .zh ? "依据：" : "source: ") + finding.source, .dim))
        return lines.joined(separator: "\n") + "\n"
    }

    private func headline(_ finding: Finding) -> String {
        let severity = paint(Self.word(finding.severity, language), finding.severity == .error ? .red : .yellow)
        return "\(severity) \(finding.rule.text) \(Self.text(of: finding.place))"
    }

    /// `file:line:column`, then what else is known of the place; what a terminal would obey is made visible.
    public static func text(of place: Place) -> String {
        var text = place.file ?? ""
        if let line = place.line { text += ":\(line)" }
        if let column = place.column { text += ":\(column)" }
        var more: [String] = []
        if let lot = place.lot { more.append(lot) }
        if let field = place.field { more.append(field) }
        if let gNo = place.gNo { more.append("GNo \(gNo)") }
        if let path = place.path, !path.isEmpty { more.append(path) }
        return (more.isEmpty ? text : text + " [" + more.joined(separator: " ") + "]").visible
    }

    /// The word for a severity.
    public static func word(_ severity: Severity, _ language: Language) -> String {
        switch (severity, language) {
        case (.error, .zh): "错误"
        case (.warning, .zh): "警告"
        case (.notice, .zh): "提示"
        case (_, .en): severity.rawValue
        }
    }

    /// The line and a mark under the place. A long line is cut around the place.
    private func excerptLines(_ finding: Finding) -> [String] {
        let place = finding.place
        guard let file = place.file, let line = place.line, let text = excerpt(file, line) else { return [] }
        let number = String(line)
        let range = Self.marked(text, place, inCharacters: finding.layer != .input)
        let window = Self.window(text, around: range)
        let margin = String(repeating: " ", count: number.count)
        var lines = [paint(" \(number) | ", .dim) + window.text]
        if let mark = window.mark {
            lines.append(paint(" \(margin) | ", .dim) + mark.padding + paint(mark.carets, .red))
        }
        return lines
    }

    private enum Colour: String {
        case red = "31"
        case yellow = "33"
        case dim = "2"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        usesColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension TextReport {
    /// The part of a line that a place means: the cell of a delimited table; with a path the character at the column,
    /// which counts characters in XML and bytes in JSON.
    static func marked(_ text: String, _ place: Place, inCharacters: Bool) -> Range<String.Index>? {
        guard let column = place.column, column > 0 else { return nil }
        if place.path == nil { return cell(column, of: text) }
        if inCharacters {
            let scalars = text.unicodeScalars
            guard let start = scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex),
                start < scalars.endIndex
            else { return nil }
            return start..<scalars.index(after: start)
        }
        let bytes = text.utf8
        guard let start = bytes.index(bytes.startIndex, offsetBy: column - 1, limitedBy: bytes.endIndex),
            let index = start.samePosition(in: text) ?? text.indices.last, index < text.endIndex
        else { return nil }
        return index..<text.index(after: index)
    }

    /// The nth cell of a line of a delimited table, quotes respected.
    private static func cell(_ number: Int, of text: String) -> Range<String.Index>? {
        var current = 1
        var start = text.startIndex
        var isQuoted = false
        let delimiter = [",", "\t", ";"].first { text.contains($0) }.map { Character($0) }
        for index in text.indices {
            let character = text[index]
            if character == "\"" { isQuoted.toggle() }
            guard !isQuoted, character == delimiter else { continue }
            if current == number { return start..<index }
            current += 1
            start = text.index(after: index)
        }
        return current == number ? start..<text.endIndex : nil
    }

    /// What is shown of a line, and the mark under it.
    struct Window {
        var text: String
        var mark: (padding: String, carets: String)?
    }

    /// At most about 100 columns of a line, the marked part among them.
    static func window(_ text: String, around range: Range<String.Index>?) -> Window {
        guard let range else {
            return Window(text: text.count > 100 ? text.prefix(100) + "…" : text, mark: nil)
        }
        let isShort = width(text) <= 100
        let before = text[..<range.lowerBound]
        let head = before.count > 40 && !isShort ? "…" + before.suffix(40) : String(before)
        let marked = isShort ? text[range] : text[range].prefix(60)
        let rest = isShort ? text[range.upperBound...] : text[range.upperBound...].prefix(40)
        let ending = marked.count < text[range].count || rest.endIndex < text.endIndex ? "…" : ""
        let carets = String(repeating: "^", count: max(1, width(String(marked))))
        return Window(
            text: head + marked + rest + ending, mark: (String(repeating: " ", count: width(head)), carets))
    }

    /// Columns a text takes on a terminal: Chinese and full-width characters take two.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            let wide =
                (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
                || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
                || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
                || (0xFFE0...0xFFE6).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
            return sum + (wide ? 2 : 1)
        }
    }
}
