import Foundation
import JSONText
import Testing

@Suite("zuhuo codes")
struct CodesCommandTests {
    @Test("a code is found by Chinese name, by English name and by number")
    func search() throws {
        let chinese = try zuhuo("codes", "search", "义乌")
        #expect(chinese.code == 0)
        #expect(chinese.output.contains("\n  2921  义乌海关  Yiwu Customs\n"))
        #expect(chinese.output.contains("  33189  义乌  Yiwu\n"))
        #expect(try zuhuo("codes", "search", "dubai").output.contains("ARE018  迪拜（阿联酋）"))
        let number = try zuhuo("codes", "search", "1039", "--format", "json").json()
        let codes = try #require(number["codes"]?.elements)
        #expect(codes.first?["table"]?.text == "supervision_modes")
        #expect(codes.first?["nameZh"]?.text == "市场采购")
    }

    @Test("every word must occur, tables narrow the search, the rest is counted")
    func narrow() throws {
        let two = try zuhuo("codes", "search", "圣诞", "灯串", "--format", "csv")
        #expect(two.output.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("tariff,94053") })
        #expect(two.output.hasPrefix("table,code,name_zh,name_en\n"))
        let limited = try zuhuo("codes", "search", "玩具", "-t", "tariff", "--limit", "2", "--format", "ndjson")
        #expect(limited.output.split(separator: "\n").count == 2)
        #expect(limited.talk.contains(" more; show them with --limit "))
    }

    @Test("nothing found is 1, said on standard error")
    func nothing() throws {
        let run = try zuhuo("codes", "search", "qqqqqq")
        #expect(run.code == 1)
        #expect(run.output.isEmpty)
        #expect(run.talk.hasPrefix("Nothing found for 'qqqqqq'"))
    }

    @Test("a tariff line shows units, marks explained, inspection, duty and elements")
    func tariff() throws {
        let toy = try zuhuo("codes", "show", "tariff", "9503.00.6000")
        #expect(toy.code == 0)
        for line in [
            "9503006000  智力玩具", "  first unit     006 套", "  second unit    035 千克", "  control marks  A 检验检疫",
            "  inspection     L import verification of civil (CCC) goods", "  export duty    0%",
            "  elements       1 品牌类型", "                 2 出口享惠情况",
        ] { #expect(toy.output.contains(line + "\n"), "\(line)") }
        let horse = try zuhuo("codes", "show", "tariff", "0101210010", "--format", "json").json()
        let facts = try #require(horse["codes"]?.elements?.first)
        #expect(facts["controlMarks"]?.elements?.contains { $0.text == "B 电子底账" } == true)
        #expect(facts["simplified"]?.text == "needs a licence: not for market procurement")
    }

    @Test("an unknown code is 1 and names near ones; the known ones are shown all the same")
    func unknown() throws {
        let run = try zuhuo("codes", "show", "tariff", "9503006099", "9503006000")
        #expect(run.code == 1)
        #expect(run.output.contains("智力玩具"))
        #expect(run.talk == "zuhuo: the table tariff has no code '9503006099'; near it: 9503006000 智力玩具.\n")
    }

    @Test("a code is judged by the day")
    func day() throws {
        let before = try zuhuo("codes", "show", "supervision_modes", "9610", "--date", "2010-01-01", "--lang", "en")
        let now = try zuhuo("codes", "show", "supervision_modes", "9610", "--date", "2026-11-18", "--lang", "en")
        #expect(now.code == 0)
        #expect(now.output.contains("in force on 2026-11-18"))
        #expect(before.output.contains("2010-01-01"))
    }

    @Test("the list of tables names the tariff and says which are closed")
    func list() throws {
        let tables = try #require(try zuhuo("codes", "list", "--format", "json").json()["tables"]?.elements)
        #expect(tables.count == 31)
        #expect(tables.last?["table"]?.text == "tariff")
        #expect(tables.last?["rows"]?.value == .number("12030"))
        let kinds = try zuhuo("codes", "list", "packaging_kinds", "--format", "csv").output
        #expect(kinds.contains("packaging_kinds,22,纸制或纤维板制盒/箱,box or case of paper or fibreboard\n"))
    }

    @Test("a reader that goes away ends the run in silence; a full disk is said and is 3")
    func outputTrouble() throws {
        let shell = URL(filePath: "/bin/bash")
        let cut = try run(shell, ["-c", "'\(program.path())' codes list tariff | head -1"])
        #expect(cut.output == "tariff\n")
        #expect(cut.talk.isEmpty)
        let full = try run(shell, ["-c", "'\(program.path())' codes list > /dev/full"])
        #expect(full.code == 3)
        #expect(full.talk.hasPrefix("zuhuo: cannot write standard output: no space left on the volume"))
    }
}
