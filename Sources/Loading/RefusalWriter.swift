import Consignments
import Findings
import Quantities

/// Why a unit was not loaded: the facts, without words.
enum Refusal {
    /// No empty box takes it; the limit, and the room of the box that comes nearest.
    case tooLarge(LoadLimit, room: Int64)
    /// All boxes are full.
    case noneLeft
    /// The given container it is fixed to has no more than `left` of a limit.
    case fixedFull(Int, LoadLimit, left: Int64)
    /// Its lots are fixed to two different given containers.
    case conflict(Int, Int)
    /// Two of its lots carry the same value in `separate`.
    case groupApart(TextID)
    /// The given container it is fixed to holds a lot with the same value in `separate`.
    case fixedTogether(Int, TextID, other: UInt32)
}

/// Writes the findings of refused units, one a lot.
struct RefusalWriter {
    let job: Job
    let book: LotBook
    let units: CargoUnits
    let supply: BoxSupply

    /// The refused lots in input order.
    func refused(_ refusals: [Int: Refusal]) -> [RefusedLot] {
        var refused: [RefusedLot] = []
        for (position, index) in units.lots.enumerated() {
            let unit = Int(units.unitOfLot[position])
            guard let refusal = refusals[unit] else { continue }
            let lot = LotIndex(index)
            refused.append(RefusedLot(lot: lot, finding: finding(lot, unit, refusal)))
        }
        return refused
    }

    private func finding(_ lot: LotIndex, _ unit: Int, _ refusal: Refusal) -> Finding {
        switch refusal {
        case .tooLarge(let limit, let room): tooLarge(lot, unit, limit, room)
        case .noneLeft: noneLeft(lot, unit)
        case .fixedFull(let box, let limit, let left): fixedFull(lot, unit, box, limit, left)
        case .conflict(let first, let second): conflict(lot, first, second)
        case .groupApart(let text): groupApart(lot, text)
        case .fixedTogether(let box, let text, let other): fixedTogether(lot, box, text, other)
        }
    }

    private func tooLarge(_ lot: LotIndex, _ unit: Int, _ limit: LoadLimit, _ room: Int64) -> Finding {
        let size = measure(limit, of: units.load(unit))
        let cap = amount(limit, room)
        let factor = defaultsInPlay(limit)
        let isGroup = !book.lots[lot].keepWith.isEmpty
        let rule = isGroup ? LoadingRules.groupTooLarge : Self.rule(for: limit)
        let (zh, en) = subject(lot)
        return Finding(
            rule, zh: "\(zh)\(limit.zh)\(size)，超过最大可用集装箱的限装\(limit.zh) \(cap)\(factor.zh)",
            en: "\(en): \(limit.en) \(size) is above the \(cap) that the largest container may take\(factor.en)",
            hintZh: isGroup ? "拆分同柜组，或在作业文件中加入更大的箱型" : "拆成几个批次，或在作业文件中加入更大的箱型",
            hintEn: isGroup
                ? "split the keep_with group, or add a larger container to the job"
                : "split the lot into several, or add a larger container to the job",
            place: place(lot, isGroup ? "keep_with" : limit.field))
    }

    private func noneLeft(_ lot: LotIndex, _ unit: Int) -> Finding {
        let load = units.load(unit)
        let volume = amount(.volume, load.volume)
        let weight = amount(.weight, load.weight)
        let (zh, en) = subject(lot)
        let boxes = boxCount()
        let apart = others(unit)
        return Finding(
            LoadingRules.noContainerLeft,
            zh: "\(zh)（\(volume)，\(weight)）\(apart?.zh ?? "")已无集装箱可装，作业共有集装箱 \(boxes) 个",
            en: "\(en) (\(volume), \(weight)): no container \(apart?.en ?? "")has room left; the job has \(boxes)",
            hintZh: "在作业文件的 fleet 或 containers 中增加集装箱" + (apart == nil ? "" : "，或清空该批次的分柜组"),
            hintEn: "add containers to fleet or containers of the job"
                + (apart == nil ? "" : ", or leave the lot's separate column empty"),
            place: place(lot, apart == nil ? nil : "separate"))
    }

    private func fixedFull(
        _ lot: LotIndex, _ unit: Int, _ box: Int, _ limit: LoadLimit, _ left: Int64
    ) -> Finding {
        let size = measure(limit, of: units.load(unit))
        let rest = amount(limit, left)
        let ref = job.containers[box].ref
        let factor = defaultsInPlay(limit)
        let (zh, en) = subject(lot)
        return Finding(
            LoadingRules.fixedContainerFull,
            zh: "\(zh)指定装入 \(ref)，\(limit.zh)需 \(size)，该箱只剩 \(rest)\(factor.zh)",
            en: "\(en) is fixed to \(ref) and needs \(limit.en) \(size), but only \(rest) is left there\(factor.en)",
            hintZh: "改装其他集装箱，或清空该批次的柜号由程序安排", hintEn: "fix it to another container, or leave its container empty",
            place: place(lot, "container"))
    }

