import Findings
import Rules
import Testing

/// What a finding on a code says.
struct SuggestionTests {
    private func message(_ path: String, _ text: String, _ code: String, on date: String = "2026-11-18") throws
        -> String
    {
        let findings = try ExampleMessage.findings(MessageExample([.set(path, text)], on: date))
        return try #require(findings.first { $0.rule.text == code }).message.zh
    }

    @Test("A code of before the merger is answered with what replaced it")
    func old() throws {
        #expect(try message("DecHead/TradeCountry", "142", "MP-COD-009").hasSuffix("相近的有 CHN 中国"))
        #expect(try message("DecLists/DecList[1]/TradeCurr", "502", "MP-FRM-151").hasSuffix("相近的有 USD 美元"))
    }

    @Test("A name in the place of a code is answered with the code")
    func name() throws {
        #expect(try message("DecHead/CustomMaster", "义乌海关", "MP-FRM-015").contains("2921 义乌海关"))
    }

    @Test("An open table names its date, a complete one does not")
    func vintage() throws {
        #expect(try message("DecHead/IEPort", "3194", "MP-COD-001").contains("2020-01 版"))
        #expect(try !message("DecHead/TransMode", "8", "MP-COD-005").contains("版"))
    }

    @Test("A code that has ended or not begun says since when")
    func dates() throws {
        #expect(
            try message("DecHead/TradeMode", "0139", "MP-COD-002", on: "2018-01-01")
                == "监管方式 0139 旅游购物商品 自 2017-08-01 起停用")
        #expect(try message("DecHead/TradeMode", "5072", "MP-COD-002", on: "2023-01-01").hasSuffix("自 2024-01-01 起才使用"))
    }

    @Test("A commodity code of an earlier year is answered with its neighbours")
    func tariff() throws {
        #expect(try message("DecLists/DecList[1]/CodeTS", "7117190001", "MP-COD-030").contains("7117190000"))
    }
}
