import Findings
import Testing

@testable import Clearance

@Suite("Guards as a whole: codes, tables, and the way to a step")
struct GuardTableTests {
    @Test("Every rule has its own code, and every guard stands in a table")
    func codes() {
        let codes = FlowRules.everything.map(\.code.text)
        #expect(Set(codes).count == codes.count && codes.allSatisfy { $0.hasPrefix("MP-FLW-") })
        var used: Set<String> = []
        for flow in [LotTable.inspectBeforeLoad, LotTable.loadThenInspect] {
            for row in flow.rows { used.formUnion(row.guards.map(\.rule.code.text)) }
        }
        for flow in [DeclarationTable.inspectBeforeLoad, .init([DeclarationTable.loadThenInspect.rows])] {
            for row in flow.rows { used.formUnion(row.guards.map(\.rule.code.text)) }
        }
        for flow in [ContainerTable.inspectBeforeLoad, ContainerTable.loadThenInspect] {
            for row in flow.rows { used.formUnion(row.guards.map(\.rule.code.text)) }
        }
        #expect(Guard.all.map(\.rule.code.text).filter { !used.contains($0) } == [])
    }

    @Test("What is out of turn names every step that must come first, or says that none leads there (001)")
    func wayThere() throws {
        let story = Story()
        let early = try #require(story.apply(.load, .lot("L1")).first)
        #expect(early.rule.text == "MP-FLW-001")
        #expect(
            early.hint.en.hasPrefix(
                "it must first be assigned; the steps to there: book → receive → tally agrees → its declaration is "
                    + "declared → its declaration is released → assign; possible now: "), "\(early.hint.en)")
        #expect(early.hint.zh.contains("预约仓库 → 收货入库 → 理货相符"))
        let sealing = try #require(story.apply(.gateOut, .container("C1"), ["vehicle": .text("V")]).first)
        #expect(sealing.hint.en.contains("a lot is assigned → goods are loaded → close → seal"), "\(sealing.hint.en)")
        #expect(story.ok(.withdraw, .lot("L2"), ["reason": .text("r")]))
        let late = try #require(story.apply(.book, .lot("L2"), ["warehouse": .text("W1")]).first)
        #expect(late.hint.en.contains("no step leads there from here"), "\(late.hint.en)")
        let port = try #require(story.apply(.unstuff, .container("C1")).first)
        #expect(port.hint.en.hasPrefix("this flow has no such step; possible now"), "\(port.hint.en)")
    }
}
