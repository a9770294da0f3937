import Findings
import Platform

/// Why a command could not be done. One place words each of them; see ``Failure/words(_:)``.
enum Failure: Error {
    /// The command line was wrong.
    case usage(UsageFault, command: String?)
    /// The system refused something.
    case platform(PlatformError)
    /// Something else stands in the way, in words, with its exit code.
    case other(Bilingual, ExitCode)

    /// The exit code it leads to.
    var exitCode: ExitCode {
        switch self {
        case .usage: .usage
        case .platform: .unusable
        case .other(_, let code): code
        }
    }
}

/// What is wrong with a command line.
enum UsageFault: Hashable, Sendable {
    case noSuchCommand(String, nearest: String?)
    case noSuchOption(String, nearest: String?)
    case noSuchTable(String, nearest: String?)
    case noSuchRule(String, nearest: String?)
    case needsValue(option: String, value: String)
    case takesNoValue(option: String)
    case givenTwice(option: String)
    case notAChoice(option: String, given: String, choices: [String], nearest: String?)
    case notANumber(option: String, given: String, least: Int = 1, most: Int)
    case notADate(option: String, given: String)
    case missingOperand(Bilingual)
    case missingOption(String, Bilingual)
    case tooManyOperands(String)
    case emptyOperand
    case inputTwice
    case folderIsInput

    /// One sentence.
    var sentence: Bilingual {
        switch self {
        case .noSuchCommand(let word, let nearest):
            Self.unknown(zh: "没有命令“\(word)”", en: "there is no command '\(word)'", nearest)
        case .noSuchOption(let word, let nearest):
            Self.unknown(zh: "没有选项“\(word)”", en: "there is no option '\(word)'", nearest)
        case .noSuchTable(let word, let nearest):
            Self.unknown(zh: "没有代码表“\(word)”", en: "there is no code table '\(word)'", nearest)
        case .noSuchRule(let word, let nearest):
            Self.unknown(zh: "没有规则“\(word)”", en: "there is no rule '\(word)'", nearest)
        case .needsValue(let option, let value):
            Bilingual(zh: "\(option) 后面要写 \(value)", en: "\(option) needs a value: \(value)")
        case .takesNoValue(let option): Bilingual(zh: "\(option) 不带值", en: "\(option) takes no value")
        case .givenTwice(let option):
            Bilingual(zh: "\(option) 只能写一次", en: "\(option) may be given only once")
        case .notAChoice(let option, let given, let choices, let nearest):
            Self.unknown(
                zh: "\(option) 不能是“\(given)”，可以是 \(choices.joined(separator: "、"))",
                en: "\(option) cannot be '\(given)'; it is one of \(choices.joined(separator: ", "))", nearest)
        case .notANumber(let option, let given, let least, let most):
            Bilingual(
                zh: "\(option) 须为 \(least) 至 \(most) 的整数，而不是“\(given)”",
                en: "\(option) is a whole number from \(least) to \(most), not '\(given)'")
        case .notADate(let option, let given):
            Bilingual(
                zh: "\(option) 须为日期，如 2026-11-18，而不是“\(given)”",
                en: "\(option) is a date such as 2026-11-18, not '\(given)'")
        case .missingOperand(let meaning): Bilingual(zh: "缺少\(meaning.zh)", en: "\(meaning.en) is missing")
        case .missingOption(let option, let meaning):
            Bilingual(zh: "缺少 \(option)：\(meaning.zh)", en: "\(option) is missing: \(meaning.en)")
        case .tooManyOperands(let word):
            Bilingual(zh: "多出了“\(word)”", en: "'\(word)' is one operand too many")
        case .emptyOperand: Bilingual(zh: "有一个参数是空的", en: "an operand is empty")
        case .inputTwice:
            Bilingual(zh: "标准输入（-）只能写一次", en: "standard input (-) may be named only once")
        case .folderIsInput:
            Bilingual(zh: "这里要写文件夹，不能是标准输入（-）", en: "a folder is needed here, not standard input (-)")
        }
    }

    private static func unknown(zh: String, en: String, _ nearest: String?) -> Bilingual {
        guard let nearest else { return Bilingual(zh: zh, en: en) }
        return Bilingual(zh: "\(zh)；是不是“\(nearest)”？", en: "\(en); did you mean '\(nearest)'?")
    }
}

extension Failure {
    /// What a person reads on the channel of messages; empty when there is nobody left to read it.
    func words(_ language: Language) -> String {
        switch self {
        case .usage(let fault, let command):
            let help = command.map { "zuhuo help \($0)" } ?? "zuhuo help"
            let more = language == .zh ? "用法见：\(help)" : "See '\(help)'."
            let sentence = fault.sentence[language].visible
            let end = sentence.hasSuffix("?") || sentence.hasSuffix("？") ? "" : language == .zh ? "。" : "."
            return "zuhuo: \(sentence)\(end)\(language == .zh ? "" : " ")\(more)\n"
        case .platform(let error):
            return error.kind == .brokenPipe ? "" : "zuhuo: \(error.words(language).visible)\n"
        case .other(let words, _): return "zuhuo: \(words[language].visible)\n"
        }
    }
}
