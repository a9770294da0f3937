import Findings
import Platform

/// Where the outputs of a run ended up.
enum RunPlace: Equatable {
    /// In this folder.
    case folder(String)
    /// Nowhere: a dry run.
    case nowhere
    /// Nowhere: there was nothing to declare and the folder holds an earlier run.
    case kept(String)

    /// Where all findings are to be found.
    func findings(_ job: String) -> String {
        if case .folder(let path) = self { return "\(path)/findings.json" }
        return "zuhuo declare \(job) --dry-run --format json"
    }
}

/// Where a run writes: the folder of `-o`, or nowhere with `--dry-run`.
struct Target {
    let sink: any OutputSink
    private let folder: OutputFolder?
    private let holdsEarlierRun: Bool

    /// Neither a folder to write nor `--dry-run`.
    static let missingOutput = UsageFault.missingOption(
        "-o OUT",
        Bilingual(zh: "写入哪个文件夹（或用 --dry-run 试算）", en: "the folder to write (or --dry-run to write nothing)"))

    /// Prepares the folder before anything is read, so that an existing one is refused at once.
    init(_ arguments: Arguments) throws(Failure) {
        if arguments.has(Options.dryRun) {
            sink = DiscardingSink()
            folder = nil
            holdsEarlierRun = false
            return
        }
        guard let path = arguments.value(Options.output) else {
            throw arguments.usage(Self.missingOutput)
        }
        do throws(PlatformError) {
            holdsEarlierRun = Directory.kind(of: path) == .directory ? try !Directory.entries(of: path).isEmpty : false
            let output = try OutputFolder(committingTo: path, replacing: arguments.has(Options.force))
            folder = output
            sink = output
        } catch {
            throw .platform(error)
        }
    }

    /// Writes `findings.json`.
    func write(_ findings: FindingList) throws(Failure) {
        do throws(PlatformError) {
            let file = try sink.stream(name: "findings.json")
            try FindingsText.document(findings) { (piece) throws(PlatformError) in try file.write(piece) }
            try file.close()
        } catch {
            throw .platform(error)
        }
    }

    /// Puts the outputs in place. A run that declared nothing leaves an earlier run's folder as it was.
    func settle(hasDeclarations: Bool) throws(Failure) -> RunPlace {
        guard let folder else { return .nowhere }
        if holdsEarlierRun, !hasDeclarations {
            folder.abandon()
            return .kept(folder.path)
        }
        do throws(PlatformError) { try folder.commit() } catch { throw .platform(error) }
        return .folder(folder.path)
    }

    /// Gives up: nothing of the run remains.
    func abandon() { folder?.abandon() }
}
