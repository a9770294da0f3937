/// Records in memory: for rebuilding a state from its events, and for playing a flow through without a file.
public struct MemoryRecords: FlowRecords, Sendable {
    /// Nothing can go wrong.
    public typealias Failure = Never

    private var theJob: JobRecord?
    private var warehouses: [String: WarehouseRecord] = [:]
    private var lots: [String: LotRecord] = [:]
    private var declarations: [String: DeclarationRecord] = [:]
    private var containers: [String: ContainerRecord] = [:]
    private var lotsOfDeclaration: [String: [String]] = [:]
    private var lotsInContainer: [String: Set<String>] = [:]

    /// No records.
    public init() {}

    /// The job.
    public func job() -> JobRecord? { theJob }
    /// A warehouse.
    public func warehouse(_ id: String) -> WarehouseRecord? { warehouses[id] }
    /// A lot.
    public func lot(_ id: String) -> LotRecord? { lots[id] }
    /// A declaration.
    public func declaration(_ id: String) -> DeclarationRecord? { declarations[id] }
    /// A container.
    public func container(_ id: String) -> ContainerRecord? { containers[id] }

    /// The lots of a declaration.
    public func lots(ofDeclaration id: String) -> [LotRecord] { records(lotsOfDeclaration[id] ?? []) }
    /// The lots assigned to a container.
    public func lots(inContainer id: String) -> [LotRecord] { records(Array(lotsInContainer[id] ?? [])) }

    /// Keeps a record.
    public mutating func put(_ record: JobRecord) { theJob = record }
    /// Keeps a record.
    public mutating func put(_ record: WarehouseRecord) { warehouses[record.id] = record }
    /// Keeps a record.
    public mutating func put(_ record: DeclarationRecord) { declarations[record.id] = record }
    /// Keeps a record.
    public mutating func put(_ record: ContainerRecord) { containers[record.id] = record }

    /// Keeps a record; a lot never changes its declaration.
    public mutating func put(_ record: LotRecord) {
        let old = lots.updateValue(record, forKey: record.id)
        if old == nil { lotsOfDeclaration[record.declaration, default: []].append(record.id) }
        if let old, old.container != record.container { lotsInContainer[old.container]?.remove(record.id) }
        if !record.container.isEmpty { lotsInContainer[record.container, default: []].insert(record.id) }
    }

    /// Everything, each kind in the order of the names' bytes.
    public var everything: RecordSet {
        RecordSet(
            job: theJob, warehouses: Self.sorted(warehouses), lots: Self.sorted(lots),
            declarations: Self.sorted(declarations), containers: Self.sorted(containers))
    }

    private func records(_ ids: [String]) -> [LotRecord] {
        ids.sorted(by: Self.precedes).compactMap { lots[$0] }
    }

    private static func sorted<Record>(_ records: [String: Record]) -> [Record] {
        records.sorted { precedes($0.key, $1.key) }.map(\.value)
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// All records of a job at one moment.
public struct RecordSet: Hashable, Sendable {
    /// The job.
    public var job: JobRecord?
    /// Warehouses by number.
    public var warehouses: [WarehouseRecord] = []
    /// Lots by number.
    public var lots: [LotRecord] = []
    /// Declarations by ref.
    public var declarations: [DeclarationRecord] = []
    /// Containers by ref.
    public var containers: [ContainerRecord] = []
}
