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

    /// What stands between two elements of the arrays `containers` and `declarations`.
    public static let separator: [UInt8] = Array(",\n    ".utf8)

    /// Appends a container as an element of the `containers` array.
    /// - Complexity: O(lots).
    public func write(_ container: LoadedContainer, to text: inout ByteBuffer) {
        let lots = input.book.lots.span
        let texts = input.book.texts
        var packages: Int64 = 0
        var (gross, volume) = (Weight.zero, Volume.zero)
        for index in container.lots {
            packages += Int64(lots[Int(index)].packages)
            gross += lots[Int(index)].gross
            volume += lots[Int(index)].volume
        }
        text.append("{\"ref\": ")
        text.quoted(container.ref)
        text.append(", \"number\": ")
        if let number = container.number { text.quoted(number) } else { text.append("null") }
        text.append(", \"type\": ")
        text.quoted(container.capacity.type.rawValue)
        text.append(", \"packages\": \"")
        text.integer(packages)
        text.append("\", \"grossKg\": \"")
        text.decimal(gross)
        text.append("\", \"volumeM3\": \"")
        text.decimal(volume)
        text.append("\", \"lots\": [")
        var isFirst = true
        for index in container.lots {
            if !isFirst { text.append(", ") }
            isFirst = false
            text.quoted(texts.span(lots[Int(index)].id))
        }
        text.append("]}")
    }

    /// Appends a declaration as an element of the `declarations` array, indented by two levels.
    /// - Complexity: O(lots).
    public func write(
        _ declaration: PlannedDeclaration, sequenceNumber: String, file: String, to text: inout ByteBuffer
    ) {
        writeHead(declaration, sequenceNumber: sequenceNumber, file: file, to: &text)
        let texts = input.book.texts
        let lots = input.book.lots.span
        var isFirst = true
        for item in declaration.items {
            text.append(isFirst ? "\n        " : ",\n        ")
            isFirst = false
            write(item, model: lots[Int(item.model)], texts, to: &text)
            write(item.shares, lots, texts, to: &text)
        }
        text.append(isFirst ? "]\n    }" : "\n      ]\n    }")
    }

    private func writeHead(
        _ declaration: PlannedDeclaration, sequenceNumber: String, file: String, to text: inout ByteBuffer
    ) {
        text.append("{\n      \"ref\": ")
        text.quoted(declaration.ref)
        text.append(",\n      \"clientSeqNo\": ")
        text.quoted(sequenceNumber)
        text.append(",\n      \"file\": ")
        text.quoted(file)
        text.append(",\n      \"purchaser\": ")
        text.quoted(input.job.purchasers[declaration.purchaser].id)
        text.append(",\n      \"containers\": ")
        writeContainers(of: declaration, to: &text)
        text.append(",\n      \"simplified\": ")
        text.append(declaration.isSimplified ? "true" : "false")
        text.append(",\n      \"valueUSD\": \"")
        text.decimal(declaration.dollarCents, decimals: 2, minimum: 2)
        text.append("\",\n      \"total\": \"")
        text.decimal(declaration.cents, decimals: 2, minimum: 2)
        text.append("\",\n      \"currency\": ")
        text.quoted(input.valuation.currency.text)
        text.append(",\n      \"packages\": \"")
        text.integer(declaration.packages)
        text.append("\",\n      \"grossKg\": \"")
        text.decimal(declaration.gross)
        text.append("\",\n      \"netKg\": \"")
        text.decimal(declaration.net)
        text.append("\",\n      \"items\": [")
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
    fileprivate mutating func quoted(_ text: String) { quoted(text.utf8.span) }

    /// Appends a JSON string with its quotes.
    fileprivate mutating func quoted(_ text: Span<UInt8>) {
        // Quotes, backslashes and control characters; hardly any text has one.
        append(0x22)
        if append(text, unlessBelow: 0x20, or: 0x22, 0x5C, 0x5C) { append(0x22) } else { finishSlowly(text) }
    }

    @inline(never)
    private mutating func finishSlowly(_ text: Span<UInt8>) {
        var writer = JSONWriter()
        writer.string(utf8: text)
        append(Array(writer.bytes.dropFirst()))
    }
}
