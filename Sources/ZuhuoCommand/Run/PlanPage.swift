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
        var text = word("集装箱 \(used.count) 个（至少 \(bound)）\n", "Containers: \(used.count) (at least \(bound))\n")
        let width = used.map { TextLayout.width($0.ref) }.max() ?? 0
        for container in used { text += row(container, width) }
        return text
    }

    private func row(_ container: LoadedContainer, _ width: Int) -> String {
        let lots = container.lots.lazy.map { plan.input.book.lots[Int($0)] }
        let volume = lots.reduce(Volume.zero) { $0 + $1.volume }
        let weight = lots.reduce(Weight.zero) { $0 + $1.gross }
        let factor = plan.input.job.limits.fillFactor.scaled
        let room = Int128(container.capacity.volume.scaled) * Int128(factor)
        let volumeShare = Share(Int128(volume.scaled) * Int128(Proportion.scale), of: room)
        let weightShare = Share(Int128(weight.scaled), of: Int128(container.capacity.payload.scaled))
        return "  \(TextLayout.padded(container.ref, to: width))  \(container.capacity.type.rawValue)"
            + "  \(word("体积", "volume")) \(volumeShare.bar) \(TextLayout.rightAligned(volume.description, to: 9)) m3"
            + "  \(word("重量", "weight")) \(weightShare.bar) \(TextLayout.rightAligned(weight.description, to: 8)) kg"
            + "  \(container.lots.count) \(word("批", "lots"))\n"
    }

    private var declarations: String {
        let groups = plan.declarations.groups
        let bound = plan.declarations.lowerBound
        var text = word("报关单 \(groups.count) 份（至少 \(bound)）\n", "Declarations: \(groups.count) (at least \(bound))\n")
        var builder = DeclarationBuilder()
        let width = "D\(groups.count)".count
        for (index, group) in groups.enumerated() {
            text += row(builder.build(group, ref: "D\(index + 1)", input: plan.input), group, width)
        }
        return text
    }

    private func row(_ declaration: PlannedDeclaration, _ group: LotGroup, _ width: Int) -> String {
        let container = group.container.map { "  \(plan.load.containers[$0].ref)" } ?? ""
        let value = "\(plan.input.valuation.currency.text) \(Counting.money(declaration.cents))"
        let simplified = declaration.isSimplified ? word("  简化申报", "  simplified") : ""
        return "  \(TextLayout.padded(declaration.ref, to: width))  \(plan.input.job.purchasers[group.purchaser].id)"
            + container + "  \(TextLayout.rightAligned(value, to: 14))"
            + "  \(group.lots.count) \(word("批", "lots"))  \(declaration.items.count) \(word("项", "lines"))\(simplified)\n"
    }
}

/// A part of a whole as a bar of ten characters and a percentage.
private struct Share {
    let percent: Int

    init(_ part: Int128, of whole: Int128) { percent = whole > 0 ? Int(part * 100 / whole) : 0 }

    var bar: String {
        let full = min(10, (percent + 5) / 10)
        let number = TextLayout.rightAligned("\(percent)%", to: 4)
        return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full) + number
    }
}
