import Quantities

/// Fewest declarations that any plan of a division could need: the greatest of several bounds, each proven by what every
/// declaration must keep to.
struct DeclarationBounds {
    private let division: DivisionKinds
    private let caps: DivisionCaps
    /// Values in the units of the caps, rounded down.
    private let sizes: [Int64]
    /// The value cap and all that rounding can add, rounded up.
    private let most: Int64

    private init(_ division: DivisionKinds, _ caps: DivisionCaps) {
        self.division = division
        self.caps = caps
        sizes = division.values.map { caps.floor($0) }
        most = max(1, caps.most)
    }

    /// The bound; 0 for no lots.
    /// - Complexity: O(lots + kinds + great lots x log great lots).
    static func bound(_ division: DivisionKinds, _ caps: DivisionCaps) -> Int {
        guard !division.lots.isEmpty else { return 0 }
        let bounds = DeclarationBounds(division, caps)
        return max(1, bounds.byValue, bounds.byGreatLots, bounds.byLines)
    }

    /// The sum of values over what one declaration can hold.
    private var byValue: Int {
        let sum = sizes.reduce(Int128(0)) { $0 + Int128($1) }
        return Int(clamping: (sum + Int128(most) - 1) / Int128(most))
    }

    // MARK: Great lots

    /// Most parts of the cap that dual feasible functions look at: lots below a 24th of it count with their sum alone.
    private static let parts = 24

    /// Lots that are great enough to keep others out (Martello and Toth's L2; Fekete and Schepers' functions u^(k)).
    private var byGreatLots: Int {
        let great = sizes.filter { Int128($0) * Int128(Self.parts) >= Int128(most) }.sorted(by: >)
        guard !great.isEmpty else { return 0 }
        return max(pairing(great), (2..<Self.parts).map { rounding(great, parts: $0) }.max() ?? 0)
    }

    /// For each threshold: lots beyond the cap less it are alone, those above half are apart, and what is at least the
    /// threshold has to find room beside these.
    private func pairing(_ great: [Int64]) -> Int {
        let half = most / 2
        let apart = great.prefix { $0 > half }.count
        var sums: [Int128] = [0]
        for size in great { sums.append(sums[sums.count - 1] + Int128(size)) }
        var (best, alone) = (apart, apart)
        for place in apart..<great.count {
            while alone > 0, great[alone - 1] <= most - great[place] { alone -= 1 }
            let room = Int128(apart - alone) * Int128(most) - (sums[apart] - sums[alone])
            let need = sums[place + 1] - sums[apart] - room
            best = max(best, apart + (need > 0 ? Int((need + Int128(most) - 1) / Int128(most)) : 0))
        }
        return best
    }

    /// Each lot counts as so many k-th parts of a declaration as it has whole (k + 1)-th parts, or as what it is when it has
    /// these exactly.
    private func rounding(_ great: [Int64], parts: Int) -> Int {
        var sum: Int128 = 0
        for size in great {
            let (whole, rest) = (Int128(size) * Int128(parts + 1)).quotientAndRemainder(dividingBy: Int128(most))
            if whole == 0 { break }
            sum += rest == 0 ? Int128(size) * Int128(parts) : whole * Int128(most)
        }
        let one = Int128(most) * Int128(parts)
        return Int((sum + one - 1) / one)
    }

    // MARK: Lines

    /// Lines that no plan can do without, over the line cap.
    private var byLines: Int { (lines + caps.cap.lines - 1) / caps.cap.lines }

    /// A kind that must stand by itself has a line in every declaration it needs by its value, and a chapter at least as
    /// many. A declaration that is simplified has five lines more for its greatest kinds; such a line spares a chapter its own
    /// only where it is all of the chapter, so the chapters of fewest kinds are spared first.
    private var lines: Int {
        var single = 0
        var chapters = Array(repeating: (size: Int128(0), kinds: 0), count: 256)
        let sums = sumsOfKinds
        for (kind, facts) in division.kinds.enumerated() {
            if caps.terms.threshold == nil || facts.isExcluded {
                single += needed(sums[kind])
            } else {
                let chapter = Int(division.classes.all[facts.unitClass].chapter)
                chapters[chapter].size += sums[kind]
                chapters[chapter].kinds += 1
            }
        }
        return single + mergedLines(chapters.filter { $0.kinds > 0 })
    }

    private func mergedLines(_ chapters: [(size: Int128, kinds: Int)]) -> Int {
        var (lines, spared) = (0, [Int]())
        for chapter in chapters {
            let parts = needed(chapter.size)
            lines += parts
            spared.append(parts == 1 ? chapter.kinds : 1)
            for _ in 1..<max(1, min(parts, LineDrafter.itemised)) { spared.append(1) }
        }
        let kinds = chapters.reduce(0) { $0 + $1.kinds }
        var left = min(LineDrafter.itemised, kinds)
        lines += left
        for price in spared.sorted() where price <= left {
            left -= price
            lines -= 1
        }
        return lines
    }

    private func needed(_ size: Int128) -> Int { max(1, Int(clamping: (size + Int128(most) - 1) / Int128(most))) }

    private var sumsOfKinds: [Int128] {
        var sums = Array(repeating: Int128(0), count: division.kinds.count)
        for (position, kind) in division.kindOfLot.enumerated() { sums[Int(kind)] += Int128(sizes[position]) }
        return sums
    }
}
