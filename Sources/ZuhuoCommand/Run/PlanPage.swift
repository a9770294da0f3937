import Consignments
import Declarations
import Findings
import Loading
import Quantities
import Zuhuo

/// A plan for a person: the containers with their fill, the declarations with their value.
struct PlanPage {
    let plan: RunPlan
    let language: Language

    /// The whole page.
    var text: String { containers + "\n" + declarations }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var containers: String {
        let used = plan.load.containers.filter { !$0.lots.isEmpty }
        let bound = plan.load.lowerBound
        let title = word("集装箱 \(used.count) 个（至少 \(bound)）\n", "Containers: \(used.count) (at least \(bound))\n")
        return title + TextLayout.table(used.map(cells), rightAligned: [3, 5, 6])
    }

    private func cells(_ container: LoadedContainer) -> [String] {
        let lots = container.lots.lazy.map { plan.input.book.lots[Int($0)] }
        let volume = lots.reduce(Volume.zero) { $0 + $1.volume }
        let weight = lots.reduce(Weight.zero) { $0 + $1.gross }
        let factor = plan.input.job.limits.fillFactor.scaled
        let room = Int128(container.capacity.volume.scaled) * Int128(factor)
        let volumeShare = Share(Int128(volume.scaled) * Int128(Proportion.scale), of: room)
        let weightShare = Share(Int128(weight.scaled), of: Int128(container.capacity.payload.scaled))
        return [
            container.ref, container.capacity.type.rawValue, word("体积 ", "volume ") + volumeShare.bar,
            "\(volume.text(minimumDecimals: 2)) m3", word("重量 ", "weight ") + weightShare.bar,
            "\(weight.text(minimumDecimals: 1)) kg", lotCount(container.lots.count),
        ]
    }

    private var declarations: String {
        let groups = plan.declarations.groups
        let bound = plan.declarations.lowerBound
        let title = word("报关单 \(groups.count) 份（至少 \(bound)）\n", "Declarations: \(groups.count) (at least \(bound))\n")
        var builder = DeclarationBuilder()
        let rows = groups.enumerated().map { index, group in
            cells(builder.build(group, ref: "D\(index + 1)", input: plan.input), group)
        }
        return title + TextLayout.table(rows, rightAligned: [3, 4, 5])
    }

    private func cells(_ declaration: PlannedDeclaration, _ group: LotGroup) -> [String] {
        let lines = declaration.items.count
        return [
            declaration.ref, plan.input.job.purchasers[group.purchaser].id,
            group.container.map { plan.load.containers[$0].ref } ?? "",
            "\(plan.input.valuation.currency.text) \(Counting.money(declaration.cents))", lotCount(group.lots.count),
            word("\(lines) 项", lines == 1 ? "1 line " : "\(lines) lines"),
            declaration.isSimplified ? word("简化申报", "simplified") : "",
        ]
    }

    private func lotCount(_ count: Int) -> String { word("\(count) 批", count == 1 ? "1 lot " : "\(count) lots") }
}

/// A part of a whole as a bar of ten characters and a percentage.
private struct Share {
    let percent: Int

    init(_ part: Int128, of whole: Int128) { percent = whole > 0 ? Int(part * 100 / whole) : 0 }

    var bar: String {
        let full = min(percent < 100 ? 9 : 10, (percent + 5) / 10)
        let number = TextLayout.rightAligned("\(percent)%", to: 4)
        return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full) + number
    }
}
