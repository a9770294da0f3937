import Glibc

/// A small seeded generator (SplitMix64): the same seed gives the same lots everywhere.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// A whole number below `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

    /// A number in [0, 1).
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Log-normal with a given mean and spread of the logarithm.
    mutating func logNormal(mean: Double, sigma: Double) -> Double {
        let normal = sqrt(-2 * log(1 - unit())) * cos(2 * Double.pi * unit())
        return mean * exp(sigma * normal - sigma * sigma / 2)
    }
}

/// Draws ranks 0..<count with probability falling as 1 / (rank + 1)^exponent.
struct ZipfTable {
    private var cumulative: [Double] = []

    init(count: Int, exponent: Double) {
        var sum = 0.0
        for rank in 1...count {
            sum += pow(Double(rank), -exponent)
            cumulative.append(sum)
        }
    }

    func rank(_ random: inout SeededRandom) -> Int {
        let wanted = random.unit() * (cumulative.last ?? 1)
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
