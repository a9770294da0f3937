/// Local search at a fixed set of boxes: tries to bring all items in.
///
/// Items without a box are the pool. A step exchanges up to two items of the pool with up to two of one box; the
/// exchange that brings in most is taken, also when it brings in less than it takes out, but an item does not return
/// to a box it has just left. After Buljubašić and Vasquez, "A consistent neighborhood search for one-dimensional bin
/// packing and two-dimensional vector packing" (2016), with boxes looked at by sample instead of all.
struct BoxExchange<Size: PackingSize> {
    private let items: PackingItems<Size>
    /// The boxes.
    private(set) var state: PackingState<Size>
    /// Items of each box, `stride` places a box.
    private var slots: [Int32]
    private var counts: [Int]
    private let stride: Int
    /// Items that have no box.
    private(set) var pool: [Int] = []
    /// Until which step an item must not return to a box, by a hash of both.
    private var barred: [Int32]
    private var dice: PackingDice
    private var step: Int32 = 0
    /// Looks left.
    private(set) var looks: Int

    /// Looks between two questions whether to stop.
    private static var pause: Int { 100_000 }

    /// An exchange found.
    private struct Exchange {
        var gain = Int64.min
        var box = -1
        var inA = -1
        var inB = -1
        var outA = -1
        var outB = -1
        var equals = 0
    }

    /// Starts from a state in which some items have no box.
    init(
        _ items: PackingItems<Size>, _ state: PackingState<Size>, pool: [Int], stride: Int, seed: UInt64, looks: Int
    ) {
        self.items = items
        self.state = state
        self.pool = pool
        self.stride = stride
        self.looks = looks
        dice = PackingDice(seed: seed)
        counts = Array(repeating: 0, count: state.left.count)
        slots = Array(repeating: -1, count: state.left.count * stride)
        barred = Array(repeating: 0, count: 1 << 16)
        for item in state.boxOf.indices where state.boxOf[item] >= 0 {
            let box = Int(state.boxOf[item])
            slots[box * stride + counts[box]] = Int32(truncatingIfNeeded: item)
            counts[box] += 1
        }
    }

    /// Exchanges until the pool is empty or the looks are used up.
    /// - Returns: Whether every item has a box.
    mutating func run(_ shouldStop: () -> Bool) -> Bool {
        guard !counts.isEmpty else { return pool.isEmpty }
        var asked = looks
        while !pool.isEmpty, looks > 0 {
            if asked - looks > Self.pause {
                if shouldStop() { return false }
                asked = looks
            }
            if step % 4 == 3 { concentrate() }
            let found = bestExchange()
            step += 1
            guard found.box >= 0 else { looks -= 1_000; continue }
            carryOut(found)
        }
        return pool.isEmpty
    }

    private mutating func bestExchange() -> Exchange {
        var best = Exchange()
        let inView = Swift.min(pool.count, 16)
        // The part of the pool in view comes first, a new one each time.
        if pool.count > inView {
            for place in 0..<inView { pool.swapAt(place, place + dice.below(pool.count - place)) }
        }
        let boxes = counts.count
        let sample = Swift.min(boxes, Swift.max(12, Swift.min(boxes / 3, 64)))
        var box = dice.below(boxes)
        for _ in 0..<sample {
            look(at: box, inView, &best)
            box += 1
            if box == boxes { box = 0 }
        }
        return best
    }

    private mutating func look(at box: Int, _ inView: Int, _ best: inout Exchange) {
        let left = state.left[box]
        let first = box * stride
        let count = counts[box]
        for a in 0..<inView {
            let itemA = pool[a]
            guard barred[slot(itemA, box)] <= step else { continue }
            let sizeA = items.sizes[itemA]
            let shareA = items.shares[itemA]
            exchange(box, left, first, count, a, -1, sizeA, shareA, &best)
            for b in a + 1..<Swift.max(inView, a + 1) {
                let itemB = pool[b]
                let share = shareA + items.shares[itemB]
                guard barred[slot(itemB, box)] <= step else { continue }
                exchange(box, left, first, count, a, b, sizeA + items.sizes[itemB], share, &best)
            }
        }
    }

    @inline(__always) private mutating func exchange(
        _ box: Int, _ left: Size, _ first: Int, _ count: Int, _ a: Int, _ b: Int, _ size: Size, _ share: Int64,
        _ best: inout Exchange
    ) {
        looks -= 1
        if size.fits(left) {
            consider(share, box, a, b, -1, -1, &best)
            return
        }
        guard share > best.gain else { return }
        for i in 0..<count {
            let outA = Int(slots[first + i])
            let shareA = items.shares[outA]
            guard share - shareA >= best.gain else { continue }
            let room = left + items.sizes[outA]
            looks -= 1
            if size.fits(room) {
                consider(share - shareA, box, a, b, i, -1, &best)
                continue
            }
            for j in i + 1..<Swift.max(count, i + 1) {
                let outB = Int(slots[first + j])
                let gain = share - shareA - items.shares[outB]
                guard gain >= best.gain else { continue }
                looks -= 1
                if size.fits(room + items.sizes[outB]) { consider(gain, box, a, b, i, j, &best) }
            }
        }
    }

