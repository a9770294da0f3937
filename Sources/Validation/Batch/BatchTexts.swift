/// Texts of at most 255 bytes kept once and known by number, so that a message costs a few bytes however often its texts
/// return. The number is where the text stands.
struct BatchTexts: Sendable {
    private var texts = ByteChunks()
    private var table = NumberTable()

    /// No text but the empty one, which has the number 0.
    init() { _ = texts.append([0]) }

    /// The number of a text; 0 is the empty one.
    mutating func number(of text: String) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        let bytes = Array(text.utf8)
        let hash = BatchTexts.hash(bytes[...])
        if let known = table.number(hash, where: { [texts] in BatchTexts.text($0, texts) == bytes[...] }) {
            return known
        }
        let number = texts.append([UInt8(bytes.count)] + bytes)
        table.insert(number, hash) { [texts] in BatchTexts.hash(BatchTexts.text($0, texts)) }
        return number
    }

    /// The text of a number.
    subscript(number: UInt32) -> String { String(decoding: BatchTexts.text(number, texts), as: UTF8.self) }

    private static func text(_ number: UInt32, _ texts: ByteChunks) -> ArraySlice<UInt8> {
        var reader = texts.reader(at: number)
        let length = Int(reader.byte())
        return reader.bytes(length)
    }

    private static func hash(_ text: ArraySlice<UInt8>) -> Int {
        var hash = TextHash()
        hash.add(text)
        return Int(truncatingIfNeeded: hash.value)
    }
}
