/// Lots in order, those taken left behind.
struct LotQueue {
    let lots: [UInt32]
    /// The first lot that is not taken.
    private(set) var head = 0
    /// Behind the last lot that is not taken, as far as is known.
    private var end: Int

    init(_ lots: [UInt32]) {
        self.lots = lots
        end = lots.count
    }

    var isEmpty: Bool { head >= lots.count }

    /// Moves the head behind the lots taken.
    mutating func advance(_ isTaken: [Bool]) {
        while head < lots.count, isTaken[Int(lots[head])] { head += 1 }
    }

    /// Up to `count` lots that are not taken, from the head on.
    func next(_ count: Int, _ isTaken: [Bool]) -> [UInt32] {
        var (found, place) = ([UInt32](), head)
        while place < lots.count, found.count < count {
            if !isTaken[Int(lots[place])] { found.append(lots[place]) }
            place += 1
        }
        return found
    }

    /// The last lot that is not taken.
    mutating func last(_ isTaken: [Bool]) -> UInt32? {
        while end > head, isTaken[Int(lots[end - 1])] { end -= 1 }
        return end > head ? lots[end - 1] : nil
    }
}
