/// From which day simplified declaration needs how many kinds (OPEN-1: the day the threshold fell is not certain; that of
/// GACC 2019-221 is taken).
public struct SimplificationThreshold: Hashable, Sendable {
    /// First day, as the number yyyymmdd.
    public let from: Int32
    /// Fewest kinds.
    public let kinds: Int

    /// The thresholds, in order of their days.
    public static let dated: [SimplificationThreshold] = [
        SimplificationThreshold(from: 20_140_701, kinds: 11),  // GACC 2014-54: more than 10 kinds
        SimplificationThreshold(from: 20_191_227, kinds: 5),  // GACC 2019-221 art. 4: 5 kinds and more
    ]
}
