import Platform

/// What the checks need to know of a text, found out once for each different one.
struct TextFacts: Sendable {
    /// Length with a Chinese character, or any other beyond ASCII, counted as 2.
    let width: Int32
    /// Parts between vertical bars.
    let parts: Int32
    /// Whether it holds a character that XML 1.0 forbids.
    let hasControl: Bool
    /// Whether it holds a Chinese character.
    let hasChinese: Bool

    /// Whether it is the error of a spreadsheet's formula, such as `#REF!`.
    let isFormulaError: Bool
    /// Whether it is a name that says nothing of the goods.
    let isVague: Bool
    /// Whether it is a mark for what stands above.
    let isDitto: Bool

    static let empty = TextFacts(
        width: 0, parts: 0, hasControl: false, hasChinese: false, isFormulaError: false, isVague: false, isDitto: false)

    private static let formulaErrors: [[UInt8]] = [
        "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    ].map { Array($0.utf8) }

    /// Whether the checks of a text have anything to say.
    var isRemarkable: Bool { hasControl || isFormulaError || isDitto || width > 255 }

    private init(
        width: Int32, parts: Int32, hasControl: Bool, hasChinese: Bool, isFormulaError: Bool, isVague: Bool,
        isDitto: Bool
    ) {
        self.isDitto = isDitto
        self.isVague = isVague
        self.isFormulaError = isFormulaError
        self.width = width
        self.parts = parts
        self.hasControl = hasControl
        self.hasChinese = hasChinese
    }

    /// The facts of well-formed UTF-8. Complexity: O(bytes).
    init(_ text: Span<UInt8>) {
        var width: Int32 = 0
        var parts: Int32 = 1
        var control = false
        var chinese = false
        for index in text.indices {
            let byte = text[index]
            if byte < 0x80 {
                width &+= 1
                if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { control = true }
                if byte == 0x7C { parts &+= 1 }
            } else if byte >= 0xC0 {
                width &+= 2
                if byte >= 0xE3, TextFacts.isChinese(text, index) { chinese = true }
                if byte == 0xEF, TextFacts.isNoncharacter(text, index) { control = true }
            }
        }
        var isError = false
        if text.count > 0, text[0] == 0x23 {
            isError = TextFacts.formulaErrors.contains { ByteSearch.equal($0.span, text) }
        }
        let vague = width <= 8 && chinese && TextFacts.vagueNames.contains { ByteSearch.equal($0.span, text) }
        self.init(
            width: width, parts: parts, hasControl: control, hasChinese: chinese, isFormulaError: isError,
            isVague: vague, isDitto: width <= 8 && TextFacts.dittos.contains { ByteSearch.equal($0.span, text) })
    }

    /// U+3400 … U+9FFF, U+F900 … U+FAFF, and the planes 2 and 3.
    private static func isChinese(_ text: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < text.count else { return false }
        let (lead, second) = (text[index], text[index + 1])
        if lead == 0xE3 { return second >= 0x90 }
        if lead <= 0xE9 { return true }
        if lead == 0xEF { return second >= 0xA4 && second <= 0xAB }
        return lead == 0xF0 && second >= 0xA0 && second <= 0xBF
    }

    /// U+FFFE and U+FFFF.
    private static func isNoncharacter(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
    }

    /// What people write for "as above".
    private static let dittos = [
        "\"", "\"\"", "''", "〃", "″", "“", "”", "＂", "同上", "同前", "ditto", "Ditto", "DITTO", "-do-",
    ].map { Array($0.utf8) }

    /// Names that say nothing of the goods.
    static let vagueNames = [
        "配件", "零件", "用品", "礼品", "杂货", "百货", "日用品", "小商品", "货物", "商品", "样品", "其他", "其它", "杂项", "物品", "产品", "饰品配件",
    ].map { Array($0.utf8) }
}
