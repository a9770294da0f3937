import CodeLists
import Findings
import Platform
import Validation
import Zuhuo

/// What messages are compared with: `--against plan.json`, or `--against lots.csv --job job.json`.
struct Against {
    /// The source, for the cross-document layer.
    let source: PlanSource
    /// Its name.
    let file: String
    /// The job's own plan, where the source is a job.
    private(set) var plan: LotsSource.Plan?

    /// Reads what the options name; `nil` when nothing is to be compared.
    init?(_ arguments: Arguments, _ codes: CodeEdition) throws(Failure) {
        let named = arguments.all(Options.against)
        guard let first = named.first else {
            if arguments.has(Options.job) { throw arguments.usage(.missingOption("--against", Against.meaning)) }
            return nil
        }
        file = first
        if let job = arguments.value(Options.job) {
            let planned = try Against.planned(job, named, try arguments.workers(), codes)
            plan = planned
            source = PlanSource(planned.declarations, file: first)
        } else {
            guard named.count == 1, first.lowercased().hasSuffix(".json") else {
                throw arguments.usage(
                    .missingOption("--job", Bilingual(zh: "货表所属的作业文件", en: "the job file of the lots table")))
            }
            source = PlanSource(try Against.plan(first), file: first)
        }
    }

    private static let meaning = Bilingual(zh: "要比对的货表", en: "the lots table to compare with")

    /// The day and the rates of the job count where the command line and the configuration name none.
    func complete(_ options: inout ValidationOptions) {
        guard let plan else { return }
        options.fallbackDate = plan.date
        let known = Set(options.settings.exchangeRates.map(\.currency))
        options.settings.exchangeRates += plan.exchangeRates.filter { !known.contains($0.currency) }
    }

    private static func plan(_ path: String) throws(Failure) -> [PlannedDeclaration] {
        let bytes: [UInt8]
        do throws(PlatformError) { bytes = try InputFile.contents(of: path, limit: 1 << 32) } catch {
            throw .platform(error)
        }
        do throws(PlanFault) { return try PlannedDeclaration.all(inPlan: bytes) } catch {
            let place = "\(path):\(error.line):\(error.column): "
            throw .other(
                Bilingual(zh: place + "不是本程序的 plan.json", en: place + "this is no plan.json of this program"), .unusable
            )
        }
    }

    private static func planned(
        _ job: String, _ tables: [String], _ workers: Int, _ codes: CodeEdition
    ) throws(Failure) -> LotsSource.Plan {
        let planned: CheckedInput<LotsSource.Plan>
        do throws(RunError) {
            planned = try LotsSource.plan(job: job, tables: tables, workers: workers, codes: codes)
        } catch {
            throw Failure(error)
        }
        guard let plan = planned.value else {
            let count = planned.findings.count(of: .error)
            throw .other(
                Bilingual(
                    zh: "作业 \(job) 不能组单（\(count) 个错误），无法比对；请先 zuhuo check",
                    en:
                        "the job \(job) cannot be planned (\(count) errors), so nothing can be compared; see zuhuo check"
                ),
                .unusable)
        }
        return plan
    }
}
