import Rules
import Testing

struct PackingRuleTests {
    static func other(_ kind: String, _ count: String) -> [MessageExample.Edit] {
        [
            .head("NoOtherPack", "0"), .set("DecOtherPacks/DecOtherPack", ""),
            .set("DecOtherPacks/DecOtherPack/PackQty", count), .set("DecOtherPacks/DecOtherPack/PackType", kind),
        ]
    }

    static let cases = [
        RuleCase("bags inside", other("06", "12"), []),
        RuleCase("bags without a count", other("06", ""), ["MP-FRM-107"]),
        RuleCase("bulk without a count", other("00", ""), []),
        RuleCase("the same bags twice", other("06", "12") + [.duplicate("DecOtherPacks/DecOtherPack")], ["MP-FRM-107"]),
        RuleCase("plant dunnage", other("98", "1"), ["MP-FRM-108"]),
        RuleCase("flag without a list", [.head("NoOtherPack", "0")], ["MP-FRM-106"]),
        RuleCase("no flag", [.head("NoOtherPack", "")], []),
        RuleCase("no pieces", [.head("PackNo", "")], ["MP-FRM-110"]),
        RuleCase("pieces that are no number", [.head("PackNo", "12a")], ["MP-FRM-110"]),
        RuleCase("half a piece", [.head("PackNo", "0.5")], ["MP-FRM-110"]),
        RuleCase("bare goods", [.head("WrapType", "01"), .head("PackNo", "2")], ["MP-FRM-112"]),
        RuleCase("bulk goods", [.head("WrapType", "00"), .head("PackNo", "2")], ["MP-FRM-612"]),
        RuleCase("gross below 1", [.head("GrossWet", "0.5")], ["MP-FRM-115"]),
        RuleCase("no net", [.head("NetWt", "")], ["MP-FRM-116"]),
        RuleCase("net of 0", [.head("NetWt", "0")], ["MP-FRM-116"]),
        RuleCase("net as gross", [.head("GrossWet", "3604.89")], ["MP-FRM-617"]),
        RuleCase("net at the lower bound", [.head("NetWt", "3433.24")], []),
        RuleCase("net below the lower bound", [.head("NetWt", "3433.22")], ["MP-FRM-118"]),
        RuleCase("net above the tolerance", [.head("NetWt", "3800")], ["MP-FRM-118"]),
        RuleCase(
            "an item without kilograms counts for less",
            [.head("NetWt", "3800"), .item("FirstUnit", "007"), .item("GUnit", "007")], []),
        RuleCase(
            "an item without kilograms cannot be below nothing",
            [.head("NetWt", "1500"), .item("FirstUnit", "007"), .item("GUnit", "007")], ["MP-FRM-118"]),
    ]

    @Test("Packing, pieces and weights", arguments: cases)
    func packing(_ rule: RuleCase) throws { #expect(try rule.found("FRM", 105...118) == rule.codes) }
}
