/// Finds what was probably meant.
enum Spelling {
    /// The candidate nearest to a word that is near enough to be a slip of the fingers; the first of equals.
    ///
    /// Near enough is one slip for words of up to four characters, two for up to eight, three beyond; or a candidate that
    /// begins with the word.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let wanted = Array(word.lowercased())
        let allowed = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let distance = distance(wanted, Array(candidate.lowercased()))
            if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        if let best { return best.candidate }
        return wanted.count < 2 ? nil : candidates.first { $0.lowercased().hasPrefix(word.lowercased()) }
    }

    /// Damerau-Levenshtein distance (adjacent letters swapped count as one slip). Complexity: O(n * m).
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var older = [Int](repeating: 0, count: right.count + 1)
        var old = Array(0...right.count)
        for row in 1..<(left.count + 1) {
            var new = [row] + [Int](repeating: 0, count: right.count)
            for column in 1..<(right.count + 1) {
                let same = left[row - 1] == right[column - 1]
                new[column] = min(old[column] + 1, new[column - 1] + 1, old[column - 1] + (same ? 0 : 1))
                let isSwap =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
                if isSwap { new[column] = min(new[column], older[column - 2] + 1) }
            }
            (older, old) = (old, new)
        }
        return old[right.count]
    }
}
