import CodeLists
import Consignments
import Declarations
import JSONText
import Loading
import Quantities

/// The pieces of `plan.json`, each written for itself so that a plan of a million lots streams.
public struct PlanText: Sendable {
    let input: DeclarationInput
    let plan: LoadPlan
    private let tariff = TariffColumns.embedded
    private let keys = (lot: JSONKey("lot"), total: JSONKey("total"), net: JSONKey("netKg"))

    /// Texts for the plan of a run.
    public init(_ input: DeclarationInput, plan: LoadPlan) {
        self.input = input
        self.plan = plan
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
        writer.beginObject()
        writeHead(declaration, sequenceNumber: sequenceNumber, file: file, to: &writer)
        writer.key("items")
        writer.beginArray()
        for item in declaration.items { write(item, to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private func writeHead(
        _ declaration: PlannedDeclaration, sequenceNumber: String, file: String, to writer: inout JSONWriter
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
        writer.beginArray(inline: true)
        for ref in containers(of: declaration) { writer.string(ref) }
        writer.endArray()
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
    private func containers(of declaration: PlannedDeclaration) -> [String] {
        var indices: [Int32] = []
        for item in declaration.items {
            for share in item.shares { indices.append(input.containerOfLot[Int(share.lot)]) }
        }
        indices.sort()
        var refs: [String] = []
        var last: Int32 = -1
        for index in indices where index > last {
            refs.append(plan.containers[Int(index)].ref)
            last = index
        }
        return refs
    }

    private func write(_ item: DeclaredItem, to writer: inout JSONWriter) {
        writer.beginObject(inline: true)
        writer.key("gNo")
        writer.integer(item.gNo)
        writer.key("hs")
        writer.quoted { appendDigits(tariff.codes[Int(item.tariff.rawValue)], count: 10, to: &$0) }
        writer.key("name")
        writer.string(utf8: input.book.texts.span(input.book.lots[Int(item.model)].name))
        writer.key("kind")
        writer.string(item.kind.rawValue)
        writer.key("quantity")
        writer.decimal(item.quantity.scaled, decimals: 5)
        writer.key("unit")
        writer.quoted { appendDigits(UInt64(item.unit.rawValue), count: 3, to: &$0) }
        writer.key("firstQuantity")
        writer.decimal(item.firstQuantity.scaled, decimals: 5)
        writer.key("secondQuantity")
        if let second = item.secondQuantity { writer.decimal(second.scaled, decimals: 5) } else { writer.null() }
        writer.key("price")
        writer.decimal(item.price, decimals: 4, minimum: 4)
        writer.key("total")
        writer.decimal(item.cents, decimals: 2, minimum: 2)
        writer.key("netKg")
        writer.decimal(item.net.scaled, decimals: 5)
        writer.key("why")
        writer.string(item.why.text)
        writer.key("lots")
        writer.beginArray(inline: true)
        for share in item.shares { write(share, to: &writer) }
        writer.endArray()
        writer.endObject()
    }

    private func write(_ share: LotShare, to writer: inout JSONWriter) {
        writer.beginObject(inline: true)
        writer.key(keys.lot)
        writer.string(utf8: input.book.texts.span(input.book.lots[Int(share.lot)].id))
        writer.key(keys.total)
        writer.decimal(share.cents, decimals: 2, minimum: 2)
        writer.key(keys.net)
        writer.decimal(share.net.scaled, decimals: 5)
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a decimal string of a scaled integer.
    mutating func decimal(_ scaled: Int64, decimals: Int, minimum: Int = 0) {
        quoted { appendDecimal(scaled, decimals: decimals, minimumDecimals: minimum, to: &$0) }
    }
}
