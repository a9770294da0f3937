/// The candidate that was probably meant: the one that is fewest edits away, capitals and the signs `_`, `-`, blank not
/// counted; `nil` when none is near (more than a third of the letters differ, at least one edit allowed). Ties go to
/// the earlier candidate.
/// - Complexity: O(candidates × length²).
public func nearestName(to name: String, among candidates: [String]) -> String? {
    let wanted = spellingKey(name)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let distance = editDistance(wanted, spellingKey(candidate))
        if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

private func spellingKey(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != 0x5F && $0 != 0x2D && $0 != 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}

/// Insertions, deletions, replacements and swaps of neighbours between two words.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            var cost = min(previous[column + 1], current[column]) + 1
            cost = min(cost, previous[column] + (letter == other ? 0 : 1))
            if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                cost = min(cost, before[column - 1] + 1)
            }
            current.append(cost)
        }
        (before, previous) = (previous, current)
    }
    return previous[right.count]
}
