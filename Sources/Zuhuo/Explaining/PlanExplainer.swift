import Consignments
import Declarations
import Findings
import Loading
import Quantities
import Valuation

/// Tells of a plan why its parts are where they are and which limits bind, from the plan itself and by planning again.
public struct PlanExplainer: Sendable {
    let plan: RunPlan
    let planner: RunPlanner

    /// An explainer of a plan.
    /// - Parameter planner: Who plans again where something is tried out; the one that made the plan.
    public init(_ plan: RunPlan, planner: RunPlanner = RunPlanner()) {
        self.plan = plan
        self.planner = planner
    }

    var job: Job { plan.input.job }
    var book: LotBook { plan.input.book }

    /// Boxes with lots in them.
    var usedContainers: [LoadedContainer] { plan.load.containers.filter { !$0.lots.isEmpty } }

    /// Names that could have been meant.
    public var containerRefs: [String] { usedContainers.map(\.ref) }
    /// Names that could have been meant.
    public var declarationRefs: [String] { plan.declarations.groups.indices.map { plan.declarations.ref(of: $0) } }

    /// What is used and left of a box.
    func slacks(of container: LoadedContainer, adding lots: [UInt32] = []) -> [LimitSlack] {
        let all = container.lots + lots
        let room = Int128(container.capacity.volume.scaled) * Int128(job.limits.fillFactor.scaled)
        return [
            LimitSlack(
                limit: .volume, used: all.reduce(0) { $0 + book.lots[Int($1)].volume.scaled },
                most: Int64(clamping: room / Int128(Proportion.scale))),
            LimitSlack(
                limit: .weight, used: all.reduce(0) { $0 + book.lots[Int($1)].gross.scaled },
                most: container.capacity.payload.scaled),
        ]
    }

    /// What is used and left of a declaration.
    func slacks(of declaration: PlannedDeclaration) -> [LimitSlack] {
        [
            LimitSlack(
                limit: .value, used: declaration.dollarCents, most: job.limits.declarationValueUSD.scaled / 10_000),
            LimitSlack(limit: .lines, used: Int64(declaration.items.count), most: Int64(job.limits.declarationLines)),
        ]
    }

    func declaration(_ index: Int, adding lots: [UInt32] = []) -> PlannedDeclaration {
        var builder = DeclarationBuilder()
        var group = plan.declarations.groups[index]
        group.lots = (group.lots + lots).sorted()
        return builder.build(group, ref: plan.declarations.ref(of: index), input: plan.input)
    }

    /// Why a lot is where it is; `nil` for a number that the book does not have.
    /// - Complexity: O(lots).
    public func lot(_ name: String) -> LotExplanation? {
        guard let index = book.lots.indices.first(where: { book.id(of: $0) == name }) else { return nil }
        let lot = UInt32(index)
        let box = usedContainers.first { $0.lots.contains(lot) }
        let group = plan.declarations.groups.indices.first { plan.declarations.groups[$0].lots.contains(lot) }
        let declared = group.map { declaration($0) }
        let item = declared?.items.first { $0.shares.contains { $0.lot == lot } }
        let others = box.map { alternatives(to: $0, for: unit(of: lot, in: $0)) } ?? []
        return LotExplanation(
            lot: lot, container: box?.ref, boxReasons: box.map { reasons(for: lot, in: $0, others) } ?? [],
            boxSlacks: box.map { slacks(of: $0) } ?? [], otherBoxes: others, declaration: declared?.ref,
            line: item.map { ($0.gNo, $0.why) }, lotsOnLine: (item?.shares.count ?? 1) - 1,
            declarationSlacks: declared.map { slacks(of: $0) } ?? [],
            otherDeclarations: group.map { alternatives(toGroup: $0, for: lot) } ?? [],
            refusal: plan.refused.first { $0.lot == index }?.finding)
    }

    /// The lot and its `keep_with` group.
    private func unit(of lot: UInt32, in box: LoadedContainer) -> [UInt32] {
        let keep = book.lots[Int(lot)].keepWith
        return keep.isEmpty ? [lot] : box.lots.filter { book.lots[Int($0)].keepWith == keep }
    }

    private func alternatives(to box: LoadedContainer, for unit: [UInt32]) -> [LotExplanation.Alternative] {
        usedContainers.filter { $0.ref != box.ref }.map { other in
            let broken = slacks(of: other, adding: unit).first { $0.left < 0 }
            let values = unit.map { book.lots[Int($0)].separate }.filter { !$0.isEmpty }
            return LotExplanation.Alternative(
                ref: other.ref, obstacle: broken?.limit, excess: -(broken?.left ?? 0),
                clash: values.isEmpty ? nil : other.lots.first { values.contains(book.lots[Int($0)].separate) })
        }
    }

    private func reasons(
        for lot: UInt32, in box: LoadedContainer, _ others: [LotExplanation.Alternative]
    ) -> [LotExplanation.BoxReason] {
        let row = book.lots[Int(lot)]
        var reasons: [LotExplanation.BoxReason] = []
        if row.fixedContainer != 0 { reasons.append(.fixed) }
        let group = unit(of: lot, in: box).count - 1
        if group > 0 { reasons.append(.keepWith(group: book.texts.string(row.keepWith), lots: group)) }
        if !row.separate.isEmpty {
            let apart = usedContainers.filter { $0.ref != box.ref }.reduce(0) { sum, other in
                sum + other.lots.count { book.lots[Int($0)].separate == row.separate }
            }
            if apart > 0 { reasons.append(.separate(value: book.texts.string(row.separate), lots: apart)) }
        }
        if others.isEmpty {
            reasons.append(.onlyBox)
        } else if others.allSatisfy({ !$0.isOpen }) {
            reasons.append(.onlyRoom)
        }
        let tariff = box.lots.count { book.lots[Int($0)].tariff == row.tariff } - 1
        if tariff > 0 { reasons.append(.sameTariff(lots: tariff)) }
        let vendor = box.lots.count { book.lots[Int($0)].vendor == row.vendor } - 1
        if vendor > 0 { reasons.append(.sameVendor(lots: vendor)) }
        return reasons.isEmpty ? [.bestFit] : reasons
    }

    private func alternatives(toGroup index: Int, for lot: UInt32) -> [LotExplanation.Alternative] {
        siblings(of: index).filter { $0 != index }.map { other in
            let broken = slacks(of: declaration(other, adding: [lot])).first { $0.left < 0 }
            return LotExplanation.Alternative(
                ref: plan.declarations.ref(of: other), obstacle: broken?.limit, excess: -(broken?.left ?? 0),
                clash: nil)
        }
    }

    /// Declarations of the same purchaser and, under early binding, the same box.
    func siblings(of index: Int) -> [Int] {
        let group = plan.declarations.groups[index]
        return plan.declarations.groups.indices.filter {
            plan.declarations.groups[$0].purchaser == group.purchaser
                && plan.declarations.groups[$0].container == group.container
        }
    }
}