    private func conflict(_ lot: LotIndex, _ first: Int, _ second: Int) -> Finding {
        let group = book.texts.string(book.lots[lot].keepWith)
        let (one, other) = (job.containers[first].ref, job.containers[second].ref)
        return Finding(
            LoadingRules.groupConflict, zh: "同柜组 \(group) 的批次指定了不同的集装箱：\(one) 和 \(other)",
            en: "lots of keep_with group \(group) are fixed to different containers: \(one) and \(other)",
            hintZh: "给同柜组的批次写同一个柜号，或分成两组", hintEn: "give the lots of the group the same container, or make two groups",
            place: place(lot, "container"))
    }

    private func groupApart(_ lot: LotIndex, _ text: TextID) -> Finding {
        let group = book.texts.string(book.lots[lot].keepWith)
        let value = book.texts.string(text)
        return Finding(
            LoadingRules.groupApart, zh: "同柜组 \(group) 中有几个批次属于同一分柜组 \(value)，既须同柜又不得同柜",
            en:
                "several lots of keep_with group \(group) carry the separate value \(value): they must and must not share a container",
            hintZh: "把这些批次分到不同的同柜组，或改为不同的分柜组",
            hintEn: "put these lots into different keep_with groups, or give them different separate values",
            place: place(lot, "separate"))
    }

    private func fixedTogether(_ lot: LotIndex, _ box: Int, _ text: TextID, _ other: UInt32) -> Finding {
        let (zh, en) = subject(lot)
        let (ref, value, id) = (job.containers[box].ref, book.texts.string(text), book.id(of: Int(other)))
        return Finding(
            LoadingRules.fixedTogether, zh: "\(zh)指定装入 \(ref)，该箱已有同一分柜组 \(value) 的批次 \(id)",
            en: "\(en) is fixed to \(ref), where lot \(id) of the same separate value \(value) goes",
            hintZh: "改装其他集装箱，或清空该批次的柜号由程序安排", hintEn: "fix it to another container, or leave its container empty",
            place: place(lot, "container"))
    }
}

extension RefusalWriter {
    private static func rule(for limit: LoadLimit) -> Rule {
        limit == .volume ? LoadingRules.lotTooLarge : LoadingRules.lotTooHeavy
    }

    private func subject(_ lot: LotIndex) -> (zh: String, en: String) {
        let keep = book.lots[lot].keepWith
        let id = book.id(of: lot)
        guard !keep.isEmpty else { return ("批次 \(id) ", "lot \(id)") }
        let group = book.texts.string(keep)
        return ("同柜组 \(group)（批次 \(id)）", "keep_with group \(group) (lot \(id))")
    }

    /// The containers that a unit kept apart from others cannot use; `nil` for other units.
    private func others(_ unit: Int) -> (zh: String, en: String)? {
        guard let value = units.separation.values(of: unit).first else { return nil }
        let name = book.texts.string(units.separation.texts[Int(value)])
        return ("除装有分柜组 \(name) 货物的集装箱外", "without lots of separate value \(name) ")
    }

    private func measure(_ limit: LoadLimit, of load: Load) -> String {
        amount(limit, limit == .volume ? load.volume : load.weight)
    }

    private func amount(_ limit: LoadLimit, _ scaled: Int64) -> String {
        limit == .volume ? "\(Volume(scaled: scaled)) m3" : "\(Weight(scaled: scaled)) kg"
    }

    /// Names the fill factor where it matters: no source prescribes it.
    private func defaultsInPlay(_ limit: LoadLimit) -> (zh: String, en: String) {
        guard limit == .volume else { return ("", "") }
        let factor = job.limits.fillFactor
        return ("（已计装载率 \(factor)，可在作业文件中设置）", " (fill factor \(factor), set in the job)")
    }

    private func boxCount() -> Int {
        supply.kinds.reduce(supply.given.count) { count, kind in
            let (sum, overflow) = count.addingReportingOverflow(kind.available)
            return overflow ? .max : sum
        }
    }

    private func place(_ lot: LotIndex, _ field: String?) -> Place { book.place(of: lot, field: field) }
}

extension LoadLimit {
    fileprivate var zh: String { self == .volume ? "体积" : "毛重" }
    fileprivate var en: String { self == .volume ? "volume" : "gross weight" }
    fileprivate var field: String { self == .volume ? "volume_m3" : "gross_kg" }
}