    @inline(__always) private mutating func consider(
        _ gain: Int64, _ box: Int, _ a: Int, _ b: Int, _ i: Int, _ j: Int, _ best: inout Exchange
    ) {
        if gain < best.gain { return }
        if gain == best.gain {
            best.equals += 1
            if dice.below(best.equals) != 0 { return }
        } else {
            best.equals = 1
        }
        best.gain = gain
        best.box = box
        best.inA = a
        best.inB = b
        best.outA = i
        best.outB = j
    }

    private func slot(_ item: Int, _ box: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(item) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(box) &* 0xC2B2_AE3D_27D4_EB4F) &>> 48)
    }

    private mutating func carryOut(_ found: Exchange) {
        let box = found.box
        let tenure = Int32(truncatingIfNeeded: 4 + dice.below(8) + pool.count)
        var leaving: [Int] = []
        // The later place first, so that the earlier one stays where it is.
        for place in [found.outB, found.outA] where place >= 0 {
            let item = Int(slots[box * stride + place])
            counts[box] -= 1
            slots[box * stride + place] = slots[box * stride + counts[box]]
            state.left[box] = state.left[box] + items.sizes[item]
            state.boxOf[item] = -1
            barred[slot(item, box)] = step + tenure
            leaving.append(item)
        }
        for place in [found.inB, found.inA] where place >= 0 {
            let item = pool[place]
            pool.swapAt(place, pool.count - 1)
            pool.removeLast()
            enter(item, box)
        }
        pool += leaving
    }

    private mutating func enter(_ item: Int, _ box: Int) {
        slots[box * stride + counts[box]] = Int32(truncatingIfNeeded: item)
        counts[box] += 1
        state.put(item, items.sizes[item], into: box)
    }

    /// Moves or exchanges single items between boxes so that what is left gathers in few of them: one box with room
    /// against many, the best one.
    private mutating func concentrate() {
        let boxes = counts.count
        guard boxes > 1 else { return }
        var taker = dice.below(boxes)
        for _ in 0..<boxes where items.scale.share(state.left[taker]) == 0 {
            taker = taker + 1 == boxes ? 0 : taker + 1
        }
        var best = Gathering()
        var giver = dice.below(boxes)
        for _ in 0..<Swift.min(boxes, 128) {
            if giver != taker { gather(giver, taker, &best) }
            giver = giver + 1 == boxes ? 0 : giver + 1
        }
        guard best.gain > 0 else { return }
        let itemI = remove(best.i, from: best.giver)
        let itemJ = best.j < 0 ? -1 : remove(best.j, from: taker)
        enter(itemI, taker)
        if itemJ >= 0 { enter(itemJ, best.giver) }
    }

    /// A move of item `i` of the giver against item `j` of the taker, -1 for nothing.
    private struct Gathering {
        var gain: Int64 = 0
        var giver = -1
        var i = -1
        var j = -1
    }

    /// The best move or exchange of one item between two boxes that fills the taker, if it makes their rooms more
    /// unequal.
    private mutating func gather(_ giver: Int, _ taker: Int, _ best: inout Gathering) {
        let (leftGiver, leftTaker) = (state.left[giver], state.left[taker])
        let (freeGiver, freeTaker) = (items.scale.share(leftGiver), items.scale.share(leftTaker))
        for i in 0..<counts[giver] {
            let itemI = Int(slots[giver * stride + i])
            let (sizeI, shareI) = (items.sizes[itemI], items.shares[itemI])
            for j in -1..<counts[taker] {
                looks -= 1
                let itemJ = j < 0 ? -1 : Int(slots[taker * stride + j])
                let (sizeJ, shareJ) = itemJ < 0 ? (.none, 0) : (items.sizes[itemJ], items.shares[itemJ])
                let moved = shareI - shareJ
                guard moved > 0 else { continue }
                let gain = moved * (freeGiver - freeTaker + moved)
                guard gain > best.gain else { continue }
                if sizeI.fits(leftTaker + sizeJ), sizeJ.fits(leftGiver + sizeI) {
                    best = Gathering(gain: gain, giver: giver, i: i, j: j)
                }
            }
        }
    }

    private mutating func remove(_ place: Int, from box: Int) -> Int {
        let item = Int(slots[box * stride + place])
        counts[box] -= 1
        slots[box * stride + place] = slots[box * stride + counts[box]]
        state.left[box] = state.left[box] + items.sizes[item]
        return item
    }
}
