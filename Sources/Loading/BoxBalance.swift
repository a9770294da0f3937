/// How full a box is to be by weight for what it takes up, where volume and weight are both scarce.
///
/// The scarcer limit has to be used up in every box; of the other one some may be left. So a box follows the units in view:
/// where they are lighter for their volume than the box, it leaves weight; where they are heavier, it is filled by both, and
/// what is too heavy for it waits for lighter units to come. Nothing has to be brought from far: what waits is a few units,
/// as long as the other limit has one part in a hundred to spare.
struct BoxBalance {
    /// A share of the largest box is 2^20; so is a slope of one.
    private static let whole: Int64 = 1 << 20
    /// Shares that are nothing.
    private static let trifle: Int64 = 2

    private let volumeScale: ShareStep
    private let weightScale: ShareStep
    /// Whether volume is the scarcer limit.
    let isBulky: Bool
    /// Whether both limits are scarce: their needs are within a fifth of each other.
    let isScarce: Bool
    /// How many boxes are still to be filled, and what they may leave all together.
    private var boxes: Int128 = 1
    private var waste: (volume: Int128, weight: Int128) = (0, 0)
    /// What the box at hand had to give when it was opened.
    private var start = Load.none
    /// Weight share to a volume share of one that the box is to have.
    private var slope = whole
    /// What a box may leave of both limits, and what this one leaves for the sake of its slope; shares.
    private var allowed: (volume: Int64, weight: Int64) = (trifle, trifle)
    private var spared: (volume: Int64, weight: Int64) = (0, 0)

    /// - Parameter need: What all units need.
    init(_ need: (volume: Int128, weight: Int128), _ largest: Load) {
        volumeScale = ShareStep(largest.volume)
        weightScale = ShareStep(largest.weight)
        let byVolume = volumeScale.share(of: need.volume)
        let byWeight = weightScale.share(of: need.weight)
        isScarce = min(byVolume, byWeight) * 10 > max(byVolume, byWeight) * 8
        isBulky = byVolume >= byWeight
    }

    /// How many boxes are to do, and what they leave of both limits.
    mutating func plan(boxes: Int128, waste: (volume: Int128, weight: Int128)) {
        self.boxes = boxes
        self.waste = waste
    }

    /// The size of something by the scarcer limit.
    @inline(__always) func scarcer(_ load: Load) -> Int64 { isBulky ? load.volume : load.weight }

    /// The size of something by the other limit.
    @inline(__always) func other(_ load: Load) -> Int64 { isBulky ? load.weight : load.volume }

    /// Size of a unit beside others: by the scarcer limit, or by both.
    @inline(__always) func size(_ load: Load) -> Int64 {
        guard isScarce else { return isBulky ? volumeScale.share(load.volume) : weightScale.share(load.weight) }
        return volumeScale.share(load.volume) + weightScale.share(load.weight)
    }

    /// Turns to a box.
    /// - Parameters:
    ///   - room: What it has to give.
    ///   - view: What the units in view need.
    mutating func open(_ room: Load, view: (volume: Int128, weight: Int128)) {
        start = room
        let (volume, weight) = (volumeScale.share(room.volume), weightScale.share(room.weight))
        let box = (weight << 20) / max(volume, 1)
        let units = (weightScale.share(of: view.weight) << 20) / max(volumeScale.share(of: view.volume), 1)
        let most = Int64(1) << 36
        slope = min(most, isBulky ? min(box, Int64(clamping: units)) : max(box, Int64(clamping: units)))
        spared = (0, 0)
        if isBulky {
            spared.weight = weight - (volume * slope) >> 20
        } else {
            spared.volume = max(0, volume - (weight << 20) / max(slope, 1))
        }
        allowed.volume = Self.limited(volumeScale.share(of: waste.volume / boxes))
        allowed.weight = Self.limited(weightScale.share(of: waste.weight / boxes))
    }

    private static func limited(_ share: Int128) -> Int64 { Int64(min(Int128(whole), max(Int128(trifle), share))) }

    /// Counts what a box leaves.
    mutating func close(_ left: Load) {
        waste.volume = max(0, waste.volume - Int128(left.volume))
        waste.weight = max(0, waste.weight - Int128(left.weight))
        boxes = max(1, boxes - 1)
    }

    /// By how much a box with that much left is out of level.
    @inline(__always) func tilt(_ left: Load) -> Int64 {
        let volume = volumeScale.share(start.volume - left.volume)
        let weight = weightScale.share(start.weight - left.weight)
        return abs(weight - (volume * slope) >> 20)
    }

    /// By how much it may be: a sixteenth of what is free, so that it closes towards the end.
    func tolerance(_ left: Load) -> Int64 {
        max(volumeScale.share(left.volume), weightScale.share(left.weight)) / 16 + 512
    }

    /// How bad it is to leave that much: by the limit of which more of what may be left is used.
    @inline(__always) func regret(_ left: Load) -> Int64 {
        let volume = (volumeScale.share(left.volume) - spared.volume) * allowed.weight
        let weight = (weightScale.share(left.weight) - spared.weight) * allowed.volume
        return max(volume, weight)
    }

    /// The same where only the scarcer limit counts: no more can be hoped for.
    @inline(__always) func leastRegret(_ left: Int64) -> Int64 {
        isBulky
            ? (volumeScale.share(left) - spared.volume) * allowed.weight
            : (weightScale.share(left) - spared.weight) * allowed.volume
    }
}
