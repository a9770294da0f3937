/// Makes findings of the bytes that a ``FindingPacker`` wrote.
struct FindingUnpacker: Sendable {
    private let segment: FindingSegment
    private var trail: FindingTrail
    private var packed: PackedBytes
    private var nextLater = 0

    init(_ segment: FindingSegment) {
        self.segment = segment
        trail = FindingTrail(frames: segment.frames.count)
        packed = PackedBytes(bytes: segment.bytes)
    }

    /// The next finding; `nil` at the end. A place never filled is passed over.
    mutating func next() -> Finding? {
        while !packed.isAtEnd {
            let number = Int(packed.byte())
            if number > 0 { return finding(number - 1) }
            nextLater += 1
            if let finding = segment.later[nextLater - 1] { return finding }
        }
        return nil
    }

    private mutating func finding(_ number: Int) -> Finding {
        let parts = FindingParts(rawValue: packed.byte())
        let frame = segment.frames[number]
        var place = Place(file: frame.file, column: frame.column, field: frame.field, gNo: frame.gNo)
        if parts.contains(.line) {
            trail.line = trail.line &+ packed.signed()
            place.line = trail.line
        }
        if parts.contains(.lot) { place.lot = packed.text(after: &trail.lot) }
        if parts.contains(.path) { place.path = packed.text(after: &trail.path) }
        for index in 0..<4 where parts.contains(.words(index)) { _ = packed.text(after: &trail.words[number][index]) }
        let words = trail.words[number]
        return Finding(
            frame, message: Bilingual(zh: words[0].string, en: words[1].string),
            hint: Bilingual(zh: words[2].string, en: words[3].string), place: place,
            notes: parts.contains(.notes) ? notes() : [])
    }

    private mutating func notes() -> [Note] {
        var notes: [Note] = []
        for _ in 0..<packed.unsigned() {
            let line = packed.optional()
            let column = packed.optional()
            let gNo = packed.optional()
            let there = packed.byte()
            var texts: [String?] = []
            for index in 0..<6 {
                texts.append(there & 1 << UInt8(index) == 0 ? nil : packed.text(after: &trail.note[index]))
            }
            let place = Place(
                file: texts[2], line: line, column: column, field: texts[3], lot: texts[4], path: texts[5], gNo: gNo)
            notes.append(Note(zh: texts[0] ?? "", en: texts[1] ?? "", place: place))
        }
        return notes
    }
}

/// Bytes that a ``FindingPacker`` wrote, read one after the other.
private struct PackedBytes: Sendable {
    let bytes: [UInt8]
    private var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func byte() -> UInt8 {
        place &+= 1
        return bytes[place &- 1]
    }

    mutating func optional() -> Int? { byte() == 0 ? nil : signed() }

    mutating func signed() -> Int {
        let number = unsigned()
        return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
    }

    mutating func unsigned() -> UInt {
        var number: UInt = 0
        var shift: UInt = 0
        while true {
            let part = byte()
            number |= UInt(part & 127) << shift
            if part < 128 { return number }
            shift += 7
        }
    }

    mutating func text(after last: inout FindingTrail.Text) -> String {
        let head = Int(unsigned())
        let tail = Int(unsigned())
        let between = Int(unsigned())
        let end = last.bytes.count - tail
        last.bytes.replaceSubrange(head..<end, with: bytes[place..<(place + between)])
        place += between
        last.string = String(decoding: last.bytes, as: UTF8.self)
        return last.string
    }
}

extension Finding {
    /// A finding as it was put into a list.
    fileprivate init(_ frame: FindingFrame, message: Bilingual, hint: Bilingual, place: Place, notes: [Note]) {
        rule = frame.rule
        severity = frame.severity
        layer = frame.layer
        self.message = message
        self.hint = hint
        self.place = place
        self.notes = notes
        source = frame.source
    }
}
