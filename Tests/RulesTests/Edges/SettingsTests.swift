import CodeLists
import Findings
import Quantities
import Rules
import Testing

/// What the user's settings change.
struct SettingsTests {
    private func codes(
        _ edits: [MessageExample.Edit], on date: String = "2026-11-18", _ change: (inout RuleSettings) -> Void
    ) throws -> [String: Severity] {
        var settings = RuleSettings()
        change(&settings)
        let findings = try ExampleMessage.findings(MessageExample(edits, on: date), settings: settings)
        return Dictionary(findings.map { ($0.rule.text, $0.severity) }) { first, _ in first }
    }

    @Test("What only declaring needs is a notice while saving")
    func step() throws {
        let edits: [MessageExample.Edit] = [.set("DecHead/EdiId", ""), .set("DecHead/CopName", "")]
        let declaring = try codes(edits) { _ in }
        #expect(declaring["MP-MSG-004"] == .error)
        #expect(declaring["MP-MSG-002"] == .error)
        let saving = try codes(edits) { $0.step = .save }
        #expect(saving["MP-MSG-004"] == .notice)
        #expect(saving["MP-MSG-002"] == .error)
    }

    @Test("The remark is judged by the profile set")
    func remark() throws {
        let standard: [MessageExample.Edit] = []
        let jinhua: [MessageExample.Edit] = [.set("DecHead/NoteS", "LZ TWIGA EXAMPLE STORESQK700868")]
        let empty: [MessageExample.Edit] = [.set("DecHead/NoteS", "")]
        func isFaulty(_ edits: [MessageExample.Edit], _ profile: RuleSettings.RemarkProfile) throws -> Bool {
            try codes(edits) { $0.remarkProfile = profile }["MP-TRD-515"] != nil
        }
        #expect(try !isFaulty(standard, .standard) && isFaulty(standard, .jinhua2017))
        #expect(try isFaulty(jinhua, .standard) && !isFaulty(jinhua, .jinhua2017) && !isFaulty(jinhua, .any))
        #expect(try isFaulty(empty, .any) && !isFaulty(empty, .none))
    }

    @Test("The window of epidemic goods ends on the day set, or not at all")
    func epidemicGoods() throws {
        let masks: [MessageExample.Edit] = [.set("DecLists/DecList[1]/GName", "一次性口罩")]
        #expect(try codes(masks, on: "2024-05-01") { _ in }["MP-TRD-009"] == nil)
        let later = try codes(masks, on: "2024-05-01") {
            $0.epidemicGoodsAllowedFrom = CalendarDate(year: 2024, month: 5, day: 2)
        }
        #expect(later["MP-TRD-009"] == .warning)
        #expect(try codes(masks) { $0.epidemicGoodsAllowedFrom = nil }["MP-TRD-009"] == .warning)
    }

    @Test("The cosmetics pilot counts in Yiwu, from its day, when it is turned on")
    func cosmetics() throws {
        let lipstick: [MessageExample.Edit] = [.set("DecLists/DecList[1]/CodeTS", "3304300001")]
        #expect(try codes(lipstick) { _ in }["MP-TRD-021"] == .notice)
        #expect(try codes(lipstick) { $0.cosmeticsPilot = true }["MP-TRD-021"] == nil)
        #expect(try codes(lipstick, on: "2024-12-10") { $0.cosmeticsPilot = true }["MP-TRD-021"] == .notice)
        let elsewhere = lipstick + [.set("DecHead/CustomMaster", "2324")]
        #expect(try codes(elsewhere) { $0.cosmeticsPilot = true }["MP-TRD-021"] == .notice)
    }

    @Test("The cap is checked in another currency once its rate is given")
    func rates() throws {
        let euro = (1...3).map { MessageExample.Edit.set("DecLists/DecList[\($0)]/TradeCurr", "EUR") }
        let total = [MessageExample.Edit.set("DecLists/DecList[1]/DeclTotal", "130000.00")]
        let currency = try #require(Alpha3("EUR"))
        let eight = try #require(ExchangeRate("8"))
        let seven = try #require(ExchangeRate("7"))
        let without = try codes(euro + total) { _ in }
        #expect(without["MP-TRD-003"] == .notice && without["MP-TRD-002"] == nil)
        let with = try codes(euro + total) { $0.exchangeRates = [(currency, eight), (.usd, seven)] }
        #expect(with["MP-TRD-003"] == nil && with["MP-TRD-002"] == .error)
    }
}
