/// Names of columns as people write them.
public enum HeaderName {
    /// The form in which two names are compared: full-width signs made half-width, bracketed units, blanks, `_`, `-` and
    /// `*` dropped, ASCII letters small.
    public static func folded(_ name: String) -> String {
        var depth = 0
        var result = ""
        for scalar in name.unicodeScalars {
            let plain = halfWidth(scalar)
            switch plain {
            case "(", "[", "【": depth += 1
            case ")", "]", "】": depth = max(0, depth - 1)
            case " ", "\t", "\n", "\r", "_", "-", "*", "\u{A0}", "\u{3000}", "\u{FEFF}": continue
            default: if depth == 0 { result.unicodeScalars.append(lowercased(plain)) }
            }
        }
        return result
    }

    /// The half-width form of a full-width sign (U+FF01 … U+FF5E); any other scalar as it is.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x41...0x5A).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value + 0x20))
    }

    /// How many scalars must be inserted, dropped or replaced to make one name of the other (Levenshtein).
    /// - Complexity: O(product of the lengths); names longer than 64 scalars are cut.
    public static func distance(_ left: String, _ right: String) -> Int {
        let first = Array(left.unicodeScalars.prefix(64))
        let second = Array(right.unicodeScalars.prefix(64))
        var row = Array(0...second.count)
        for (index, scalar) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in second.enumerated() {
                let replaced = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }

    /// The candidate nearest to `name`, if it is near: at most a third of its scalars, at least one, differ.
    /// Ties go to the earlier candidate.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let wanted = folded(name)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = distance(wanted, folded(candidate))
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        guard let best, best.distance <= max(1, wanted.unicodeScalars.count / 3) else { return nil }
        return best.distance < wanted.unicodeScalars.count ? best.name : nil
    }
}
