/// Writes findings one after the other as bytes.
///
/// A finding is the number of its frame, its ``FindingParts``, the line as the step from the last one, then the parts. A
/// text is the bytes it shares with the last one of its kind at its start and at its end, counted, and those between.
/// Numbers have seven bits a byte, the lowest first.
struct FindingPacker: Sendable {
    var segment = FindingSegment()
    private var trail = FindingTrail()
    private var numbers: [FindingFrame: Int] = [:]

    private static let mostFrames = 255
    private static let mostBytes = 4 << 20

    /// Whether a new segment is to be begun.
    var isFull: Bool { segment.frames.count == Self.mostFrames || segment.bytes.count >= Self.mostBytes }

    /// Whether nothing was put in.
    var isEmpty: Bool { segment.bytes.isEmpty }

    mutating func appendLater() -> Int {
        segment.later.append(nil)
        segment.bytes.append(0)
        return segment.later.count - 1
    }

    mutating func append(_ finding: Finding) {
        let number = number(of: FindingFrame(finding))
        segment.bytes.append(UInt8(number + 1))
        let start = segment.bytes.count
        segment.bytes.append(0)
        var parts: FindingParts = []
        let place = finding.place
        if let line = place.line {
            parts.insert(.line)
            segment.bytes.pack(line &- trail.line)
            trail.line = line
        }
        if let lot = place.lot {
            parts.insert(.lot)
            segment.bytes.pack(lot, after: &trail.lot)
        }
        if let path = place.path {
            parts.insert(.path)
            segment.bytes.pack(path, after: &trail.path)
        }
        let words = [finding.message.zh, finding.message.en, finding.hint.zh, finding.hint.en]
        for (index, text) in words.enumerated() where !trail.words[number][index].isSame(text) {
            parts.insert(.words(index))
            segment.bytes.pack(text, after: &trail.words[number][index])
        }
        if !finding.notes.isEmpty {
            parts.insert(.notes)
            append(finding.notes)
        }
        segment.bytes[start] = parts.rawValue
    }

    private mutating func number(of frame: FindingFrame) -> Int {
        if let number = numbers[frame] { return number }
        numbers[frame] = segment.frames.count
        segment.frames.append(frame)
        trail.words.append(FindingTrail.noWords)
        return segment.frames.count - 1
    }

    private mutating func append(_ notes: [Note]) {
        segment.bytes.pack(unsigned: UInt(notes.count))
        for note in notes {
            let place = note.place
            for number in [place.line, place.column, place.gNo] { segment.bytes.pack(optional: number) }
            let texts = [note.message.zh, note.message.en, place.file, place.field, place.lot, place.path]
            var there: UInt8 = 0
            for (index, text) in texts.enumerated() where text != nil { there |= 1 << UInt8(index) }
            segment.bytes.append(there)
            for (index, text) in texts.enumerated() {
                if let text { segment.bytes.pack(text, after: &trail.note[index]) }
            }
        }
    }
}

extension [UInt8] {
    /// Appends a number, or that there is none.
    fileprivate mutating func pack(optional number: Int?) {
        append(number == nil ? 0 : 1)
        if let number { pack(number) }
    }

    /// Appends a number.
    fileprivate mutating func pack(_ number: Int) { pack(unsigned: UInt(bitPattern: number << 1 ^ number >> 63)) }

    /// Appends a number that is not negative.
    fileprivate mutating func pack(unsigned number: UInt) {
        var rest = number
        while rest >= 128 {
            append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Appends a text as what differs from the last one of its kind.
    fileprivate mutating func pack(_ text: String, after last: inout FindingTrail.Text) {
        let utf8 = text.utf8.span
        let most = Swift.min(utf8.count, last.bytes.count)
        var head = 0
        while head < most, utf8[head] == last.bytes[head] { head &+= 1 }
        var tail = 0
        while tail < most &- head, utf8[utf8.count &- tail &- 1] == last.bytes[last.bytes.count &- tail &- 1] {
            tail &+= 1
        }
        pack(unsigned: UInt(head))
        pack(unsigned: UInt(tail))
        pack(unsigned: UInt(utf8.count - head - tail))
        for index in head..<(utf8.count - tail) { append(utf8[index]) }
        last.bytes.removeAll(keepingCapacity: true)
        last.bytes.append(contentsOf: text.utf8)
    }
}

extension FindingTrail.Text {
    /// Whether a text is the last one, byte for byte.
    fileprivate func isSame(_ text: String) -> Bool {
        let (new, old) = (text.utf8.span, bytes.span)
        guard new.count == old.count else { return false }
        for index in new.indices where new[index] != old[index] { return false }
        return true
    }
}
