/// The constructive rules: each makes one packing in one pass.
struct PackingFilling<Size: PackingSize> {
    let items: PackingItems<Size>
    /// Given boxes, empty.
    let start: PackingState<Size>
    /// Number of each kind.
    let stock: [Int]
    /// Most boxes looked at for one item; the others are closed for it.
    let window: Int

    /// Which open box an item prefers.
    enum Preference: Sendable {
        /// The one opened first.
        case first
        /// The one with least left.
        case fullest
        /// The one whose room points most in the item's direction.
        case aligned
    }

    /// Puts the items, in that order, each into the open box it prefers, otherwise into a new one: the first kind in
    /// `kinds` that holds it and is still there.
    /// - Complexity: O(items x window).
    func fill(_ order: [Int], _ kinds: [Int], _ preference: Preference) -> PackingState<Size> {
        var state = start
        var stock = stock
        var open = Array(state.left.indices)
        for item in order {
            let size = items.sizes[item]
            var place = choose(size, open, state, preference)
            if place < 0 {
                guard let kind = kinds.first(where: { stock[$0] > 0 && size.fits(items.rooms[$0]) }) else { continue }
                stock[kind] -= 1
                if open.count >= window { close(&open, state) }
                open.append(state.left.count)
                state.left.append(items.rooms[kind])
                state.kinds.append(kind)
                place = state.left.count - 1
            }
            state.put(item, size, into: place)
        }
        return state
    }

    private func choose(_ size: Size, _ open: [Int], _ state: PackingState<Size>, _ preference: Preference) -> Int {
        var chosen = -1
        var best = Int64.min
        for box in open where size.fits(state.left[box]) {
            switch preference {
            case .first: return box
            case .fullest:
                let value = -items.scale.share(state.left[box])
                if value > best { (chosen, best) = (box, value) }
            case .aligned:
                let value = items.scale.alignment(size, state.left[box])
                if value > best { (chosen, best) = (box, value) }
            }
        }
        return chosen
    }

    /// Closes the fullest box.
    private func close(_ open: inout [Int], _ state: PackingState<Size>) {
        var (place, least) = (0, Int64.max)
        for index in open.indices {
            let left = items.scale.share(state.left[open[index]])
            if left < least { (place, least) = (index, left) }
        }
        open.remove(at: place)
    }

    /// Fills box after box: of the next `lookahead` items in order the one whose size points most in the direction of
    /// what is left (the dot-product rule) goes in, until none fits.
    /// - Complexity: O(items x lookahead).
    func fillByDotProduct(_ order: [Int], _ kinds: [Int], lookahead: Int) -> PackingState<Size> {
        var state = start
        var stock = stock
        var waiting = Array(order.prefix(lookahead))
        var next = waiting.count
        var given = state.left.count
        var box = 0
        while !waiting.isEmpty {
            if box == state.left.count {
                guard
                    let kind = kinds.first(where: { kind in
                        stock[kind] > 0 && waiting.contains { items.sizes[$0].fits(items.rooms[kind]) }
                    })
                else {
                    // None of those in view fits anywhere: they stay behind, the next come into view.
                    waiting = Array(order[next..<min(order.count, next + lookahead)])
                    next = min(order.count, next + lookahead)
                    continue
                }
                stock[kind] -= 1
                state.left.append(items.rooms[kind])
                state.kinds.append(kind)
            }
            while let place = mostAligned(waiting, state.left[box]) {
                let item = waiting[place]
                state.put(item, items.sizes[item], into: box)
                if next < order.count {
                    waiting[place] = order[next]
                    next += 1
                } else {
                    waiting.swapAt(place, waiting.count - 1)
                    waiting.removeLast()
                }
            }
            box += 1
            given = max(given, box)
        }
        return state
    }

    private func mostAligned(_ waiting: [Int], _ left: Size) -> Int? {
        var chosen: Int?
        var best = Int64.min
        for place in waiting.indices where items.sizes[waiting[place]].fits(left) {
            let value = items.scale.alignment(items.sizes[waiting[place]], left)
            if value > best { (chosen, best) = (place, value) }
        }
        return chosen
    }
}

extension ShareScale {
    /// The dot product of a size and a room, in parts of the largest box; dimensions weighted by how much they bind.
    @inline(__always) func alignment(_ size: some PackingSize, _ room: some PackingSize) -> Int64 {
        var sum: Int64 = 0
        for dimension in shifts.indices {
            let part = ((size[dimension] &>> shifts[dimension]) &* factors[dimension]) &>> 14
            let free = ((room[dimension] &>> shifts[dimension]) &* factors[dimension]) &>> 14
            sum &+= part &* free
        }
        return sum
    }
}
