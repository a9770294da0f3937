/// The lines of a declaration that a sentence of a receipt names.
///
/// Seen in receipts: 商品序号1：…, 第1项商品…; understood besides: 商品项1, 商品项号1, 表体序号1, 项号1, GNo 1, lists (1、3), ranges (2-4),
/// full-width digits. A number of more than three digits is none (it may be a commodity code).
public enum ItemMentions {
    private static let prefixes = ["商品表体序号", "商品序号", "商品项号", "表体序号", "商品项", "项号", "GNO", "G_NO"].map {
        Array($0.unicodeScalars)
    }
    private static let suffixes = ["项", "条商品", "个商品"].map { Array($0.unicodeScalars) }
    private static let fillers = Array(" :：=为是第[【(（\"“#".unicodeScalars)
    private static let joints = Array("、,，/和及与".unicodeScalars)
    private static let ranges = Array("-~－～—至到".unicodeScalars)
    private static let units = Array("年月日时分%.".unicodeScalars)
    private static let ordinal: Unicode.Scalar = "第"

    /// The numbers named, ascending, each once. Complexity: O(n).
    public static func numbers(in sentence: String) -> [Int] {
        let text = sentence.unicodeScalars.map(plain)
        var found: Set<Int> = []
        var place = 0
        while place < text.count {
            if let after = number(afterMarkerAt: place, text, &found) {
                place = after
            } else {
                place += 1
            }
        }
        return found.sorted()
    }

    /// Full-width digits, capitals and blanks in their ASCII form, letters as capitals.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x61...0x7A: Unicode.Scalar(scalar.value - 0x20) ?? scalar
        case 0x3000, 0xA0: " "
        default: scalar
        }
    }

    private static func number(
        afterMarkerAt place: Int, _ text: [Unicode.Scalar], _ found: inout Set<Int>
    ) -> Int? {
        for prefix in prefixes where starts(text, place, prefix) {
            if prefix[0].isASCII, place > 0, isWord(text[place - 1]) { continue }
            var after = place + prefix.count
            let most = min(text.count, after + 4)
            while after < most, fillers.contains(text[after]) { after += 1 }
            guard let end = list(text, after, &found) else { return nil }
            return end
        }
        guard text[place] == ordinal else { return nil }
        var named: Set<Int> = []
        guard var end = list(text, skipBlanks(text, place + 1), &named) else { return nil }
        end = skipBlanks(text, end)
        guard suffixes.contains(where: { starts(text, end, $0) }) else { return nil }
        found.formUnion(named)
        return end
    }

    /// Numbers joined by commas and dashes from `start` on; where they end, `nil` when there are none.
    private static func list(_ text: [Unicode.Scalar], _ start: Int, _ found: inout Set<Int>) -> Int? {
        guard var (last, end) = number(text, start) else { return nil }
        if last > 0 { found.insert(last) }
        while end < text.count {
            let isRange = ranges.contains(text[end])
            guard isRange || joints.contains(text[end]) else { break }
            var next = skipBlanks(text, end + 1)
            if next < text.count, text[next] == ordinal { next += 1 }
            guard let (number, after) = number(text, next), (1...50).contains(number) else { break }
            if after < text.count, units.contains(text[after]) { break }
            if isRange, number >= last { found.formUnion(max(1, last)...number) } else { found.insert(number) }
            (last, end) = (number, after)
        }
        return end
    }

    private static func number(_ text: [Unicode.Scalar], _ start: Int) -> (Int, Int)? {
        var end = start
        var number = 0
        while end < text.count, let digit = text[end].asciiDigit {
            guard end - start < 3 else { return nil }
            number = number * 10 + digit
            end += 1
        }
        return end > start ? (number, end) : nil
    }

    private static func skipBlanks(_ text: [Unicode.Scalar], _ start: Int) -> Int {
        var place = start
        while place < text.count, text[place] == " " { place += 1 }
        return place
    }

    private static func starts(_ text: [Unicode.Scalar], _ place: Int, _ word: [Unicode.Scalar]) -> Bool {
        place + word.count <= text.count && text[place] == word[0]
            && text[place..<place + word.count].elementsEqual(word)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.asciiDigit != nil || (0x41...0x5A).contains(scalar.value)
    }
}

extension Unicode.Scalar {
    fileprivate var asciiDigit: Int? { (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
}
