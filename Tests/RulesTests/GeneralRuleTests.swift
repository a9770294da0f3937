import Rules
import Testing

struct GeneralRuleTests {
    static let cases = [
        RuleCase("full-width digits in a quantity", [.item("GQty", "３９０００")], ["MP-FRM-001"]),
        RuleCase("full-width slash in a name of goods", [.item("GName", "合金戒指／银色")], []),
        RuleCase("full-width brackets in a contract", [.head("ContrNo", "MBA（7）")], ["MP-FRM-001"]),
        RuleCase("full-width low line at the end", [.head("BillNo", "QZXY26110533＿")], ["MP-FRM-001"]),
        RuleCase("full-width letters are other rules' affair", [.head("ContrNo", "ＭＢＡ")], []),
        RuleCase("Chinese in a vessel", [.head("TrafName", "琥珀灯笼")], []),
        RuleCase("two levy natures", [.head("CutMode", "101、299")], ["MP-FRM-002", "MP-FRM-011"]),
        RuleCase("two filings", [.head("ManualNo", "C29216000001;C29216000002")], ["MP-FRM-002"]),
        RuleCase("day of ten characters", [.head("PDate", "2026-11-18")], ["MP-FRM-003"]),
        RuleCase("thirtieth of February", [.head("IEDate", "20260230")], ["MP-FRM-003", "MP-FRM-004"]),
        RuleCase("day of transit", [.set("TrnHead", ""), .set("TrnHead/ValidTime", "20261301")], ["MP-FRM-003"]),
        RuleCase("own number of eighteen", [.head("EntryId", "292120260000000001")], []),
        RuleCase("own number of an import", [.head("EntryId", "292120261000000001")], ["MP-FRM-506"]),
        RuleCase("own number of an unknown customs", [.head("EntryId", "999920260000000001")], ["MP-FRM-506"]),
        RuleCase("own number of next year", [.head("EntryId", "292120270000000001")], ["MP-FRM-506"]),
        RuleCase("own number with a 2", [.head("EntryId", "292120242001000001")], ["MP-FRM-006"]),
        RuleCase("own number of nine", [.head("PreEntryId", "292120240")], ["MP-FRM-006"]),
        RuleCase("old currency", [.head("InsurCurr", "502")], ["MP-FRM-011"]),
        RuleCase("small letters of a currency", [.head("OtherCurr", "usd")], ["MP-FRM-011"]),
        RuleCase("no declaring customs", [.head("CustomMaster", "")], ["MP-FRM-015"]),
        RuleCase("a whole region declares", [.head("CustomMaster", "2900")], ["MP-FRM-015"]),
        RuleCase("customs of letters", [.head("CustomMaster", "29A1")], ["MP-FRM-015"]),
        RuleCase("exit customs left out", [.remove("DecHead/IEPort")], ["MP-FRM-016"]),
        RuleCase("same customs without transit", [.head("IEPort", "2921")], []),
        RuleCase(
            "other zone without an exit",
            [
                .head("TradeMode", "0110"), .head("TrafMode", "Y"), .head("TrafName", ""), .head("BillNo", ""),
                .voyage(""),
            ],
            ["MP-FRM-017"]),
        RuleCase(
            "other zone without an exit under 1039",
            [.head("TrafMode", "Y"), .head("TrafName", ""), .head("BillNo", ""), .voyage("")], []),
        RuleCase("remark of eighty", [.head("NoteS", String(repeating: "x", count: 80))], ["MP-FRM-508"]),
        RuleCase("remark of seventy", [.head("NoteS", String(repeating: "x", count: 70))], []),
        RuleCase("remark of 128 characters", [.head("NoteS", String(repeating: "采", count: 128))], ["MP-FRM-008"]),
        RuleCase("remark of 127 characters", [.head("NoteS", String(repeating: "采", count: 127))], ["MP-FRM-508"]),
        RuleCase("total of three decimals", [.item("DeclTotal", "15407.405")], ["MP-FRM-509"]),
        RuleCase("total that is no number", [.item("DeclTotal", "15407.4x")], []),
        RuleCase("guarantee", [.head("ChkSurety", "1")], ["MP-FRM-021"]),
    ]

    @Test("Signs, dates, numbers, customs and kinds", arguments: cases)
    func general(_ rule: RuleCase) throws { #expect(try rule.found("FRM", 1...22) == rule.codes) }
}
