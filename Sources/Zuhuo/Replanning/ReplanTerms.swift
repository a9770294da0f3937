import CodeLists
import Consignments
import Declarations
import Findings
import Loading
import Quantities
import Validation
import Valuation

/// An earlier plan and its change, in terms of the lots of now.
struct ReplanTerms {
    let book: LotBook
    let job: Job
    let record: PlanRecord
    let earlierLoad: LoadPlan
    let fixings: LoadFixings
    let withdrawn: [UInt32]
    let held: [UInt32]
    let gone: [String]
    /// Lots of the earlier plan, ascending: they are valued together.
    private let earlierLots: [UInt32]
    /// Lots that the earlier plan does not have, ascending.
    private let newLots: [UInt32]
    private let lotOfName: [String: UInt32]
    private let fixedDeclarations: Set<Int>

    init(_ book: LotBook, _ job: Job, _ record: PlanRecord, _ change: PlanChange) throws(ReplanError) {
        self.book = book
        self.job = job
        self.record = record
        var names: [String: UInt32] = [:]
        for index in book.lots.indices { names[book.id(of: index)] = UInt32(index) }
        lotOfName = names
        let all = Set(record.containers.flatMap(\.lots) + record.declarations.flatMap(\.lots))
        gone = all.filter { names[$0] == nil }.sorted()
        if !gone.isEmpty, !job.terms.charges.isEmpty { throw .lotsGone(gone) }
        earlierLots = all.compactMap { names[$0] }.sorted()
        let earlier = Set(earlierLots)
        newLots = book.lots.indices.map { UInt32($0) }.filter { !earlier.contains($0) }
        let words = ChangeWords(record, names)
        withdrawn = try words.lots(change.withdrawn)
        let leaving = Set(withdrawn)
        if let word = try words.contradiction(change) { throw .heldAndWithdrawn(word) }
        held = try words.lots(change.held).filter { !leaving.contains($0) }
        let fixed = try words.fixed(change.fixed, isEarly: job.containerBinding == .early)
        for lot in withdrawn + held {
            if let part = words.part(of: lot, among: fixed) {
                throw .takenFromFixed(lot: book.id(of: Int(lot)), part: part)
            }
        }
        fixings = fixed.loads
        fixedDeclarations = fixed.declarations
        earlierLoad = LoadPlan(
            containers: record.containers.map { Self.container($0, job, book, names) }, refused: [], lowerBound: 0)
    }

    /// A container of the record as the job knows it; one that it does not know has a capacity like no other.
    private static func container(
        _ container: PlanRecord.Container, _ job: Job, _ book: LotBook, _ names: [String: UInt32]
    ) -> LoadedContainer {
        let lots = container.lots.compactMap { names[$0] }.sorted()
        if let index = job.containers.firstIndex(where: { $0.ref == container.ref }) {
            let given = job.containers[index]
            return LoadedContainer(
                ref: given.ref, number: given.number, capacity: given.capacity, cost: given.cost, given: index,
                lots: lots)
        }
        let volume = lots.reduce(Volume.zero) { $0 + book.lots[Int($1)].volume }
        let weight = lots.reduce(Weight.zero) { $0 + book.lots[Int($1)].gross }
        let alike = container.number == nil ? job.fleet.filter { $0.capacity.type.rawValue == container.type } : []
        let entry = alike.first { $0.capacity.volume >= volume && $0.capacity.payload >= weight } ?? alike.first
        return LoadedContainer(
            ref: container.ref, number: nil, capacity: entry?.capacity ?? ContainerCapacity(.twentyGP, volume: .zero),
            cost: entry?.cost ?? Proportion(scaled: -1), given: nil, lots: lots)
    }

    private var isEarly: Bool { job.containerBinding == .early }

    /// Lots to be loaded now.
    var offered: [UInt32] {
        let out = Set(withdrawn + held)
        return book.lots.indices.map { UInt32($0) }.filter { !out.contains($0) }
    }

    /// Lots that stay declared and are not loaded.
    var waiting: [UInt32] {
        let known = Set(record.declarations.flatMap(\.lots).compactMap { lotOfName[$0] })
        return isEarly ? [] : held.filter { known.contains($0) }
    }

    /// Lots that leave the plan, with the reason.
    var leaving: [RefusedLot] {
        let stay = Set(waiting)
        return withdrawn.map { RefusedLot(lot: Int($0), finding: ReplanRules.finding(ReplanRules.withdrawn, $0, book)) }
            + held.filter { !stay.contains($0) }
            .map { RefusedLot(lot: Int($0), finding: ReplanRules.finding(ReplanRules.held, $0, book)) }
    }

    /// The declarations of the earlier plan, their containers as positions in the load plan of now.
    func earlierDeclarations(in load: LoadPlan) -> [EarlierDeclaration] {
        record.declarations.enumerated().map { place, declaration in
            let container = isEarly ? load.containers.firstIndex { $0.ref == declaration.containers.first } : nil
            return EarlierDeclaration(
                ref: declaration.ref,
                purchaser: job.purchasers.firstIndex { $0.id == declaration.purchaser } ?? -1, container: container,
                lots: declaration.lots.compactMap { lotOfName[$0] }.sorted(),
                isFixed: fixedDeclarations.contains(place))
        }
    }

