import Rules
import Testing

struct IdentifierRuleTests {
    static let cases = [
        RuleCase("sound credit code", [.head("AgentCodeScc", "91110000600037341L")], []),
        RuleCase("official sample", [.head("AgentCodeScc", "914403007663746551")], []),
        RuleCase("zero as check character", [.head("AgentCodeScc", "92340603MA2UK1TD00")], []),
        RuleCase("letter outside the alphabet", [.head("AgentCodeScc", "91350100M000100Y4Z")], ["MP-IDN-101"]),
        RuleCase("placeholder of samples", [.head("CopCodeScc", "AAAAAAAA1105910159")], ["MP-IDN-101"]),
        RuleCase("producer without a code", [.head("OwnerCodeScc", "NO")], []),
        RuleCase("small letters", [.head("OwnerCodeScc", "91330782ma2qxa01x2")], ["MP-IDN-101"]),
        RuleCase("inner check character", [.head("TradeCoScc", "91310115MA1H8R7C67")], ["MP-IDN-102"]),
        RuleCase("letters in a serial", [.head("AgentCode", "4403960A3U")], []),
        RuleCase("nine characters", [.head("TradeCode", "440396043")], ["MP-IDN-103"]),
        RuleCase("tail of a credit code", [.head("OwnerCode", "7663746551")], []),
        RuleCase("unknown district", [.head("TradeCode", "999998QX02")], ["MP-IDN-104"]),
        RuleCase("organisation code", [.head("CopCode", "766374655")], []),
        RuleCase("organisation code with another check", [.head("CopCode", "766374656")], ["MP-IDN-105"]),
        RuleCase("ten written as zero", [.set("DecContainers/Container/ContainerId", "OOLU3000070")], []),
        RuleCase("European swap body", [.set("DecContainers/Container/ContainerId", "ATBE1003091")], ["MP-IDN-106"]),
        RuleCase("letter O for a zero", [.set("DecContainers/Container/ContainerId", "CSQU3O54383")], ["MP-IDN-106"]),
        RuleCase("wrong check digit", [.set("DecContainers/Container/ContainerId", "CSQU3054384")], ["MP-IDN-107"]),
        RuleCase(
            "container of transit",
            [
                .set("TrnContainers", ""), .set("TrnContainers/TrnContainer", ""),
                .set("TrnContainers/TrnContainer/ContaNo", "CSQU305438"),
            ], ["MP-IDN-106"]),
        RuleCase("unified number of twelve", [.head("SeqNo", "E20190000357")], ["MP-IDN-108"]),
        RuleCase("unified number of an import", [.head("SeqNo", "I20190000357524667")], ["MP-IDN-108"]),
        RuleCase("sender's number of twelve", [.set("DecSign/ClientSeqNo", "261118000001")], ["MP-IDN-109"]),
        RuleCase("sound identity card", [.head("NoteS", "采购商:A B,CHN,360426199101010071")], []),
        RuleCase("identity card's birthday", [.head("NoteS", "采购商:A B,CHN,360426199113010071")], ["MP-IDN-110"]),
        RuleCase("Chinese firm as purchaser", [.head("NoteS", "采购商:A B,CHN,914403007663746551")], []),
        RuleCase("Chinese passport", [.head("NoteS", "采购商:A B,CHN,G12345678")], []),
        RuleCase("no passport of China", [.head("NoteS", "采购商:A B,CHN,Q12345678")], ["MP-IDN-111"]),
        RuleCase("foreign register number", [.head("NoteS", "采购商:A B,DEU,HRB 000000")], []),
        RuleCase("comma in the name", [.head("NoteS", "采购商:A, B LTD,CHN,G12345678")], []),
        RuleCase("remark of another form", [.head("NoteS", "LZ A B Q12345678")], []),
        RuleCase("bill in small letters", [.head("BillNo", "qzxy1")], ["MP-IDN-112"]),
        RuleCase("two bills are another rule's affair", [.head("BillNo", "Q1,Q2")], []),
        RuleCase(
            "air waybill", [.head("TrafMode", "5"), .head("BillNo", "131-98765435"), .voyage("")], []),
        RuleCase(
            "air waybill with another check", [.head("TrafMode", "5"), .head("BillNo", "131-98765434"), .voyage("")],
            ["MP-IDN-113"]),
        RuleCase("ship's number", [.head("TrafName", "IMO8814275")], []),
        RuleCase("ship's number with another check", [.head("TrafName", "UN8814274")], ["MP-IDN-114"]),
        RuleCase("eight digits are a name", [.head("TrafName", "UN20170703")], []),
        RuleCase(
            "batch of nine", [.head("TrafMode", "4"), .head("TrafName", ""), .voyage("261118001")], ["MP-IDN-115"]),
        RuleCase("inspection number", [.head("OwnerCiqCode", "65005151")], ["MP-IDN-116"]),
        RuleCase("UN number", [.item("Uncode", "1950")], []),
        RuleCase("UN number out of range", [.item("Uncode", "UN9999")], ["MP-IDN-118"]),
        RuleCase(
            "seal used twice",
            [
                .set("TrnContainers", ""), .set("TrnContainers/TrnContainer", ""),
                .set("TrnContainers/TrnContainer/SealNo", "H0123456"), .duplicate("TrnContainers/TrnContainer"),
            ], ["MP-IDN-119"]),
    ]

    @Test("Numbers of firms, persons, boxes, bills and messages", arguments: cases)
    func identifiers(_ rule: RuleCase) throws { #expect(try rule.found("IDN", 101...119) == rule.codes) }
}
