import Consignments
import Declarations
import Findings
import Loading
import Valuation

/// A plan made out of another, and what moved.
public struct RunReplan: Sendable {
    /// The plan.
    public let plan: RunPlan
    /// Lots in another container than before, new, or without a place.
    public let loadMoves: [LotMove]
    /// Lots on another declaration than before, or new.
    public let declarationMoves: [LotMove]
    /// Lots withdrawn.
    public let withdrawn: [UInt32]
    /// Lots on hold.
    public let held: [UInt32]
    /// Lots of the earlier plan that no table has any more.
    public let gone: [String]
    /// Boxes and declarations that keep their lots and differ from the earlier plan all the same: rows were corrected, or
    /// the box weighs otherwise.
    public let changedContent: [String]
    /// Whether it is proved that no plan moves fewer lots, or as few at less cost.
    public let isProved: Bool
}

/// Changes a plan and moves as few lots as possible; what is not touched stays byte for byte what it was.
///
/// Values: the lots of the earlier plan are valued together as they were then, so charges stay as they were spread; new lots
/// carry no charges. A warning says so where the job has charges.
public struct RunReplanner: Sendable {
    /// Changes containers.
    public var loads: LoadReplanner
    /// Changes declarations.
    public var declarations: DeclarationReplanner

    /// A re-planner.
    public init(loads: LoadReplanner = LoadReplanner(), declarations: DeclarationReplanner = DeclarationReplanner()) {
        self.loads = loads
        self.declarations = declarations
    }

    /// Changes a plan.
    /// - Parameters:
    ///   - record: The earlier plan.
    ///   - change: What becomes of its lots. Lots that the book has and the plan has not are new: they get a place.
    /// - Returns: `nil` where the terms cannot be valued at all; the findings say why.
    /// - Complexity: O(lots x containers) for lots without a place, and the effort of both re-planners.
    public func plan(
        _ book: LotBook, for job: Job, from record: PlanRecord, change: PlanChange
    ) throws(ReplanError) -> Checked<RunReplan> {
        if record.job != job.name { throw .otherJob(record.job) }
        let terms = try ReplanTerms(book, job, record, change)
        let valued = terms.valued()
        guard let valuation = valued.value else { return Checked(nil, valued.findings) }
        var refused: [Int: RefusedLot] = [:]
        for lot in terms.leaving { refused[lot.lot] = lot }
        while true {
            let offered = terms.offered.filter { refused[Int($0)] == nil }
            let load = try changed(offered, terms)
            let notLoaded = Set(load.plan.refused.map(\.lot))
            let lots = (offered.filter { !notLoaded.contains(Int($0)) } + terms.waiting).sorted()
            let input = DeclarationInput(
                job: job, book: book, lots: lots, valuation: valuation,
                containerOfLot: RunPlanner.containerOfLot(load.plan, count: book.lots.count))
            let replan = try changed(input, load.plan, terms)
            let turnedAway = replan.plan.refused + replan.plan.beyondMessage(input)
            if turnedAway.isEmpty {
                let all = (load.plan.refused + refused.values).sorted { $0.lot < $1.lot }
                let changes = ContentChanges(record, input, load.plan, replan.plan)
                let plan = RunPlan(
                    input: input, load: load.plan, declarations: replan.plan, refused: all,
                    findings: valued.findings + changes.findings(job), unloaded: terms.waiting,
                    keptRefs: record.containers.map(\.ref), valued: terms.parts(input))
                return Checked(
                    RunReplan(
                        plan: plan, loadMoves: load.moves, declarationMoves: replan.moves, withdrawn: terms.withdrawn,
                        held: terms.held, gone: terms.gone, changedContent: changes.refs,
                        isProved: load.isProved && replan.isProved))
            }
            for lot in turnedAway { refused[lot.lot] = lot }
        }
    }

    private func changed(_ offered: [UInt32], _ terms: ReplanTerms) throws(ReplanError) -> LoadReplan {
        do throws(ReplanningFault) {
            return try loads.plan(
                offered, of: terms.book, for: terms.job, from: terms.earlierLoad, fixed: terms.fixings)
        } catch {
            throw ReplanError(error)
        }
    }

    private func changed(
        _ input: DeclarationInput, _ load: LoadPlan, _ terms: ReplanTerms
    ) throws(ReplanError) -> DeclarationReplan {
        do throws(ReplanningFault) {
            return try declarations.plan(input, from: terms.earlierDeclarations(in: load), fixed: terms.fixings.lots)
        } catch {
            throw ReplanError(error)
        }
    }
}

extension ReplanError {
    fileprivate init(_ fault: ReplanningFault) {
        switch fault {
        case .fixedBoxes(let refs), .fixedDeclarations(let refs): self = .fixedBreaks(refs)
        }
    }
}
