import Consignments

/// What becomes of lots of a plan. Each word names a lot by its number, or all lots of a container or of a declaration
/// by its name in the plan; `lot:`, `container:` or `declaration:` in front decides where one word names two.
public struct PlanChange: Hashable, Sendable {
    /// Neither loaded nor declared any more.
    public var withdrawn: [String]
    /// Not loaded for now. Under late binding they stay on their declarations; under early binding a declaration is what
    /// is in its box, and they wait for a later plan.
    public var held: [String]
    /// Not to be touched: a container that no lot enters or leaves, a declaration likewise, a lot that stays in its container
    /// and on its declaration.
    public var fixed: [String]

    /// A change.
    public init(withdrawn: [String] = [], held: [String] = [], fixed: [String] = []) {
        self.withdrawn = withdrawn
        self.held = held
        self.fixed = fixed
    }
}

/// What a word names in a plan.
enum PlanPart: Hashable {
    case lot(String)
    case container(Int)
    case declaration(Int)

    /// What a word names in a record of a plan over some lots.
    static func named(_ word: String, in record: PlanRecord, isLot: (String) -> Bool) throws(ReplanError) -> PlanPart {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let kinds = ["lot", "container", "declaration"]
        let kind = parts.count == 2 && kinds.contains(parts[0]) ? parts[0] : nil
        let name = kind == nil ? word : parts[1]
        var found: [PlanPart] = []
        if kind ?? "lot" == "lot", isLot(name) { found.append(.lot(name)) }
        if kind ?? "container" == "container", let place = record.containers.firstIndex(where: { $0.ref == name }) {
            found.append(.container(place))
        }
        if kind ?? "declaration" == "declaration",
            let place = record.declarations.firstIndex(where: { $0.ref == name })
        {
            found.append(.declaration(place))
        }
        guard let part = found.first else { throw .unknownPart(word) }
        if found.count > 1 { throw .ambiguousPart(word) }
        return part
    }
}

/// Why a plan cannot be changed as asked.
public enum ReplanError: Error, Hashable, Sendable {
    /// Nothing in plan or job has that name.
    case unknownPart(String)
    /// A lot, a container or a declaration: more than one has that name.
    case ambiguousPart(String)
    /// What this word names is to be withdrawn and held: it cannot both leave the plan and stay on its declaration. A lot
    /// may be withdrawn out of a container or declaration that is held.
    case heldAndWithdrawn(String)
    /// A lot is to be taken out of what is fixed.
    case takenFromFixed(lot: String, part: String)
    /// The job has charges, and these lots of the plan are in no table any more: nobody knows which part was theirs.
    case lotsGone([String])
    /// The plan is of another job.
    case otherJob(String)
    /// What is fixed breaks a limit: its containers or declarations by name.
    case fixedBreaks([String])
}
