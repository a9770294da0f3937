import Findings

/// The rules of valuing lots. Their findings point into the job file, or at a lot.
///
/// Rates and charges that a job lacks, and charges its terms leave out, are said by the rules of the job file
/// (``JobRules/missingRate`` and its neighbours): once, by the reader of the file, and here for a job made in code.
public enum ValuationRules {
    /// Every rule of this room, in reading order.
    public static let all: [Rule] = [
        lotRate, chargeAmount, chargeLeftOut, chargesConverted, emptyBasis, valueRange,
    ]
}
