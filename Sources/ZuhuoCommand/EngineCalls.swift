import CodeLists
import Consignments
import Findings
import Loading
import Platform
import Tables
import Zuhuo

/// The calls of the engine, with the command line's options turned into the engine's and its errors into ours.
struct Engine {
    /// The job file as named on the command line, or `-`.
    let job: String
    let options: RunOptions
    /// Seconds given for the search, if any.
    private let seconds: Int?

    init(
        _ arguments: Arguments, codes: CodeEdition, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws(Failure) {
        let job = arguments.operands[0]
        let workers = try arguments.workers()
        let plain = RunOptions()
        self.job = job
        var options = RunOptions(
            workers: workers, allOrNothing: arguments.has(Options.allOrNothing),
            folder: JobFolder.folder(of: job, plain),
            encoding: arguments.value(Options.encoding).flatMap(TableEncoding.init(rawValue:)), progress: progress)
        options.codes = codes
        self.options = options
        seconds = try arguments.number(Options.timeLimit, most: 86_400)
        if seconds != nil, arguments.has(Options.from) {
            throw .other(
                Bilingual(
                    zh: "--time-limit 只用于新计划，不与 --from 同用", en: "--time-limit is for new plans, not with --from"),
                .usage)
        }
    }

    /// Who plans; a time limit counts from here.
    var planner: RunPlanner {
        guard let seconds else { return RunPlanner() }
        let end = Terminal.monotonicNanoseconds + UInt64(seconds) * 1_000_000_000
        return RunPlanner(loadPlanner: PatientLoadPlanner { Terminal.monotonicNanoseconds >= end })
    }

    /// Reads the job and its tables.
    func read() throws(Failure) -> CheckedInput<JobInput> {
        do throws(RunError) { return try JobFolder.read(path: job, options: options) } catch { throw Failure(error) }
    }

    /// Plans, verifies and writes to a sink.
    func declare(_ input: JobInput, _ findings: FindingList, to sink: any OutputSink) throws(Failure) -> RunReport {
        do throws(RunError) {
            return try DeclareRun(options: options, planner: planner).declare(input, findings: findings, sink: sink)
        } catch {
            throw Failure(error)
        }
    }

    /// Writes a plan to a sink.
    func write(
        _ planned: Checked<RunPlan>, of input: JobInput, _ findings: FindingList, to sink: any OutputSink
    ) throws(Failure) -> RunReport {
        do throws(RunError) {
            return try DeclareRun(options: options).write(planned, of: input, findings: findings, sink: sink)
        } catch {
            throw Failure(error)
        }
    }

    /// Changes a plan.
    func replan(_ input: JobInput, _ request: ChangeRequest) throws(Failure) -> Checked<RunReplan> {
        do throws(ReplanError) {
            return try RunReplanner().plan(input.book, for: input.job, from: request.record, change: request.change)
        } catch {
            throw .other(error.words, .usage)
        }
    }

    /// Plans only.
    func plan(_ input: JobInput) -> Checked<RunPlan> {
        planner.plan(input.book, for: input.job, workers: options.workers)
    }

    /// The path of a file that a finding names.
    func path(of file: String) -> String? {
        if file == "-" { return nil }
        let name = job.split(separator: "/").last.map(String.init)
        if file == name { return job }
        return file.hasPrefix("/") || options.folder == "." ? file : "\(options.folder)/\(file)"
    }
}

extension Failure {
    /// Wraps what ended a run.
    init(_ error: RunError) {
        switch error {
        case .platform(let error): self = .platform(error)
        default:
            let words = Bilingual(
                zh: "程序内部错误，没有写下任何文件，请报告：\(error)",
                en: "a fault of the program; nothing was written, please report it: \(error)")
            self = .other(words, .internalError)
        }
    }
}
