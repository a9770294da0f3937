extension String {
    /// The text with what a terminal would obey made visible: control characters and marks of writing direction as
    /// `\n`, `\t`, `\r` or `\u{1B}`. Everything else stays; a text without them is itself.
    /// - Complexity: O(n).
    public var visible: String {
        guard unicodeScalars.contains(where: \.isObeyed) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.isObeyed {
                    text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        return text
    }
}

extension Unicode.Scalar {
    /// Whether a terminal acts on it rather than show it: C0 and C1 controls, line and paragraph separators, and the
    /// signs that turn the direction of writing.
    fileprivate var isObeyed: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
