import Clearance
import Consignments
import Declarations
import Exchange
import Filing
import Findings
import JSONText
import Loading
import Quantities

/// The events that open a journal: from a plan made now, or from a plan that was written and declared before.
public enum FlowStart {
    /// The events of a job that is planned now.
    /// - Parameter notesCodes: whether the opening says with which code tables the plan was made.
    /// - Complexity: O(lots).
    public static func events(_ plan: RunPlan, _ opening: FlowOpening, notesCodes: Bool = true) -> [FlowEvent] {
        var opening = opening
        if notesCodes { opening.codes = PlanCodes(plan) }
        var builder = DeclarationBuilder()
        let groups = plan.declarations.groups.enumerated().map { index, group in
            let declaration = builder.build(group, ref: "D\(index + 1)", input: plan.input)
            return FlowOpening.PlannedDeclaration(
                ref: declaration.ref, valueUSD: Amount(scaled: declaration.dollarCents * (Amount.scale / 100)),
                lines: declaration.items.count,
                clientSeqNo: ClientSequenceNumber.make(for: group, of: plan.input.book, in: plan.input.job),
                group: group)
        }
        return opening.events(
            job: plan.input.job, book: plan.input.book, load: plan.load, declarations: groups)
    }

    /// The events of a plan that was written before, checked against the job and the lots as they are now.
    ///
    /// - Parameters:
    ///   - file: the plan's name, for findings.
    ///   - notesCodes: whether the opening says with which code tables the plan was made, where the plan says it.
    /// - Returns: no events where the plan is of other inputs, or names what the job does not have; then findings.
    /// - Complexity: O(lots).
    public static func events(
        plan bytes: [UInt8], file: String, of input: JobInput, _ opening: FlowOpening, notesCodes: Bool = true
    ) -> Checked<[FlowEvent]> {
        var opening = opening
        let filed = FiledPlan.read(bytes, file: file)
        guard let plan = filed.value, let root = try? JSONParser.parse(bytes) else {
            return Checked(nil, filed.findings)
        }
        var reading = WrittenPlan(plan: plan, root: root, file: file, input: input)
        let load = reading.load()
        let groups = reading.groups()
        guard reading.findings.isEmpty else { return Checked(nil, reading.findings) }
        if notesCodes { opening.codes = PlanCodes(plan: root) }
        return Checked(opening.events(job: input.job, book: input.book, load: load, declarations: groups))
    }
}

/// Leads the names of a written plan back to the job's lots, boxes and purchasers.
private struct WrittenPlan {
    let plan: FiledPlan
    let root: JSONNode
    let file: String
    let input: JobInput
    private let lots: [String: UInt32]
    var findings: [Finding] = []

    init(plan: FiledPlan, root: JSONNode, file: String, input: JobInput) {
        self.plan = plan
        self.root = root
        self.file = file
        self.input = input
        let ids = input.book.lots.indices.map { (input.book.id(of: $0), UInt32($0)) }
        lots = Dictionary(ids) { first, _ in first }
        checkInputs()
    }

    private mutating func checkInputs() {
        let known = [input.digest] + input.book.tables.map(InputDigest.init)
        let named = (root["inputs"]?.elements ?? []).map { $0["sha256"]?.text ?? "" }
        if plan.job != input.job.name {
            complain("作业名为 \(plan.job)，不是 \(input.job.name)", "it is of job \(plan.job), not \(input.job.name)")
        } else if named != known.map(\.sha256) {
            complain("作业文件或货表在计划之后有改动", "the job file or its lots were changed after it was made")
        }
    }

    mutating func load() -> LoadPlan {
        let nodes = root["containers"]?.elements ?? []
        var containers: [LoadedContainer] = []
        for (index, container) in plan.containers.enumerated() {
            let type = nodes.indices.contains(index) ? nodes[index]["type"]?.text ?? "" : ""
            let given = input.job.containers.firstIndex { $0.ref == container.ref }
            let capacity =
                given.map { input.job.containers[$0].capacity }
                ?? input.job.fleet.first { $0.capacity.type.rawValue == type }?.capacity
            guard let capacity else {
                complain("作业没有箱型 \(type)", "the job has no container of type \(type)")
                continue
            }
            containers.append(
                LoadedContainer(
                    ref: container.ref, number: container.number, capacity: capacity, cost: Proportion.zero,
                    given: given, lots: indices(container.lots)))
        }
        return LoadPlan(containers: containers, refused: [], lowerBound: 0)
    }

    mutating func groups() -> [FlowOpening.PlannedDeclaration] {
        let nodes = root["declarations"]?.elements ?? []
        return plan.declarations.enumerated().map { index, declaration in
            let value = nodes.indices.contains(index) ? nodes[index]["valueUSD"]?.text ?? "" : ""
            let purchaser = input.job.purchasers.firstIndex { $0.id == declaration.purchaser }
            if purchaser == nil {
                complain("作业没有采购商 \(declaration.purchaser)", "the job has no purchaser \(declaration.purchaser)")
            }
            let lots = Set(declaration.items.flatMap { $0.lots.map(\.lot) }).sorted()
            return FlowOpening.PlannedDeclaration(
                ref: declaration.ref, valueUSD: Amount(value) ?? .zero, lines: declaration.items.count,
                clientSeqNo: declaration.clientSeqNo,
                group: LotGroup(purchaser: purchaser ?? 0, container: nil, lots: indices(lots)))
        }
    }

    private mutating func indices(_ names: [String]) -> [UInt32] {
        var found: [UInt32] = []
        for name in names {
            guard let lot = lots[name] else {
                complain("作业没有货物 \(name)", "the job has no lot \(name)")
                continue
            }
            found.append(lot)
        }
        return found.sorted()
    }

    private mutating func complain(_ zh: String, _ en: String) {
        guard findings.count < 20 else { return }
        findings.append(
            Finding(
                FlowRules.otherPlan, zh: "计划 \(file)：\(zh)", en: "the plan \(file): \(en)",
                hintZh: "用 zuhuo declare 重新生成计划，或不用 --plan",
                hintEn: "Write the plan anew with zuhuo declare, or leave --plan out", place: Place(file: file)))
    }
}
