/// Where the records of a job are kept: in memory for a rebuild, in the journal's file for everyday.
///
/// Lists are in the order of the names' bytes.
public protocol FlowRecords {
    /// What can go wrong with the keeping.
    associatedtype Failure: Error

    /// The job; `nil` before it is opened.
    mutating func job() throws(Failure) -> JobRecord?
    /// A warehouse.
    mutating func warehouse(_ id: String) throws(Failure) -> WarehouseRecord?
    /// A lot.
    mutating func lot(_ id: String) throws(Failure) -> LotRecord?
    /// A declaration.
    mutating func declaration(_ id: String) throws(Failure) -> DeclarationRecord?
    /// A container.
    mutating func container(_ id: String) throws(Failure) -> ContainerRecord?
    /// The lots of a declaration.
    mutating func lots(ofDeclaration id: String) throws(Failure) -> [LotRecord]
    /// The lots assigned to a container, loaded or not.
    mutating func lots(inContainer id: String) throws(Failure) -> [LotRecord]

    /// Keeps a record in place of an earlier one.
    mutating func put(_ record: JobRecord) throws(Failure)
    /// Keeps a record in place of an earlier one.
    mutating func put(_ record: WarehouseRecord) throws(Failure)
    /// Keeps a record in place of an earlier one; sums of containers are not touched.
    mutating func put(_ record: LotRecord) throws(Failure)
    /// Keeps a record in place of an earlier one.
    mutating func put(_ record: DeclarationRecord) throws(Failure)
    /// Keeps a record in place of an earlier one.
    mutating func put(_ record: ContainerRecord) throws(Failure)
}
