import Consignments
import Findings
import JSONText
import Loading
import Quantities
import Zuhuo

/// A job planned with other boxes or fill factors.
struct PlanVariant {
    /// As the command line names it; `nil` for the job's own.
    let fleet: String?
    let fillFactor: Proportion
    /// Cost of the boxes taken from the fleet.
    let cost: Proportion
    /// Number of boxes of each type, in the order of types.
    let boxes: [(type: ContainerType, count: Int)]
    let declarations: Int
    let refused: Int
    /// Room left in the boxes used.
    let volumeSlack: Volume
    let weightSlack: Weight
    /// Room of the boxes used.
    let volumeRoom: Volume
    let weightRoom: Weight

    /// Plans a job as a variant.
    init(_ input: JobInput, _ job: Job, fleet: String?, engine: Engine) throws(Failure) {
        let planned = engine.planner.plan(input.book, for: job, workers: engine.options.workers)
        guard let plan = planned.value else {
            throw .other(planned.findings.first?.message ?? Bilingual(zh: "无法计价", en: "cannot be valued"), .unusable)
        }
        let used = plan.load.containers.filter { !$0.lots.isEmpty }
        let fills = used.map { BoxFill($0, plan) }
        self.fleet = fleet
        fillFactor = job.limits.fillFactor
        cost = used.filter { $0.given == nil }.reduce(Proportion.zero) { $0 + $1.cost }
        boxes = ContainerType.allCases.compactMap { type in
            let count = used.count { $0.capacity.type == type }
            return count == 0 ? nil : (type, count)
        }
        declarations = plan.declarations.groups.count
        refused = plan.refused.count
        volumeRoom = Volume(scaled: fills.reduce(0) { $0 + $1.volumeRoom })
        weightRoom = Weight(scaled: fills.reduce(0) { $0 + $1.weightRoom })
        volumeSlack = volumeRoom - Volume(scaled: fills.reduce(0) { $0 + $1.volume })
        weightSlack = weightRoom - Weight(scaled: fills.reduce(0) { $0 + $1.weight })
    }

    /// Number of boxes.
    var boxCount: Int { boxes.reduce(0) { $0 + $1.count } }
}

/// Variants of a job, compared side by side.
struct PlanVariants {
    let variants: [PlanVariant]

    /// `nil` where the command line asks for none. The job's own plan is always the first.
    init?(_ arguments: Arguments, _ input: JobInput, _ engine: Engine) throws(Failure) {
        guard arguments.has(Options.fleet) || arguments.has(Options.fillFactor) else { return nil }
        var fleets: [(name: String?, entries: [FleetEntry])] = []
        for text in arguments.all(Options.fleet) { fleets.append((text, try Self.fleet(text, input.job))) }
        if fleets.isEmpty { fleets = [(nil, input.job.fleet)] }
        let own = input.job.limits.fillFactor
        let factors =
            try arguments.value(Options.fillFactor).map { (text) throws(Failure) in try Self.factors(text) } ?? [own]
        var variants = [try PlanVariant(input, input.job, fleet: nil, engine: engine)]
        for fleet in fleets {
            for factor in factors where fleet.name != nil || factor != own {
                var job = input.job
                job.fleet = fleet.entries
                job.limits.fillFactor = factor
                variants.append(try PlanVariant(input, job, fleet: fleet.name, engine: engine))
            }
        }
        self.variants = variants
    }

    /// `40HQ:2,20GP`: types with how many there are; capacity and cost as the job has them, otherwise the usual.
    private static func fleet(_ text: String, _ job: Job) throws(Failure) -> [FleetEntry] {
        var entries: [FleetEntry] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            let count = words.count == 2 ? Int(words[1]) : nil
            guard let type = ContainerType(rawValue: words[0]),
                words.count == 1 || count.map({ (0...65_534).contains($0) }) == true,
                words.count <= 2
            else {
                let types = ContainerType.allCases.map(\.rawValue).joined(separator: ", ")
                throw .other(
                    Bilingual(
                        zh: "--fleet 不能是“\(text)”；写如 40HQ:2,20GP:1，箱型为 \(types)",
                        en: "--fleet cannot be '\(text)'; write it like 40HQ:2,20GP:1 with the types \(types)"), .usage)
            }
            let known = job.fleet.first { $0.capacity.type == type }
            entries.append(
                FleetEntry(
                    capacity: known?.capacity ?? ContainerCapacity(type), available: count,
                    cost: known?.cost ?? type.usualCost))
        }
        return entries
    }

    private static func factors(_ text: String) throws(Failure) -> [Proportion] {
        var factors: [Proportion] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let factor = Proportion(String(part)), factor > .zero, factor.scaled <= Proportion.scale else {
                throw .other(
                    Bilingual(
                        zh: "--fill-factor 不能是“\(text)”；写如 0.85,0.88，须大于 0、不大于 1",
                        en: "--fill-factor cannot be '\(text)'; write it like 0.85,0.88, above 0 and at most 1"), .usage
                )
            }
            if !factors.contains(factor) { factors.append(factor) }
        }
        return factors
    }

    /// The table for a person.
    func text(_ language: Language) -> String {
        let isZh = language == .zh
        let header =
            isZh
            ? ["箱", "装载率", "费用", "箱数", "", "报关单", "退回", "体积余量", "", "重量余量", ""]
            : [
                "boxes", "fill factor", "cost", "used", "", "declarations", "refused lots", "volume slack", "",
                "weight slack", "",
            ]
        let rows = variants.map { variant in
            [
                variant.fleet ?? (isZh ? "作业文件" : "as in the job"), variant.fillFactor.description,
                variant.cost.text(minimumDecimals: 2), "\(variant.boxCount)",
                variant.boxes.map { "\($0.count)x\($0.type.rawValue)" }.joined(separator: " "),
                "\(variant.declarations)", "\(variant.refused)",
                "\(variant.volumeSlack.text(minimumDecimals: 2)) m3",
                Self.percent(Int128(variant.volumeSlack.scaled), Int128(variant.volumeRoom.scaled)),
                "\(variant.weightSlack.text(minimumDecimals: 1)) kg",
                Self.percent(Int128(variant.weightSlack.scaled), Int128(variant.weightRoom.scaled)),
            ]
        }
        return TextLayout.table([header] + rows, rightAligned: [1, 2, 3, 5, 6, 7, 8, 9, 10])
    }

    private static func percent(_ part: Int128, _ whole: Int128) -> String { "\(Share(part, of: whole).percent)%" }

    /// The table for another program.
    var json: [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("variants")
        text.beginArray()
        for variant in variants { Self.write(variant, to: &text) }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    private static func write(_ variant: PlanVariant, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("fleet")
        text.string(variant.fleet)
        text.key("fillFactor")
        text.string(variant.fillFactor.description)
        text.key("cost")
        text.string(variant.cost.description)
        text.key("containers")
        text.integer(variant.boxCount)
        text.key("types")
        text.beginObject(inline: true)
        for box in variant.boxes {
            text.key(box.type.rawValue)
            text.integer(box.count)
        }
        text.endObject()
        text.key("declarations")
        text.integer(variant.declarations)
        text.key("refused")
        text.integer(variant.refused)
        text.key("volumeSlackM3")
        text.string(variant.volumeSlack.description)
        text.key("volumeRoomM3")
        text.string(variant.volumeRoom.description)
        text.key("weightSlackKg")
        text.string(variant.weightSlack.description)
        text.key("weightRoomKg")
        text.string(variant.weightRoom.description)
        text.endObject()
    }
}
