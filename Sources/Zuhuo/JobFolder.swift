import Consignments
import Findings
import Platform
import Tables

/// A job with its lots, as read from its folder.
public struct JobInput: Sendable {
    /// The job.
    public let job: Job
    /// Its lots.
    public let book: LotBook
    /// The job file's digest.
    public let digest: InputDigest
    /// Its tables, in the job's order.
    public let tables: [TableSource]
    /// The folder against which its file names are resolved.
    public let folder: String

    /// What was read.
    public init(job: Job, book: LotBook, digest: InputDigest, tables: [TableSource], folder: String) {
        self.job = job
        self.book = book
        self.digest = digest
        self.tables = tables
        self.folder = folder
    }
}

/// Reads a job file and the tables it names.
public enum JobFolder {
    /// The largest job file that is read, in bytes.
    static let jobLimit = 16 * 1024 * 1024

    /// Reads a job.
    /// - Parameters:
    ///   - path: The job file, or `-` for standard input; tables are found beside it, or in `options.folder` for `-`.
    /// - Returns: No value where the job file itself cannot be used; then no table was read.
    /// - Throws: ``RunError/platform(_:)`` where a file cannot be read.
    public static func read(path: String, options: RunOptions) throws(RunError) -> CheckedInput<JobInput> {
        let bytes: [UInt8]
        do throws(PlatformError) { bytes = try InputFile.contents(of: path, limit: jobLimit) } catch {
            throw .platform(error)
        }
        let name = path == "-" ? "-" : String(path.split(separator: "/").last ?? "job.json")
        let read = JobReader.read(bytes, file: name, codes: options.codes)
        var findings = FindingList(read.findings)
        guard let job = read.value else { return CheckedInput(nil, findings) }
        let folder = folder(of: path, options)
        let tables =
            options.tables.map { $0.map { TableSource(name: $0, path: $0, encoding: options.encoding) } }
            ?? job.lotFiles.map { source(of: $0, in: folder, options) }
        let lots: CheckedInput<LotBook>
        do throws(PlatformError) {
            lots = try LotIntake(job: job).read(tables, workers: options.workers)
        } catch {
            throw .platform(error)
        }
        findings.append(contentsOf: lots.findings)
        guard let book = lots.value else { return CheckedInput(nil, findings) }
        let digest = InputDigest(file: name, sha256: SHA256.hexDigest(of: bytes))
        return CheckedInput(
            JobInput(job: job, book: book, digest: digest, tables: tables, folder: folder), findings)
    }

    /// A table of a job, found from its folder.
    private static func source(of file: String, in folder: String, _ options: RunOptions) -> TableSource {
        let path = file == "-" || file.hasPrefix("/") || folder == "." ? file : "\(folder)/\(file)"
        return TableSource(name: file, path: path, encoding: options.encoding)
    }

    /// The folder against which a job's file names are resolved.
    public static func folder(of path: String, _ options: RunOptions) -> String {
        guard path != "-" else { return options.folder }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