    // MARK: Values

    private var jobWithoutCharges: Job {
        var job = job
        job.terms.charges = []
        return job
    }

    /// The values of all lots: those of the earlier plan together, as they were valued then; new ones without charges.
    func valued() -> Checked<Valuation> {
        let old = LotValuer().value(earlierLots, of: book, for: job)
        guard let kept = old.value, !newLots.isEmpty else { return Checked(old.value, old.findings + remarks) }
        let new = LotValuer().value(newLots, of: book, for: jobWithoutCharges)
        guard let added = new.value else { return Checked(nil, old.findings + new.findings) }
        var values = kept.valueInCNY
        for lot in newLots { values[Int(lot)] = added.valueInCNY[Int(lot)] }
        let valuation = Valuation(
            currency: kept.currency, rate: kept.rate, dollarRate: kept.dollarRate, valueInCNY: values,
            freight: kept.freight, freightCurrency: kept.freightCurrency, insurance: kept.insurance,
            insuranceCurrency: kept.insuranceCurrency, other: kept.other, otherCurrency: kept.otherCurrency)
        return Checked(valuation, old.findings + new.findings + remarks)
    }

    private var remarks: [Finding] {
        let isSame = CodeTablesRecord(job.codes.edition)?.sha256 == record.codes
        return chargeFindings + (isSame ? [] : [ReplanRules.otherTables(job)])
    }

    private var chargeFindings: [Finding] {
        let without = leaving.count
        guard !job.terms.charges.isEmpty, without > 0 || !newLots.isEmpty else { return [] }
        return [ReplanRules.charges(job, without: without, new: newLots.count)]
    }

    /// What the verifier adds up: the lots that were valued together.
    func parts(_ input: DeclarationInput) -> [DeclarationInput] {
        [(earlierLots, job), (newLots, jobWithoutCharges)].map { lots, job in
            DeclarationInput(
                job: job, book: book, lots: lots, valuation: input.valuation, containerOfLot: input.containerOfLot)
        }
    }
}

/// Words of a change, resolved.
private struct ChangeWords {
    /// What is not to be touched.
    struct Fixed {
        var loads = LoadFixings()
        var declarations: Set<Int> = []
    }

    private let record: PlanRecord
    private let lotOfName: [String: UInt32]

    init(_ record: PlanRecord, _ lotOfName: [String: UInt32]) {
        self.record = record
        self.lotOfName = lotOfName
    }

    private func part(_ word: String) throws(ReplanError) -> PlanPart {
        try PlanPart.named(word, in: record) { lotOfName[$0] != nil }
    }

    /// All lots that words name, ascending, each once.
    func lots(_ words: [String]) throws(ReplanError) -> [UInt32] {
        var lots: Set<UInt32> = []
        for word in words {
            switch try part(word) {
            case .lot(let name): lots.formUnion([name].compactMap { lotOfName[$0] })
            case .container(let place): lots.formUnion(record.containers[place].lots.compactMap { lotOfName[$0] })
            case .declaration(let place): lots.formUnion(record.declarations[place].lots.compactMap { lotOfName[$0] })
            }
        }
        return lots.sorted()
    }

    /// A word of what is held that names what is withdrawn: the same part, or a lot that leaves with its part.
    func contradiction(_ change: PlanChange) throws(ReplanError) -> String? {
        var withdrawn: Set<PlanPart> = []
        for word in change.withdrawn { withdrawn.insert(try part(word)) }
        let leaving = Set(try lots(change.withdrawn))
        for word in change.held {
            let part = try part(word)
            if withdrawn.contains(part) { return word }
            if case .lot(let name) = part, let lot = lotOfName[name], leaving.contains(lot) { return word }
        }
        return nil
    }

    /// What words fix. Under early binding the lots of a declaration stay in its box.
    func fixed(_ words: [String], isEarly: Bool) throws(ReplanError) -> Fixed {
        var fixed = Fixed()
        for word in words {
            switch try part(word) {
            case .lot(let name): fixed.loads.lots.formUnion([name].compactMap { lotOfName[$0] })
            case .container(let place): fixed.loads.boxes.insert(record.containers[place].ref)
            case .declaration(let place):
                fixed.declarations.insert(place)
                if isEarly { fixed.loads.lots.formUnion(try lots(["declaration:" + record.declarations[place].ref])) }
            }
        }
        return fixed
    }

    /// The fixed part that a lot is in.
    func part(of lot: UInt32, among fixed: Fixed) -> String? {
        if let box = record.containers.first(where: { box in
            fixed.loads.boxes.contains(box.ref) && box.lots.contains { lotOfName[$0] == lot }
        }) {
            return box.ref
        }
        let declaration = fixed.declarations.sorted().first { place in
            record.declarations[place].lots.contains { lotOfName[$0] == lot }
        }
        if let declaration { return record.declarations[declaration].ref }
        return fixed.loads.lots.contains(lot) ? lotOfName.first { $0.value == lot }?.key : nil
    }
}
