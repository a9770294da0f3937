import Consignments
import Declarations
import Findings
import Loading
import Quantities
import Zuhuo

/// A plan for a person: the containers with a drawing of their fill, the declarations with their value, and how far both
/// are from what no plan can do better than.
struct PlanPage {
    let plan: RunPlan
    let language: Language

    /// The whole page.
    var text: String { containers + "\n" + declarations }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// `2 (at least 2)`, and the gap where there is one.
    private func counted(_ used: Int, _ bound: Int) -> String {
        let gap = used - bound
        if gap == 0 { return word("（至少 \(bound)）", " (at least \(bound))") }
        return word("（至少 \(bound)，相差 \(gap)）", " (at least \(bound), gap \(gap))")
    }

    private var containers: String {
        let used = plan.load.containers.filter { !$0.lots.isEmpty }
        let bound = counted(used.count, plan.load.lowerBound)
        let title = word("集装箱 \(used.count) 个\(bound)\n", "Containers: \(used.count)\(bound)\n")
        return title + TextLayout.table(used.flatMap(rows), rightAligned: [3])
    }

    /// Three rows of a box: its fill by volume, by weight and by value.
    private func rows(_ container: LoadedContainer) -> [[String]] {
        let fill = BoxFill(container, plan)
        let volume = "\(Volume(scaled: fill.volume).text(minimumDecimals: 2)) m3"
        let weight = "\(Weight(scaled: fill.weight).text(minimumDecimals: 1)) kg"
        let caps = word("\(fill.caps) 个限额", fill.caps == 1 ? "of 1 cap" : "of \(fill.caps) caps")
        return [
            [
                container.ref, container.capacity.type.rawValue,
                word("体积 ", "volume ") + Share(Int128(fill.volume), of: Int128(fill.volumeRoom)).bar, volume,
                lotCount(container.lots.count),
            ],
            ["", "", word("重量 ", "weight ") + Share(Int128(fill.weight), of: Int128(fill.weightRoom)).bar, weight, ""],
            [
                "", "", word("货值 ", "value  ") + Share(fill.value, of: fill.valueRoom).bar,
                "USD \(Counting.money(fill.dollarCents))", caps,
            ],
        ]
    }

    private var declarations: String {
        let groups = plan.declarations.groups
        let bound = counted(groups.count, plan.declarations.lowerBound)
        let title = word("报关单 \(groups.count) 份\(bound)\n", "Declarations: \(groups.count)\(bound)\n")
        var builder = DeclarationBuilder()
        let rows = groups.enumerated().map { index, group in
            cells(builder.build(group, ref: plan.declarations.ref(of: index), input: plan.input), group)
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

/// What is in a box, and what may be.
struct BoxFill {
    /// Cubic centimetres.
    let volume: Int64
    /// Volume x fill factor, rounded down.
    let volumeRoom: Int64
    /// Hundred-thousandths of a kilogram.
    let weight: Int64
    /// Payload.
    let weightRoom: Int64
    /// Exact value in 10^-14 CNY.
    let value: Int128
    /// So many value caps as the value needs at least, in 10^-14 CNY.
    let valueRoom: Int128
    /// How many caps these are.
    let caps: Int
    /// The value in cents of USD, rounded half up.
    let dollarCents: Int64

    /// The fill of a container of a plan. Complexity: O(lots).
    init(_ container: LoadedContainer, _ plan: RunPlan) {
        let (book, job, valuation) = (plan.input.book, plan.input.job, plan.input.valuation)
        volume = container.lots.reduce(0) { $0 + book.lots[Int($1)].volume.scaled }
        weight = container.lots.reduce(0) { $0 + book.lots[Int($1)].gross.scaled }
        let room = Int128(container.capacity.volume.scaled) * Int128(job.limits.fillFactor.scaled)
        volumeRoom = Int64(clamping: room / Int128(Proportion.scale))
        weightRoom = container.capacity.payload.scaled
        let value = container.lots.reduce(Int128(0)) { $0 + valuation.valueInCNY[Int($1)] }
        let cap = max(1, Int128(job.limits.declarationValueUSD.scaled) * Int128(valuation.dollarRate.scaled))
        let caps = max(1, (value + cap - 1) / cap)
        self.value = value
        self.caps = Int(clamping: caps)
        valueRoom = caps * cap
        dollarCents = Int64(clamping: divideHalfUp(value, by: max(1, Int128(valuation.dollarRate.scaled)) * 10_000))
    }
}

/// A part of a whole as a bar of ten characters and a percentage.
struct Share {
    let percent: Int

    /// Rounds down, so that only what is full is 100 %.
    init(_ part: Int128, of whole: Int128) { percent = whole > 0 ? Int(part * 100 / whole) : 0 }

    var bar: String {
        let full = min(percent < 100 ? 9 : 10, (percent + 5) / 10)
        let number = TextLayout.rightAligned("\(percent)%", to: 4)
        return String(repeating: "█", count: full) + String(repeating: "░", count: 10 - full) + number
    }
}
