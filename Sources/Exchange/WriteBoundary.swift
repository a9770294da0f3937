import Platform

/// A moment between two writes at which a program may be killed; tests stop it at each.
public enum WriteBoundary: String, CaseIterable, Sendable {
    /// The temporary file is there, empty.
    case temporaryBegun
    /// Half of it is written.
    case temporaryHalf
    /// All of it is written.
    case temporaryWritten
    /// It is synced, and so is its name.
    case temporarySynced
    /// Half of a line of the ledger is written.
    case ledgerHalf
    /// The lines are written.
    case ledgerWritten
    /// The lines are synced.
    case ledgerSynced
    /// A file has its final name.
    case renamed
    /// The final name is synced.
    case renameSynced
}

/// What is called at every boundary; whatever it throws ends the operation there.
public typealias BoundaryHook = (WriteBoundary) throws(PlatformError) -> Void
