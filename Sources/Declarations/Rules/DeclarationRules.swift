import Findings

/// The rules of cutting lots into declarations and of merging kinds into lines. Each line of a declaration names the one
/// that made it; correspondence lists print its title.
public enum DeclarationRules {
    /// Every rule of this room, in reading order.
    public static let all: [Rule] = [
        lotOverCap, beyondMessage, never, notInForce, fewKinds, topFive, chapter, onlyOfChapter, exportDuty,
        exportInspection, unitsDiffer,
    ]
}
