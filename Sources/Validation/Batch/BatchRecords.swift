/// The messages of a batch, each a record of bytes: numbers in as many bytes as they need, goods as hashes.
struct BatchRecords: Sendable {
    private var bytes = ByteChunks()
    private var starts = UInt32List()
    private var journeys: [BatchJourney] = []
    private var journeyTable = NumberTable()
    private var copies = NumberTable()

    /// How many messages there are.
    var count: Int { starts.count }
    var indices: Range<Int> { 0..<count }

    /// Adds a message.
    /// - Parameters:
    ///   - row: what is kept of it beside its boxes and seals.
    ///   - goods: what makes its items the same goods, one hash an item.
    ///   - digest: the first 64 bits of its SHA-256.
    ///   - isReadableAgain: whether half of each hash will do, since a suspicion can be confirmed by the message itself.
    mutating func append(
        _ row: BatchRow, boxes: [BatchBox], seals: [BatchSeal], goods: [UInt64], digest: UInt64, isReadableAgain: Bool
    ) {
        var record: [UInt8] = []
        record.append(digest: digest)
        record.append(isReadableAgain ? 1 : 0)
        record.appendNumber(UInt64(goods.count))
        for hash in goods { record.append(hash, bytes: isReadableAgain ? 4 : 8) }
        record.appendNumber(UInt64(number(of: row.journey)))
        record.append(row)
        record.append(boxes, seals)
        let number = UInt32(starts.count)
        starts.append(bytes.append(record))
        copies.insert(number, digest.hashValue) { [starts, bytes] in
            BatchRecords.digest(bytes.reader(at: starts[Int($0)])).hashValue
        }
    }

    /// Whether a message with the same bytes is there already.
    func contains(_ digest: UInt64) -> Bool {
        copies.number(digest.hashValue) { self.digest(of: Int($0)) == digest } != nil
    }

    /// The first 64 bits of the SHA-256 of a message.
    func digest(of row: Int) -> UInt64 { BatchRecords.digest(bytes.reader(at: starts[row])) }

    private static func digest(_ reader: ByteChunks.Reader) -> UInt64 {
        var reader = reader
        return reader.hash(8)
    }

    /// What is kept of a message beside its boxes and seals. Complexity: O(its goods' bytes).
    subscript(row: Int) -> BatchRow {
        var reader = opened(row)
        return reader.message(journeys)
    }

    /// The boxes of a message.
    func boxes(of row: Int) -> [BatchBox] {
        var reader = opened(row)
        let count = reader.message(journeys).boxes
        return (0..<count).map { reader.box(row, $0) }
    }

    /// A box of a message, with the message. Complexity: O(position), without memory of its own.
    func box(_ row: Int, _ position: Int) -> (message: BatchRow, box: BatchBox) {
        var reader = opened(row)
        let message = reader.message(journeys)
        for earlier in 0..<position { _ = reader.box(row, earlier) }
        return (message, reader.box(row, position))
    }

    /// The seals of a message.
    func seals(of row: Int) -> [BatchSeal] {
        var reader = opened(row)
        let count = reader.message(journeys).boxes
        for earlier in 0..<count { _ = reader.box(row, earlier) }
        return (0..<Int(reader.number())).map { reader.seal(row, $0) }
    }

    /// What makes the items of a message the same goods, one hash an item: 32 bits of it where `isShort`, else 64.
    func goods(of row: Int) -> (hashes: [UInt64], isShort: Bool) {
        var reader = bytes.reader(at: starts[row])
        _ = reader.hash(8)
        let isShort = reader.byte() == 1
        let count = Int(reader.number())
        return ((0..<count).map { _ in reader.hash(isShort ? 4 : 8) }, isShort)
    }

    /// How many items of a message have a hash.
    func goodsCount(of row: Int) -> Int {
        var reader = bytes.reader(at: starts[row])
        _ = reader.hash(8)
        _ = reader.byte()
        return Int(reader.number())
    }

    private func opened(_ row: Int) -> ByteChunks.Reader {
        var reader = bytes.reader(at: starts[row])
        _ = reader.hash(8)
        let width = reader.byte() == 1 ? 4 : 8
        _ = reader.bytes(Int(reader.number()) * width)
        return reader
    }

    private mutating func number(of journey: BatchJourney) -> UInt32 {
        let known = journeyTable.number(journey.hashValue) { [journeys] in journeys[Int($0)] == journey }
        if let known { return known }
        let number = UInt32(journeys.count)
        journeys.append(journey)
        journeyTable.insert(number, journey.hashValue) { [journeys] in journeys[Int($0)].hashValue }
        return number
    }
}

