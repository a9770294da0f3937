import Consignments
import Findings

/// Why a kind stands on its line; the rule behind each has the words.
enum Why: UInt8 {
    case never, notInForce, fewKinds, topFive, chapter, onlyOfChapter, duty, inspection, unitsDiffer

    /// The rule's code.
    var code: RuleCode {
        switch self {
        case .never: DeclarationRules.never.code
        case .notInForce: DeclarationRules.notInForce.code
        case .fewKinds: DeclarationRules.fewKinds.code
        case .topFive: DeclarationRules.topFive.code
        case .chapter: DeclarationRules.chapter.code
        case .onlyOfChapter: DeclarationRules.onlyOfChapter.code
        case .duty: DeclarationRules.exportDuty.code
        case .inspection: DeclarationRules.exportInspection.code
        case .unitsDiffer: DeclarationRules.unitsDiffer.code
        }
    }
}

/// Whether a job's declarations may be simplified, and from how many kinds.
struct SimplificationTerms {
    /// Fewest kinds; `nil` when never.
    let threshold: Int?
    private let reason: Why

    init(_ job: Job) {
        let day = job.declarationDate.packed
        let dated = SimplificationThreshold.dated.last { $0.from <= day }
        threshold = job.simplifiedDeclaration == .auto ? dated?.kinds : nil
        reason = job.simplifiedDeclaration == .never ? .never : dated == nil ? .notInForce : .fewKinds
    }

    /// Why a declaration of that many kinds is not simplified; `nil` when it is.
    func reasonAgainst(kinds: Int) -> Why? {
        guard let threshold, kinds >= threshold else { return reason }
        return nil
    }
}
