import Declarations
import Filing
import Loading
import Platform

/// Why a run ended without outputs. Wrong data never ends here: it becomes findings.
public enum RunError: Error, Sendable, CustomStringConvertible {
    /// A file could not be read or written.
    case platform(PlatformError)
    /// The verifier refused a plan of ours: a defect of Zuhuo, nothing was written.
    case planRefused(String)
    /// A message of ours breaks the schema: a defect of Zuhuo, nothing was written.
    case messageRefused(file: String, problem: String)
    /// Lots in and lots out do not agree: a defect of Zuhuo, nothing was written.
    case notReconciled(String)
    /// The archive of a declaration could not be made.
    case archive(String)

    /// The sentence for a log.
    public var description: String {
        switch self {
        case .platform(let error): error.description
        case .planRefused(let reason): "internal error: the verifier refused the plan: \(reason)"
        case .messageRefused(let file, let problem): "internal error: \(file) breaks the schema: \(problem)"
        case .notReconciled(let difference): "internal error: lots in and lots out differ: \(difference)"
        case .archive(let reason): "cannot make an archive: \(reason)"
        }
    }
}
