import Consignments
import Declarations
import Findings
import Loading
import Quantities

/// What a declaration holds, which cap binds, and what it would take to do with one declaration less.
public struct DeclarationExplanation: Sendable {
    /// Lots that have to go for one declaration less, found by planning again.
    public struct Saving: Hashable, Sendable {
        /// The lots, most valuable first.
        public let lots: [UInt32]
        /// Their value in cents of USD.
        public let dollarCents: Int64
    }

    /// The declaration.
    public let declaration: PlannedDeclaration
    /// Number of its lots.
    public let lots: Int
    /// What is used and left of its caps.
    public let slacks: [LimitSlack]
    /// Lines that hold goods under inspection or with export duty.
    public let controlledLines: Int
    /// Declarations of the same purchaser (and box, under early binding), this one included.
    public let siblings: [String]
    /// Fewest declarations that any plan of their lots could need.
    public let lowerBound: Int
    /// By how much the value of all their lots exceeds the caps of one declaration less, in cents of USD; at least 0.
    public let excessCents: Int64
    /// The fewest of the most valuable lots without which a plan of one declaration less was found; `nil` where none of up
    /// to 1,024 lots does, or there is only this declaration.
    public let saving: Saving?
}

extension PlanExplainer {
    /// What a declaration holds and what it would take to do with one less; `nil` for a name that none has.
    /// - Complexity: that of planning the declarations of its purchaser some ten times.
    public func declaration(_ ref: String) -> DeclarationExplanation? {
        guard let index = declarationRefs.firstIndex(of: ref) else { return nil }
        let declared = declaration(index)
        let siblings = siblings(of: index)
        let group = plan.declarations.groups[index]
        let lots = siblings.flatMap { plan.declarations.groups[$0].lots }.sorted()
        let division = LotGroup(purchaser: group.purchaser, container: group.container, lots: lots)
        let controlled: Set<RuleCode> = [DeclarationRules.exportDuty.code, DeclarationRules.exportInspection.code]
        return DeclarationExplanation(
            declaration: declared, lots: group.lots.count, slacks: slacks(of: declared),
            controlledLines: declared.items.count { controlled.contains($0.why) },
            siblings: siblings.map { plan.declarations.ref(of: $0) },
            lowerBound: planner.declarationPlanner.plan(division, of: plan.input).lowerBound,
            excessCents: excess(of: lots, over: siblings.count - 1),
            saving: siblings.count > 1 ? saving(in: division, from: siblings.count) : nil)
    }

    private func excess(of lots: [UInt32], over count: Int) -> Int64 {
        let rate = Int128(max(1, plan.input.valuation.dollarRate.scaled))
        let value = lots.reduce(Int128(0)) { $0 + plan.input.valuation.valueInCNY[Int($1)] }
        let caps = Int128(count) * Int128(job.limits.declarationValueUSD.scaled) * rate
        return Int64(clamping: max(0, divideRoundingUp(max(0, value - caps), by: rate * 10_000)))
    }

    /// Takes the most valuable lots out, one, two, four and so on, then halves the last step.
    private func saving(in division: LotGroup, from count: Int) -> DeclarationExplanation.Saving? {
        let values = plan.input.valuation.valueInCNY
        let byValue = division.lots.sorted {
            values[Int($0)] != values[Int($1)] ? values[Int($0)] > values[Int($1)] : $0 < $1
        }
        func saves(_ number: Int) -> Bool {
            var rest = division
            let out = Set(byValue.prefix(number))
            rest.lots.removeAll { out.contains($0) }
            return planner.declarationPlanner.plan(rest, of: plan.input).groups.count < count
        }
        var most = 1
        while !saves(most) {
            guard most < min(1_024, byValue.count) else { return nil }
            most = min(2 * most, byValue.count)
        }
        var least = most / 2
        while most - least > 1 {
            let middle = (least + most) / 2
            if saves(middle) { most = middle } else { least = middle }
        }
        let out = byValue.prefix(most)
        let value = out.reduce(Int128(0)) { $0 + values[Int($1)] }
        let rate = Int128(max(1, plan.input.valuation.dollarRate.scaled)) * 10_000
        return DeclarationExplanation.Saving(
            lots: Array(out), dollarCents: Int64(clamping: divideHalfUp(value, by: rate)))
    }
}
