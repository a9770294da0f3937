import Consignments
import Ledger
import Quantities

/// Records in the snapshot tables of a journal, with what a transaction touched kept in memory until it is flushed.
///
/// To be forgotten when the transaction is rolled back, and at its end: another process may write in between.
final class StoredRecords: FlowRecords {
    typealias Failure = LedgerError

    let file: JournalFile
    private var theJob: JobRecord?
    private var warehouses: [String: WarehouseRecord] = [:]
    private var lots: [String: LotRecord] = [:]
    private var declarations: [String: DeclarationRecord] = [:]
    private var containers: [String: ContainerRecord] = [:]
    private var dirtyLots: Set<String> = []
    private var dirtyDeclarations: Set<String> = []
    private var dirtyContainers: Set<String> = []
    private var dirtyWarehouses: Set<String> = []
    private var isJobDirty = false

    init(file: JournalFile) { self.file = file }

    func job() throws(LedgerError) -> JobRecord? {
        if theJob == nil { theJob = try file.readJob() }
        return theJob
    }

    func warehouse(_ id: String) throws(LedgerError) -> WarehouseRecord? {
        if warehouses[id] == nil { warehouses[id] = try file.readWarehouses(id).first }
        return warehouses[id]
    }

    func lot(_ id: String) throws(LedgerError) -> LotRecord? {
        if let lot = lots[id] { return lot }
        let lot = try file.readLots(.id, id).first
        lots[id] = lot
        return lot
    }

    func declaration(_ id: String) throws(LedgerError) -> DeclarationRecord? {
        if let declaration = declarations[id] { return declaration }
        let declaration = try file.readDeclarations(id).first
        declarations[id] = declaration
        return declaration
    }

    func container(_ id: String) throws(LedgerError) -> ContainerRecord? {
        if let container = containers[id] { return container }
        let container = try file.readContainers(id).first
        containers[id] = container
        return container
    }

    func lots(ofDeclaration id: String) throws(LedgerError) -> [LotRecord] {
        try flush()
        return try file.readLots(.declaration, id)
    }

    func lots(inContainer id: String) throws(LedgerError) -> [LotRecord] {
        try flush()
        return try file.readLots(.container, id)
    }

    func put(_ record: JobRecord) {
        theJob = record
        isJobDirty = true
    }

    func put(_ record: WarehouseRecord) {
        warehouses[record.id] = record
        dirtyWarehouses.insert(record.id)
    }

    func put(_ record: LotRecord) {
        lots[record.id] = record
        dirtyLots.insert(record.id)
    }

    func put(_ record: DeclarationRecord) {
        declarations[record.id] = record
        dirtyDeclarations.insert(record.id)
    }

    func put(_ record: ContainerRecord) {
        containers[record.id] = record
        dirtyContainers.insert(record.id)
    }

    func putEverything(_ set: RecordSet) throws(LedgerError) {
        if let job = set.job { put(job) }
        for record in set.warehouses { put(record) }
        for record in set.declarations { put(record) }
        for record in set.containers { put(record) }
        for record in set.lots { put(record) }
    }

    /// Writes what was touched, what others refer to first.
    func flush() throws(LedgerError) {
        if isJobDirty, let theJob { try file.write(theJob) }
        for id in dirtyWarehouses { if let record = warehouses[id] { try file.write(record) } }
        for id in dirtyDeclarations { if let record = declarations[id] { try file.write(record) } }
        for id in dirtyContainers { if let record = containers[id] { try file.write(record) } }
        for id in dirtyLots { if let record = lots[id] { try file.write(record) } }
        isJobDirty = false
        dirtyWarehouses.removeAll(keepingCapacity: true)
        dirtyDeclarations.removeAll(keepingCapacity: true)
        dirtyContainers.removeAll(keepingCapacity: true)
        dirtyLots.removeAll(keepingCapacity: true)
    }

    /// Forgets everything kept in memory.
    func forget() {
        theJob = nil
        isJobDirty = false
        warehouses = [:]
        lots = [:]
        declarations = [:]
        containers = [:]
        dirtyWarehouses = []
        dirtyDeclarations = []
        dirtyContainers = []
        dirtyLots = []
    }
}
