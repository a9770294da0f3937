import Findings
import Platform
import Zuhuo

/// A change of an earlier plan, as the command line asks for it.
struct ChangeRequest {
    /// The plan as named on the command line.
    let path: String
    let record: PlanRecord
    let change: PlanChange

    /// `nil` where no plan is to be changed.
    init?(_ arguments: Arguments) throws(Failure) {
        guard let path = arguments.value(Options.from) else {
            for option in Options.change where arguments.has(option) {
                let meaning = Bilingual(
                    zh: "要改的 plan.json（--\(option.name) 须与它同用）", en: "the plan.json that --\(option.name) changes")
                throw arguments.usage(.missingOption("--from PLAN", meaning))
            }
            return nil
        }
        let bytes: [UInt8]
        do throws(PlatformError) { bytes = try InputFile.contents(of: path, limit: 1 << 31) } catch {
            throw .platform(error)
        }
        do throws(PlanRecord.Fault) { record = try PlanRecord(bytes) } catch {
            let words = error.words
            throw .other(Bilingual(zh: "\(path)：\(words.zh)", en: "\(path): \(words.en)"), .unusable)
        }
        self.path = path
        change = PlanChange(
            withdrawn: arguments.all(Options.withdraw), held: arguments.all(Options.hold),
            fixed: arguments.all(Options.fix))
    }
}

extension PlanRecord.Fault {
    fileprivate var words: Bilingual {
        guard let missing else { return Bilingual(zh: "第 \(line) 行不是 JSON", en: "line \(line) is not JSON") }
        return Bilingual(
            zh: "不是 plan.json：第 \(line) 行缺少 \(missing)", en: "this is no plan.json: line \(line) lacks \(missing)")
    }
}

extension ReplanError {
    /// The error in one sentence.
    var words: Bilingual {
        switch self {
        case .unknownPart(let word):
            Bilingual(
                zh: "计划和货表中没有批次、柜或单“\(word)”",
                en: "neither plan nor lots have a lot, container or declaration '\(word)'")
        case .ambiguousPart(let word):
            Bilingual(
                zh: "“\(word)”不止一个意思；写 lot:\(word)、container:\(word) 或 declaration:\(word)",
                en: "'\(word)' names more than one thing; write lot:\(word), container:\(word) or declaration:\(word)")
        case .heldAndWithdrawn(let word):
            Bilingual(
                zh: "“\(word)”既要撤出（--withdraw）又要暂不装箱（--hold）；只能写其中之一",
                en: "'\(word)' is both withdrawn (--withdraw) and held (--hold); ask for one of the two")
        case .takenFromFixed(let lot, let part):
            Bilingual(zh: "批次 \(lot) 要取出，而 \(part) 不可动", en: "lot \(lot) is to be taken out, but \(part) is fixed")
        case .lotsGone(let lots):
            Bilingual(
                zh: "作业有费用，而原计划的 \(lots.count) 批（如 \(lots[0])）已不在货表中，无从得知所摊费用；保留这些行并用 --withdraw",
                en:
                    "the job has charges, and \(lots.count) lots of the plan (such as \(lots[0])) are in no table any more, so "
                    + "their shares are unknown; keep their rows and use --withdraw")
        case .otherJob(let name):
            Bilingual(zh: "该计划属于另一个作业：\(name)", en: "the plan is of another job: \(name)")
        case .fixedBreaks(let parts):
            Bilingual(
                zh: "不可动的部分超出限制：\(parts.joined(separator: "、"))",
                en: "what is fixed breaks a limit: \(parts.joined(separator: ", "))")
        }
    }
}
