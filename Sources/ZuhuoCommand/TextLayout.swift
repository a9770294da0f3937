/// Text on a terminal: a Chinese or full-width character takes two columns.
enum TextLayout {
    /// Columns that a text takes.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    /// The text filled up with blanks to so many columns.
    static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - width(text)))
    }

    /// The text filled up with blanks in front, for numbers.
    static func rightAligned(_ text: String, to columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - width(text))) + text
    }

    /// Rows of cells in columns two blanks apart, each row indented by two; columns that are empty in every row are left
    /// out.
    static func table(_ rows: [[String]], rightAligned: Set<Int>) -> String {
        let count = rows.first?.count ?? 0
        let widths = (0..<count).map { column in rows.map { width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for column in 0..<count where widths[column] > 0 {
                let cell = row[column]
                let isRight = rightAligned.contains(column)
                line +=
                    "  " + (isRight ? Self.rightAligned(cell, to: widths[column]) : padded(cell, to: widths[column]))
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    /// A paragraph broken into lines of at most so many columns. Latin words stay whole, Chinese may be broken between any
    /// two characters but not before closing punctuation.
    static func wrapped(_ text: String, columns: Int, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        return lines(of: text, columns: columns - indent).map { margin + $0 }.joined(separator: "\n")
    }

    /// The lines of a paragraph; see ``wrapped(_:columns:indent:)``.
    static func lines(of text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            let glue = piece.followsBlank && !line.isEmpty ? " " : ""
            if !line.isEmpty, width(line) + glue.count + width(piece.text) > columns {
                lines.append(line)
                line = piece.text
            } else {
                line += glue + piece.text
            }
        }
        return lines + [line]
    }

    private struct Piece {
        var text: String
        var followsBlank: Bool
    }

    /// What must not be broken, in order.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var isAfterBlank = false
        var isAfterWide = true
        for character in text {
            if character == " " {
                isAfterBlank = true
                continue
            }
            let wide = character.unicodeScalars.first.map(isWide) ?? false
            let closes = "，。、；：！？）”》".contains(character)
            let opened = pieces.last?.text.last.map { "（“《".contains($0) } ?? false
            if !pieces.isEmpty, !isAfterBlank, closes || opened || (!wide && !isAfterWide) {
                pieces[pieces.count - 1].text.append(character)
            } else {
                pieces.append(Piece(text: String(character), followsBlank: isAfterBlank))
            }
            isAfterBlank = false
            isAfterWide = wide
        }
        return pieces
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD, 0x201C, 0x201D:
            true
        default: false
        }
    }
}
