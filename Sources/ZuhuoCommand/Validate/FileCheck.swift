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
    let sources: [any MessageSource]
    /// Whether layers are timed.
    let isTimed: Bool

    /// The largest archive that is read, in bytes: far beyond any that customs takes.
    private static let archiveLimit = 256 << 20
    /// The largest message, in bytes; it is read in pieces.
    private static let limit = 4 << 30
    private static let piece = 64 << 10

    /// Checks one file.
    func check(_ subject: CheckSubject) -> CheckedSubject {
        switch subject {
        case .unreadable(let error): return worded(FileCheck.unreadable(error))
        case .file(let path):
            do throws(PlatformError) {
                let (report, source) = try judged(path)
                return worded(.message(report, isAccepted: report.isAccepted(by: policy)), source)
            } catch {
                return worded(FileCheck.unreadable(error))
            }
        }
    }

    private func worded(_ result: ReportSubject, _ source: [UInt8]? = nil) -> CheckedSubject {
        let text = source.flatMap { source in (form as? TextForm)?.part(result, source: source) } ?? form.part(result)
        return CheckedSubject(subject: result, text: text)
    }

    /// A report, and the message where its lines cannot be read a second time: from an archive or standard input.
    private typealias Judged = (report: MessageReport, source: [UInt8]?)

    /// A small message is read whole, for exact places; a large one in pieces, since what it holds is unknown.
    private func judged(_ path: String) throws(PlatformError) -> Judged {
        let file = try InputFile(path: path)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(file.size ?? 0, MessageValidator.mostAtOnce) + 1)
        while bytes.count <= MessageValidator.mostAtOnce {
            let room = bytes.capacity - bytes.count
            if try file.read(into: &bytes, upTo: room > 0 ? room : max(FileCheck.piece, bytes.count)) == 0 {
                if isArchive(bytes, path) { return archive(bytes, path) }
                return (message(bytes, path, sources), path == "-" ? bytes : nil)
            }
        }
        guard isArchive(bytes, path) else { return (try large(file, bytes), nil) }
        while try file.read(into: &bytes, upTo: max(1 << 20, bytes.capacity - bytes.count)) > 0 {
            if bytes.count > FileCheck.archiveLimit { throw FileCheck.tooLarge(path) }
        }
        return archive(bytes, path)
    }

    private func isArchive(_ bytes: [UInt8], _ path: String) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || path.lowercased().hasSuffix(".zip")
    }

    /// A large message, of which `head` has been read.
    private func large(_ file: borrowing InputFile, _ head: consuming [UInt8]) throws(PlatformError) -> MessageReport {
        var (size, first) = (0, head)
        return try validator.validate(
            file: file.path, sources: sources, clock: isTimed ? FileCheck.now : nil
        ) { () throws(PlatformError) in
            var piece: [UInt8] = []
            if !first.isEmpty {
                swap(&piece, &first)
            } else {
                piece.reserveCapacity(FileCheck.piece)
                _ = try file.read(into: &piece, upTo: FileCheck.piece)
            }
            size += piece.count
            if size > FileCheck.limit { throw FileCheck.tooLarge(file.path) }
            return piece
        }
    }

    private static func tooLarge(_ path: String) -> PlatformError {
        PlatformError(tooLarge: path)
    }

    private func message(_ bytes: [UInt8], _ file: String, _ sources: [any MessageSource]) -> MessageReport {
        validator.validate(bytes, file: file, sources: sources, clock: isTimed ? FileCheck.now : nil)
    }

    /// An archive: its message, and its documents against those the message names.
    private func archive(_ bytes: [UInt8], _ path: String) -> Judged {
        let read = MessageArchive.read(bytes, file: path)
        guard let archive = read.value else {
            return (validator.unopened(bytes, file: path, findings: read.findings), nil)
        }
        var report = message(archive.message, "\(path)!/\(archive.messageName)", sources + [archive])
        report.findings = read.findings + report.findings
        return (report, archive.message)
    }

    /// Whether a message can be had once more: no standard input, no pipe, none that is read in pieces.
    func isReadableAgain(_ report: MessageReport) -> Bool {
        guard report.size <= MessageValidator.mostAtOnce, let path = FileCheck.path(of: report.file) else {
            return false
        }
        return (Directory.size(of: path) ?? .max) <= FileCheck.archiveLimit
    }

    /// A message once more, by the name of its report.
    func message(again file: String) -> [UInt8]? {
        guard let path = FileCheck.path(of: file) else { return nil }
        guard let bytes = try? InputFile.contents(of: path, limit: FileCheck.archiveLimit) else { return nil }
        return isArchive(bytes, path) ? MessageArchive.read(bytes, file: path).value?.message : bytes
    }

    /// The file in which a message is: that of its name, or the archive that its name begins with.
    private static func path(of file: String) -> String? {
        if file == "-" { return nil }
        if Directory.kind(of: file) == .regular { return file }
        var rest = file[...]
        while let mark = rest.lastIndex(of: "!") {
            rest = rest[..<mark]
            if Directory.kind(of: String(rest)) == .regular { return String(rest) }
        }
        return nil
    }

    /// The clock of the command; the library has none.
    private static let now: @Sendable () -> UInt64 = { Terminal.monotonicNanoseconds }

    private static func unreadable(_ error: PlatformError) -> ReportSubject {
        .unreadable(file: error.path, reason: Bilingual(zh: error.words(.zh), en: error.words(.en)))
    }

    /// What is said of declarations of the source that have no message in a folder.
    func lacking(_ missing: [PlannedDeclaration], _ against: Against) -> ReportSubject {
        let report = validator.unopened(
            [], file: against.file, findings: missing.map { CrossRules.missing($0, source: against.file) })
        return .message(report, isAccepted: report.isAccepted(by: policy))
    }
}
