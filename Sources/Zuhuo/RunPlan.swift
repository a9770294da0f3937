import Consignments
import Declarations
import Findings
import Loading
import Platform
import Quantities
import Valuation

/// Everything decided about a job before anything is written: which lots go where, what they are worth, who is refused.
public struct RunPlan: Sendable {
    /// All that declarations are made from.
    public let input: DeclarationInput
    /// Which lot goes into which container.
    public let load: LoadPlan
    /// Which lots go onto which declaration.
    public let declarations: DeclarationPlan
    /// Lots refused by planning, in input order, each with its reason.
    public let refused: [RefusedLot]
    /// Findings that refuse nothing, such as notices of the valuation.
    public let findings: [Finding]
    /// Lots that are declared and not loaded: on hold under late binding, in a plan made out of another.
    public let unloaded: [UInt32]
    /// Names of the containers of the plan out of which this one was made.
    public let keptRefs: [String]
    /// The lots that were valued together, and with what charges; all lots of the plan where it stands by itself.
    let valued: [DeclarationInput]

    init(
        input: DeclarationInput, load: LoadPlan, declarations: DeclarationPlan, refused: [RefusedLot],
        findings: [Finding], unloaded: [UInt32] = [], keptRefs: [String] = [], valued: [DeclarationInput]? = nil
    ) {
        self.input = input
        self.load = load
        self.declarations = declarations
        self.refused = refused
        self.findings = findings
        self.unloaded = unloaded
        self.keptRefs = keptRefs
        self.valued = valued ?? [input]
    }

    /// The lots that will be declared, ascending.
    public var lots: [UInt32] { input.lots }
}

/// Plans a job: load, value, group, until no further lot has to be refused.
public struct RunPlanner: Sendable {
    /// Puts lots into containers.
    public var loadPlanner: any LoadPlanner
    /// Cuts lots into declarations.
    public var declarationPlanner: any DeclarationPlanner

    /// A planner made of the two planners behind the seams.
    public init(
        loadPlanner: any LoadPlanner = ConsolidatingLoadPlanner(),
        declarationPlanner: any DeclarationPlanner = SequentialDeclarationPlanner()
    ) {
        self.loadPlanner = loadPlanner
        self.declarationPlanner = declarationPlanner
    }

    /// Plans the lots of a book; the load and the divisions are planned side by side by `workers` threads, with the same
    /// result for any number.
    ///
    /// A lot that no declaration may hold leaves its container, and the charges are apportioned again over the others;
    /// so the stages repeat until the set of lots stands. Every round but the last refuses at least one lot. Under late
    /// binding the declaration planner is not told the containers.
    /// - Returns: `nil` where the terms cannot be valued at all (no rate); the findings say why.
    public func plan(_ book: LotBook, for job: Job, workers: Int = 1) -> Checked<RunPlan> {
        let round = PlanningRound(planner: self, book: book, job: job, workers: workers)
        var refused: [Int: RefusedLot] = [:]
        while true {
            let candidates = book.lots.indices.filter { refused[$0] == nil }.map(UInt32.init)
            let planned = round.plan(candidates)
            guard let plan = planned.value else { return Checked(nil, planned.findings) }
            let turnedAway = plan.declarations.refused + plan.declarations.beyondMessage(plan.input)
            if turnedAway.isEmpty {
                let all = (plan.load.refused + refused.values).sorted { $0.lot < $1.lot }
                return Checked(
                    RunPlan(
                        input: plan.input, load: plan.load, declarations: plan.declarations, refused: all,
                        findings: planned.findings))
            }
            for lot in turnedAway { refused[lot.lot] = lot }
        }
    }

    static func containerOfLot(_ load: LoadPlan, count: Int) -> [Int32] {
        var containers = [Int32](repeating: -1, count: count)
        for (index, container) in load.containers.enumerated() {
            for lot in container.lots { containers[Int(lot)] = Int32(index) }
        }
        return containers
    }
}
