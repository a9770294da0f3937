import Findings
import Platform
import Validation

/// What became of one subject, already worded: workers word their own files, so that only order is left to one thread.
struct CheckedSubject: Sendable {
    /// The facts, for the summary.
    let subject: ReportSubject
    /// What is printed for it.
    let text: [UInt8]
}

/// Checks files and words what it finds. Safe from many threads.
struct FileCheck: Sendable {
    let validator: MessageValidator
    let policy: AcceptancePolicy
    let form: any ReportForm
    /// Whether layers are timed.
    let isTimed: Bool

    /// The largest message that is read, in bytes: far beyond any that customs takes.
    private static let limit = 268_435_456

    /// Checks one file.
    func check(_ subject: Subject) -> CheckedSubject {
        let result = report(subject)
        return CheckedSubject(subject: result, text: form.part(result))
    }

    private func report(_ subject: Subject) -> ReportSubject {
        switch subject {
        case .unreadable(let error): return FileCheck.unreadable(error)
        case .file(let path):
            do throws(PlatformError) {
                let bytes = try InputFile.contents(of: path, limit: FileCheck.limit)
                let report = validator.validate(bytes, file: path, clock: isTimed ? FileCheck.now : nil)
                return .message(report, isAccepted: report.isAccepted(by: policy))
            } catch {
                return FileCheck.unreadable(error)
            }
        }
    }

    /// The clock of the command; the library has none.
    private static let now: @Sendable () -> UInt64 = { Terminal.monotonicNanoseconds }

    private static func unreadable(_ error: PlatformError) -> ReportSubject {
        .unreadable(file: error.path, reason: Bilingual(zh: error.words(.zh), en: error.words(.en)))
    }
}
