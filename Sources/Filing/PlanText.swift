import CodeLists
import Consignments
import Declarations
import JSONText
import Loading
import Platform
import Quantities

/// The pieces of `plan.json`, each written for itself so that a plan of a million lots streams.
public struct PlanText: Sendable {
    let input: DeclarationInput
    let plan: LoadPlan
    private let tariff: TariffColumns
    /// The refs of the containers, quoted.
    private let refs: NameTable

    /// Texts for the plan of a run.
    public init(_ input: DeclarationInput, plan: LoadPlan) {
        self.input = input
        self.plan = plan
        tariff = input.job.codes.columns
        refs = NameTable(
            plan.containers.map { container in
                var writer = JSONWriter()
                writer.string(container.ref)
                return writer.bytes
            })
    }

    /// One container as an element of the `containers` array.
    public func container(_ container: LoadedContainer) -> [UInt8] {
        var writer = JSONWriter()
        let lots = container.lots.lazy.map { input.book.lots[Int($0)] }
        writer.beginObject(inline: true)
        writer.key("ref")
        writer.string(container.ref)
        writer.key("number")
        writer.string(container.number)
        writer.key("type")
        writer.string(container.capacity.type.rawValue)
        writer.key("packages")
        writer.string(String(lots.reduce(Int64(0)) { $0 + Int64($1.packages) }))
        writer.key("grossKg")
        writer.string(lots.reduce(Weight.zero) { $0 + $1.gross }.description)
        writer.key("volumeM3")
        writer.string(lots.reduce(Volume.zero) { $0 + $1.volume }.description)
        writer.key("lots")
        writer.beginArray(inline: true)
        for lot in lots { writer.string(utf8: input.book.texts.span(lot.id)) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// One declaration as an element of the `declarations` array, indented by two levels.
    public func declaration(
        _ declaration: PlannedDeclaration, sequenceNumber: String, file: String
    ) -> [UInt8] {
        var writer = JSONWriter(depth: 2)
        var line = ByteBuffer(capacity: 16_384)
        writer.beginObject()
        writeHead(declaration, sequenceNumber: sequenceNumber, file: file, &line, to: &writer)
        writer.key("items")
        writer.beginArray()
        let texts = input.book.texts
        let lots = input.book.lots.span
        for item in declaration.items {
            line.removeAll()
            write(item, model: lots[Int(item.model)], texts, to: &line)
            write(item.shares, lots, texts, to: &line)
            writer.raw(line.bytes)
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private func writeHead(
        _ declaration: PlannedDeclaration, sequenceNumber: String, file: String, _ line: inout ByteBuffer,
        to writer: inout JSONWriter
    ) {
        writer.key("ref")
        writer.string(declaration.ref)
        writer.key("clientSeqNo")
        writer.string(sequenceNumber)
        writer.key("file")
        writer.string(file)
        writer.key("purchaser")
        writer.string(input.job.purchasers[declaration.purchaser].id)
        writer.key("containers")
        line.removeAll()
        writeContainers(of: declaration, to: &line)
        writer.raw(line.bytes)
        writer.key("simplified")
        writer.boolean(declaration.isSimplified)
        writer.key("valueUSD")
        writer.decimal(declaration.dollarCents, decimals: 2, minimum: 2)
        writer.key("total")
        writer.decimal(declaration.cents, decimals: 2, minimum: 2)
        writer.key("currency")
        writer.string(input.valuation.currency.text)
        writer.key("packages")
        writer.decimal(declaration.packages, decimals: 0)
        writer.key("grossKg")
        writer.decimal(declaration.gross.scaled, decimals: 5)
        writer.key("netKg")
        writer.decimal(declaration.net.scaled, decimals: 5)
    }

    /// Refs of the containers in which the plan puts a declaration's lots, in plan order.
    private func writeContainers(of declaration: PlannedDeclaration, to line: inout ByteBuffer) {
        var indices: [Int32] = []
        for item in declaration.items {
            for share in item.shares { indices.append(input.containerOfLot[Int(share.lot)]) }
        }
        indices.sort()
        line.append("[")
        var last: Int32 = -1
        for index in indices where index > last {
            if last >= 0 { line.append(", ") }
            line.append(refs[Int(index)])
            last = index
        }
        line.append("]")
    }

    /// An item up to its lots: all on one line, written piece by piece because there are hundreds of thousands.
    private func write(
        _ item: DeclaredItem, model: Lot, _ texts: TextPool, to line: inout ByteBuffer
    ) {
        line.append("{\"gNo\": ")
        line.integer(Int64(item.gNo))
        line.append(", \"hs\": \"")
        line.digits(tariff.codes[Int(item.tariff.rawValue)], count: 10)
        line.append("\", \"name\": ")
        line.quoted(texts.span(model.name))
        line.append(", \"kind\": \"")
        line.append(item.kind.rawValue)
        line.append("\", \"quantity\": \"")
        line.decimal(item.quantity)
        line.append("\", \"unit\": \"")
        line.digits(UInt64(item.unit.rawValue), count: 3)
        line.append("\", \"firstQuantity\": \"")
        line.decimal(item.firstQuantity)
        line.append("\", \"secondQuantity\": ")
        if let second = item.secondQuantity {
            line.append(0x22)
            line.decimal(second)
            line.append(0x22)
        } else {
            line.append("null")
        }
        writeMoney(of: item, to: &line)
    }

    private func writeMoney(of item: DeclaredItem, to line: inout ByteBuffer) {
        line.append(", \"price\": \"")
        line.decimal(item.price, decimals: 4, minimum: 4)
        line.append("\", \"total\": \"")
        line.decimal(item.cents, decimals: 2, minimum: 2)
        line.append("\", \"netKg\": \"")
        line.decimal(item.net)
        line.append("\", \"why\": ")
        line.quoted(item.why.text.utf8.span)
        line.append(", \"lots\": [")
    }

    /// The lots of an item, and the end of both.
    private func write(_ shares: [LotShare], _ lots: Span<Lot>, _ texts: TextPool, to line: inout ByteBuffer) {
        for place in shares.indices {
            line.append(place == 0 ? "{\"lot\": " : ", {\"lot\": ")
            line.quoted(texts.span(lots[Int(shares[place].lot)].id))
            line.append(", \"total\": \"")
            line.decimal(shares[place].cents, decimals: 2, minimum: 2)
            line.append("\", \"netKg\": \"")
            line.decimal(shares[place].net)
            line.append("\"}")
        }
        line.append("]}")
    }
}

extension ByteBuffer {
    /// Appends a JSON string with its quotes.
    fileprivate mutating func quoted(_ text: Span<UInt8>) {
        // Quotes, backslashes and control characters; hardly any text has one.
        if ByteSearch.hasByte(below: 0x20, or: 0x22, 0x5C, 0x5C, in: text) { return slowlyQuoted(text) }
        append(0x22)
        append(text)
        append(0x22)
    }

    @inline(never)
    private mutating func slowlyQuoted(_ text: Span<UInt8>) {
        var writer = JSONWriter()
        writer.string(utf8: text)
        append(writer.bytes)
    }
}

extension JSONWriter {
    /// Writes a decimal string of a scaled integer.
    mutating func decimal(_ scaled: Int64, decimals: Int, minimum: Int = 0) {
        quoted { appendDecimal(scaled, decimals: decimals, minimumDecimals: minimum, to: &$0) }
    }
}
