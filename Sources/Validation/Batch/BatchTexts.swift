/// Texts kept once and known by number, so that a message costs a few bytes however often its texts return.
struct BatchTexts: Sendable {
    private var numbers: [String: UInt32] = ["": 0]
    private var texts = [""]

    /// The number of a text; 0 is the empty one.
    mutating func number(of text: String) -> UInt32 {
        if let known = numbers[text] { return known }
        let number = UInt32(texts.count)
        numbers[text] = number
        texts.append(text)
        return number
    }

    /// The text of a number.
    subscript(number: UInt32) -> String { texts[Int(number)] }
}
