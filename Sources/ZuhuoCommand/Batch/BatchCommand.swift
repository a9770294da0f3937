import Consignments
import Findings
import Platform
import Validation
import Zuhuo

/// `zuhuo batch JOB... -o OUT`.
enum BatchCommand {
    static let shape: CommandShape = CommandShape(
        name: "batch",
        purpose: Bilingual(zh: "一次申报多个作业，各写一个文件夹", en: "Declare several jobs, each into a folder of its own"),
        details: [
            Bilingual(
                zh: "JOB 是作业文件、含 job.json 的文件夹，或装着这样一些文件夹的文件夹。每个作业如 declare 一样处理，写入 OUT/作业名；"
                    + "一个作业失败，其余照常。",
                en:
                    "A JOB is a job file, a folder with a job.json, or a folder of such folders. Each is done as by declare and "
                    + "written to OUT/NAME; one that fails does not stop the others."),
            Bilingual(
                zh: "退出码：全部没有错误为 0；有作业失败或有货退回为 1，好的照常写出；一个作业也读不了为 3。",
                en:
                    "Exit code 0 when all are clean; 1 when some failed or lots were refused, the good ones are written; 3 when "
                    + "not one could be read."),
        ],
        examples: [
            Example(
                line: "zuhuo batch jobs -o OUT",
                meaning: Bilingual(zh: "jobs 下每个文件夹的 job.json", en: "the job.json of every folder in jobs")),
            Example(
                line: "zuhuo batch a/job.json b/job.json -o OUT --format json",
                meaning: Bilingual(zh: "两个作业，概况为 JSON", en: "two jobs, a summary as JSON")),
        ],
        operands: OperandShape(
            usage: "JOB...", meaning: Bilingual(zh: "作业文件或文件夹", en: "a job file or a folder of jobs"), minimum: 1,
            maximum: nil),
        options: Options.policy + [
            Options.timeLimit, Options.codes, Options.output, Options.force, Options.dryRun, Options.allOrNothing,
            Options.encoding, Options.jobs, Options.format([.text, .json]),
        ],
        settings: Configuration.Key.policy + [.codes]
    ) { arguments, console throws(Failure) in
        guard arguments.has(Options.dryRun) || arguments.value(Options.output) != nil else {
            throw arguments.usage(Target.missingOutput)
        }
        let configuration = try arguments.configuration(console)
        let jobs = try BatchJob.all(arguments.operands)
        if !arguments.has(Options.dryRun), let output = arguments.value(Options.output) {
            do throws(PlatformError) { try Directory.create(output) } catch { throw .platform(error) }
        }
        var runs: [BatchRun] = []
        var paths: [String: String] = [:]
        for job in jobs {
            runs.append(try run(job, arguments, configuration, console, &paths))
        }
        let summary = BatchSummary(runs: runs, language: console.language)
        if arguments.format == .json {
            try console.write(summary.json)
        } else if !console.isQuiet {
            try console.write(summary.text)
        }
        return summary.code
    }

    /// One job, as `declare` does it. What ends it is told, and ends no other; but nobody listening ends the batch.
    private static func run(
        _ job: BatchJob, _ arguments: Arguments, _ configuration: Configuration, _ console: Console,
        _ paths: inout [String: String]
    ) throws(Failure) -> BatchRun {
        var own = arguments
        own.operands = [job.path]
        if let output = arguments.value(Options.output) { own.values[Options.output.name] = ["\(output)/\(job.name)"] }
        let known = paths
        var name: String?
        do throws(Failure) {
            let outcome = try DeclareCommand.declare(own, configuration, console) { job throws(Failure) in
                if let earlier = known[job.name] { throw .other(sameJob(job.name, earlier), .findings) }
                name = job.name
            }
            if let name { paths[name] = job.path }
            if outcome.report.findings.count > 0 { console.say(Bilingual(zh: "\(job.path)：", en: "\(job.path):")) }
            FindingsPage.tell(outcome.report.findings, outcome.engine, outcome.place, console)
            return BatchRun(job, outcome)
        } catch {
            if case .usage = error { throw error }
            Console.complain(error.words(console.language))
            return BatchRun(job, error.exitCode)
        }
    }

    private static func sameJob(_ name: String, _ earlier: String) -> Bilingual {
        Bilingual(
            zh: "作业 \(name) 在本批中已由 \(earlier) 申报：同名作业的客户端编号会相同；改名，或去掉一个",
            en:
                "job \(name) was declared from \(earlier) in this batch: jobs of one name can get the same client numbers; rename one or leave "
                + "it out")
    }
}