/// A list of numbers that never moves as it grows.
struct UInt32List: Sendable {
    private static let bits = 12
    private var chunks: [[UInt32]] = []
    private(set) var count = 0

    /// No number yet.
    init() {}

    /// Adds a number.
    mutating func append(_ number: UInt32) {
        if count & (1 << UInt32List.bits - 1) == 0 {
            var chunk: [UInt32] = []
            chunk.reserveCapacity(1 << UInt32List.bits)
            chunks.append(chunk)
        }
        chunks[chunks.count - 1].append(number)
        count += 1
    }

    /// The number at a place, from 0.
    subscript(index: Int) -> UInt32 { chunks[index >> UInt32List.bits][index & (1 << UInt32List.bits - 1)] }
}

extension [UInt8] {
    fileprivate mutating func append(digest: UInt64) { append(digest, bytes: 8) }

    /// Adds the low bytes of a hash.
    fileprivate mutating func append(_ hash: UInt64, bytes: Int) {
        for byte in 0..<UInt64(bytes) { append(UInt8(truncatingIfNeeded: hash >> (8 * byte))) }
    }

    fileprivate mutating func append(_ spot: Spot) {
        appendNumber(UInt64(spot.line))
        appendNumber(UInt64(spot.column))
    }

    /// Adds a message without its journey, its goods, boxes and seals.
    fileprivate mutating func append(_ row: BatchRow) {
        let numbers = [row.pieces, row.gross, row.dollars]
        append(numbers.enumerated().reduce(0) { $1.element == nil ? $0 : $0 | 1 << UInt8($1.offset) })
        for case let number? in numbers { appendSigned(number) }
        append(row.items, bytes: 8)
        for (text, spot) in [
            (row.clientNumber, row.clientNumberSpot), (row.unified, row.unifiedSpot), (row.bill, row.billSpot),
        ] {
            appendNumber(UInt64(text))
            if text != 0 { append(spot) }
        }
        append(row.itemsSpot)
        for text in [row.consignor, row.buyer] { appendNumber(UInt64(text)) }
        appendNumber(UInt64(row.boxes))
    }

    /// Adds boxes, of which the message has the number, and seals.
    fileprivate mutating func append(_ boxes: [BatchBox], _ seals: [BatchSeal]) {
        for box in boxes {
            for text in [box.number, box.kind, box.flag] { appendNumber(UInt64(text)) }
            append(box.spot)
        }
        appendNumber(UInt64(seals.count))
        for seal in seals {
            for text in [seal.seal, seal.box] { appendNumber(UInt64(text)) }
            append(seal.spot)
        }
    }
}

extension ByteChunks.Reader {
    /// The next hash of that many bytes.
    fileprivate mutating func hash(_ count: Int) -> UInt64 {
        var hash: UInt64 = 0
        for byte in 0..<UInt64(count) { hash |= UInt64(self.byte()) << (8 * byte) }
        return hash
    }

    fileprivate mutating func spot() -> Spot {
        let line = short()
        return Spot(line: line, column: short())
    }

    /// The next text and its place.
    private mutating func mark() -> (text: UInt32, spot: Spot) {
        let text = short()
        return (text, text == 0 ? .start : spot())
    }

    /// The next message, up to the number of its boxes.
    fileprivate mutating func message(_ journeys: [BatchJourney]) -> BatchRow {
        let journey = journeys[Int(number())]
        let given = byte()
        let pieces = given & 1 == 0 ? nil : signed()
        let gross = given & 2 == 0 ? nil : signed()
        let dollars = given & 4 == 0 ? nil : signed()
        let items = hash(8)
        let (client, unified, bill) = (mark(), mark(), mark())
        let list = spot()
        let (consignor, buyer) = (short(), short())
        return BatchRow(
            journey: journey, clientNumber: client.text, unified: unified.text, bill: bill.text, consignor: consignor,
            buyer: buyer, clientNumberSpot: client.spot, unifiedSpot: unified.spot, billSpot: bill.spot,
            itemsSpot: list, pieces: pieces, gross: gross, items: items, dollars: dollars, boxes: Int(number()))
    }

    fileprivate mutating func box(_ row: Int, _ position: Int) -> BatchBox {
        let (number, kind, flag) = (short(), short(), short())
        return BatchBox(row: row, position: position, number: number, kind: kind, flag: flag, spot: spot())
    }

    fileprivate mutating func seal(_ row: Int, _ position: Int) -> BatchSeal {
        let (seal, box) = (short(), short())
        return BatchSeal(row: row, position: position, seal: seal, box: box, spot: spot())
    }
}
