import Findings
import Foundation
import Rules
import Testing
import Zuhuo

/// One way of writing: what is quoted, what the job's file is called, how Chinese is punctuated.
struct WordingTests {
    /// Words of a person, told apart from codes and formats by two letters in a row or a Chinese character.
    private static func isChinese(_ words: String) -> Bool {
        words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static func isEnglish(_ words: String) -> Bool {
        !isChinese(words) && words.firstMatch(of: /[a-z]{2}/) != nil
    }

    /// Chinese quotes “ ”, English ' '; straight double quotes stand only around what is to be typed into JSON, XML or a
    /// table, never around a value that is shown.
    @Test("Messages quote in one way", arguments: ["Sources"])
    func quotes(folder: String) throws {
        var wrong: [String] = []
        for (path, text) in try SourceText.files(in: folder) {
            for (line, words) in SourceText.literals(in: text) {
                let isWrong =
                    Self.isChinese(words)
                    ? words.contains { "「」『』‘’".contains($0) } || words.contains("'\\()'")
                    : Self.isEnglish(words) && words.contains { "“”‘’「」『』".contains($0) }
                let isShown = words.hasPrefix("\\\"\\()\\\" ") || words.contains(" \\\"\\()\\\" is ")
                if isWrong || isShown { wrong.append("\(path):\(line): \(words)") }
            }
        }
        #expect(wrong == [])
    }

    @Test("The job's file is called 作业文件 everywhere", arguments: ["Sources", "docs", "README.zh-CN.md"])
    func oneTerm(place: String) throws {
        let url = SourceText.root.appending(path: place)
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: url.path())) ?? []
        let files = names.isEmpty ? [url] : names.map { url.appending(path: $0) }
        var met = 0
        for file in files where ["swift", "md"].contains(file.pathExtension) {
            // The import client's 业务 is a kind of business, not the job.
            let text = try String(contentsOf: file, encoding: .utf8).replacing("客户端的业务文件夹", with: "")
            met += text.contains("作业文件") ? 1 : 0
            for other in ["任务文件", "业务文件", "工作文件"] { #expect(!text.contains(other), "\(file.path()): \(other)") }
        }
        #expect(met > 0)
    }

    /// What the fixtures make the program say, and what every rule says of itself.
    @Test("Chinese has its own punctuation, and nobody is shown a pattern")
    func said() throws {
        var all: [(code: String, words: Bilingual)] = []
        for rule in RuleCatalogue.all { all.append((rule.code.text, rule.title)) }
        for rule in Rulebook.messageRules {
            all.append((rule.code.text, rule.explanation))
            all.append((rule.code.text, rule.remedy))
        }
        for code in Catalogue.covered {
            for finding in try Catalogue.failing(code).own(code).prefix(3) {
                all.append((code, finding.message))
                all.append((code, finding.hint))
            }
        }
        #expect(all.count > 2000)
        for (code, words) in all {
            // Formats to be typed have half-width signs: the purchaser in the remark, the header of a table.
            let prose = words.zh.replacing(/采购商:[^”（]*/, with: "").replacing("批次号,交易单号,商户编号", with: "")
            #expect(prose.firstMatch(of: /[\u4E00-\u9FFF][,;!?](?=[\u4E00-\u9FFF])/) == nil, "\(code): \(words.zh)")
            for text in [words.zh, words.en] {
                #expect(text.firstMatch(of: /###|\^\^\^|\[0-9\]|\\d/) == nil, "\(code): \(text)")
            }
        }
    }
}
