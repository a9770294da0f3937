extension CodeTable {
    /// The entries whose code begins with the text, then those whose Chinese or English name contains it,
    /// each in the order of codes, at most `limit`. ASCII case is not minded.
    ///
    /// Complexity: O(bytes of the table).
    public func search(_ text: String, limit: Int = 20) -> [CodeEntry] {
        let wanted = text.utf8.map(ImageLayout.lowercased)
        guard !wanted.isEmpty, limit > 0 else { return [] }
        var found: [CodeEntry] = []
        for row in 0..<count where found.count < limit {
            if image.matches(codeRange(ofRow: row), wanted, atStart: true) { found.append(self[row]) }
        }
        for row in 0..<count where found.count < limit {
            if image.matches(codeRange(ofRow: row), wanted, atStart: true) { continue }
            let named = [ImageLayout.Row.nameChinese, ImageLayout.Row.nameEnglish].contains {
                image.matches(image.range(ofString: stringNumber(ofRow: row, $0)), wanted, atStart: false)
            }
            if named { found.append(self[row]) }
        }
        return found
    }

    /// The entries that a wrong code or name was most likely meant to be, the likeliest first.
    ///
    /// Likely is what can be turned into a code or a name of the table by few changes (one third of the
    /// length, at least one); with equally many, what begins alike, then the order of codes.
    /// Complexity: O(table × length²).
    public func nearest(to text: String, limit: Int = 3) -> [CodeEntry] {
        let wanted = Array(text.lowercased().unicodeScalars)
        guard !wanted.isEmpty, limit > 0 else { return [] }
        let allowed = Swift.max(1, wanted.count / 3)
        var candidates: [(changes: Int, alike: Int, row: Int)] = []
        for row in 0..<count {
            let entry = self[row]
            var best: (changes: Int, alike: Int)?
            for known in [entry.code, entry.nameChinese, entry.nameEnglish] where !known.isEmpty {
                let known = Array(known.lowercased().unicodeScalars)
                guard known.count > 1 || wanted.count == 1, abs(known.count - wanted.count) <= allowed else { continue }
                let changes = Spelling.changes(from: wanted, to: known)
                let alike = zip(wanted, known).prefix { $0 == $1 }.count
                if best.map({ (changes, -alike) < ($0.changes, -$0.alike) }) ?? true { best = (changes, alike) }
            }
            if let best, best.changes <= allowed { candidates.append((best.changes, best.alike, row)) }
        }
        candidates.sort { ($0.changes, -$0.alike, $0.row) < ($1.changes, -$1.alike, $1.row) }
        return candidates.prefix(limit).map { self[$0.row] }
    }
}

/// How far apart two spellings are.
enum Spelling {
    /// The least number of insertions, deletions, replacements and swaps of neighbours that turn one
    /// into the other. Complexity: O(product of the lengths).
    static func changes(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for i in left.indices {
            var current = [i + 1]
            for j in right.indices {
                var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                current.append(cost)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
