import Clearance
import Findings
import Platform

extension Arguments {
    /// The journal's file.
    var journalPath: String {
        value(FlowOptions.journal) ?? Terminal.environment("ZUHUO_JOURNAL") ?? "zuhuo.journal"
    }

    /// Opens the journal that is there.
    func journal() throws(Failure) -> Journal {
        guard Directory.kind(of: journalPath) != .missing else {
            throw .other(
                Bilingual(
                    zh: "没有作业日志 \(journalPath)；先用 zuhuo flow open JOB 建立，或用 --journal 指明",
                    en:
                        "there is no journal \(journalPath); make it with zuhuo flow open JOB, or name it with --journal"
                ),
                .unusable)
        }
        return try journal(create: false)
    }

    /// Opens the journal, or makes it.
    func journal(create: Bool) throws(Failure) -> Journal {
        let (path, policy) = (journalPath, try flowPolicy())
        return try Failure.journal { () throws(JournalError) in try Journal(path: path, create: create, policy: policy)
        }
    }

    /// Who acts.
    var actor: String {
        let named = value(FlowOptions.actor) ?? Terminal.environment("ZUHUO_ACTOR") ?? Terminal.environment("USER")
        return named.flatMap { $0.isEmpty ? nil : $0 } ?? "unnamed"
    }

    /// When: as given, else the present moment in China's time, to the microsecond.
    func moment() throws(Failure) -> String {
        guard let text = value(FlowOptions.time) else { return ChinaTime.text(Terminal.wallNanoseconds) }
        guard EventTime(text) != nil else {
            throw .other(
                Bilingual(
                    zh: "--time 须为带时区的时间，如 2026-11-18T09:30:00+08:00，而不是“\(text)”",
                    en: "--time is a time with its offset, such as 2026-11-18T09:30:00+08:00, not '\(text)'"), .usage)
        }
        return text
    }
}

/// The clock of the command as a text in China's time.
enum ChinaTime {
    /// `2026-11-18T09:30:05.123456+08:00` of nanoseconds since 1970-01-01T00:00Z.
    static func text(_ nanoseconds: Int64) -> String {
        let shifted = nanoseconds / 1_000 + 8 * 3_600 * 1_000_000
        let (seconds, micros) = (shifted / 1_000_000, shifted % 1_000_000)
        let (year, month, day) = civil(seconds / 86_400)
        let clock = seconds % 86_400
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        let time = "\(padded(clock / 3_600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2))"
        return "\(date)T\(time).\(padded(micros, 6))+08:00"
    }

    /// The Gregorian date of days since 1970-01-01, from 1970 on.
    private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func padded(_ number: Int64, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}

extension Failure {
    /// Runs an operation of the journal, its error as a failure.
    static func journal<Result: ~Copyable>(
        _ body: () throws(JournalError) -> Result
    ) throws(Failure) -> Result {
        do throws(JournalError) { return try body() } catch { throw Failure(error) }
    }

    /// Wraps what the journal refused.
    init(_ error: JournalError) {
        let words: Bilingual
        switch error {
        case .ledger(let error): words = JournalTrouble.words(error)
        case .notAJournal(let path):
            words = Bilingual(zh: "\(path) 不是组货的作业日志", en: "\(path) is not a journal of Zuhuo")
        case .newerVersion(let path, let version):
            words = Bilingual(
                zh: "\(path) 的版本 \(version) 比本程序新", en: "\(path) has version \(version), newer than this program")
        case .damagedEvent(let sequence, let reason):
            words = Bilingual(
                zh: "作业日志第 \(sequence) 号事件已损坏：\(reason)", en: "event \(sequence) of the journal is damaged: \(reason)")
        }
        self = .other(words, .unusable)
    }
}
