import Consignments
import Declarations
import Findings
import Loading
import Platform
import Valuation

/// One round of planning: some lots loaded, valued and grouped, none of them turned away yet.
struct PlanningRound {
    /// What a round comes to.
    struct Plan {
        let input: DeclarationInput
        let load: LoadPlan
        let declarations: DeclarationPlan
    }

    let planner: RunPlanner
    let book: LotBook
    let job: Job
    let workers: Int

    /// The work that several threads share.
    private enum Part: Sendable {
        case load(LoadPlan)
        case division(DeclarationPlan)
    }

    /// Plans some lots, ascending. No value where they cannot be valued.
    func plan(_ lots: [UInt32]) -> Checked<Plan> {
        if workers > 1, job.containerBinding == .late { return planAtOnce(lots) }
        return planned(lots, in: planner.loadPlanner.plan(lots, of: book, for: job))
    }

    /// Late binding: which box a lot is in does not matter to its declaration, so both are planned at the same time.
    /// Where the load turns a lot away, the declarations are planned again without it.
    private func planAtOnce(_ lots: [UInt32]) -> Checked<Plan> {
        let valued = LotValuer().value(lots, of: book, for: job)
        let input = valued.value.map { self.input(lots, $0, nil) }
        let divisions = input?.divisions ?? []
        // The load first: it is the longest part.
        let parts = Workers.map(count: divisions.count + 1, workers: workers) { [planner, book, job] part -> Part in
            guard part > 0, let input else { return .load(planner.loadPlanner.plan(lots, of: book, for: job)) }
            return .division(planner.declarationPlanner.plan(divisions[part - 1], of: input))
        }
        guard case .load(let load) = parts[0] else { preconditionFailure("the first part is the load") }
        guard load.refused.isEmpty, let input else { return planned(lots, in: load) }
        let plans = parts.compactMap { part in
            if case .division(let plan) = part { plan } else { nil }
        }
        let whole = self.input(lots, input.valuation, load)
        return Checked(Plan(input: whole, load: load, declarations: .joined(plans)), valued.findings)
    }

    /// Values and groups the lots that a load has a place for.
    private func planned(_ lots: [UInt32], in load: LoadPlan) -> Checked<Plan> {
        let notLoaded = Set(load.refused.map(\.lot))
        let loaded = notLoaded.isEmpty ? lots : lots.filter { !notLoaded.contains(Int($0)) }
        let valued = LotValuer().value(loaded, of: book, for: job)
        guard let valuation = valued.value else { return Checked(nil, valued.findings) }
        let isEarly = job.containerBinding == .early
        let input = self.input(loaded, valuation, isEarly ? load : nil)
        let divisions = input.divisions
        let declarations = DeclarationPlan.joined(
            Workers.map(count: divisions.count, workers: workers) { [planner] division in
                let next = division + DeclarationInput.divisionsAhead
                if next < divisions.count { input.fetchValues(of: divisions[next]) }
                return planner.declarationPlanner.plan(divisions[division], of: input)
            })
        let whole = isEarly ? input : self.input(loaded, valuation, load)
        return Checked(Plan(input: whole, load: load, declarations: declarations), valued.findings)
    }

    private func input(_ lots: [UInt32], _ valuation: Valuation, _ load: LoadPlan?) -> DeclarationInput {
        DeclarationInput(
            job: job, book: book, lots: lots, valuation: valuation,
            containerOfLot: load.map { RunPlanner.containerOfLot($0, count: book.lots.count) }
                ?? Array(repeating: -1, count: book.lots.count))
    }
}
