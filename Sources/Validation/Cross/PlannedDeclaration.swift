import JSONText
import Messages
import Quantities

/// A declaration as a plan says it, read back from `plan.json`: what a message is compared with.
public struct PlannedDeclaration: Sendable {
    /// One line of it.
    public struct Line: Sendable {
        /// Number of the line.
        public let gNo: Int
        /// Ten-digit tariff code.
        public let code: String
        /// Declared name.
        public let name: String
        /// Three-digit unit.
        public let unit: String
        /// Quantity, statutory quantities, unit price, total and net weight, as the plan writes them; `nil` where it has none.
        public let figures: [Figure: String]
        /// The lots behind it.
        public let lots: [String]
    }

    /// A figure of a line.
    public enum Figure: String, CaseIterable, Sendable {
        /// Quantity in the transaction unit.
        case quantity
        /// First statutory quantity.
        case firstQuantity
        /// Second statutory quantity.
        case secondQuantity
        /// Unit price.
        case price
        /// Line total.
        case total
    }

    /// The name of the declaration in its plan, such as `D1`.
    public let reference: String
    /// The message's own number.
    public let clientSequenceNumber: String
    /// Declared currency.
    public let currency: String
    /// Sum of the lines.
    public let total: String
    /// Pieces.
    public let packages: String
    /// Gross weight in kg.
    public let grossKg: String
    /// Net weight in kg.
    public let netKg: String
    /// The lines, in order.
    public let lines: [Line]
    /// The message that the job makes of it; `nil` where only the plan is at hand.
    public private(set) var message: DeclarationMessage?

    /// Reads one declaration of a plan; `nil` when a needed member is missing.
    init?(_ node: JSONNode) {
        func text(_ name: String) -> String? { node[name]?.text }
        guard let reference = text("ref"), let number = text("clientSeqNo"), let currency = text("currency"),
            let total = text("total"), let packages = text("packages"), let gross = text("grossKg"),
            let net = text("netKg"), let items = node["items"]?.elements
        else { return nil }
        let lines = items.compactMap(Line.init)
        guard lines.count == items.count else { return nil }
        self.reference = reference
        clientSequenceNumber = number
        self.currency = currency
        self.total = total
        self.packages = packages
        grossKg = gross
        netKg = net
        self.lines = lines
        message = nil
    }

    /// The declarations of a run with their messages, from the run's outputs by name.
    /// - Throws: ``PlanFault``.
    public static func all(inOutputs outputs: [String: [UInt8]]) throws(PlanFault) -> [PlannedDeclaration] {
        var declarations = try all(inPlan: outputs["plan.json"] ?? [])
        for index in declarations.indices {
            let name = "declarations/\(declarations[index].clientSequenceNumber)"
            let packed = outputs[name + ".zip"].flatMap { MessageArchive.read($0, file: name).value?.message }
            declarations[index].message = (outputs[name + ".xml"] ?? packed).flatMap { DeclarationMessage($0) }
        }
        return declarations
    }

    /// The declarations of a plan.
    /// - Throws: ``PlanFault``.
    public static func all(inPlan bytes: [UInt8]) throws(PlanFault) -> [PlannedDeclaration] {
        let root: JSONNode
        do throws(JSONSyntaxError) { root = try JSONParser.parse(bytes) } catch {
            throw PlanFault(line: error.line, column: error.column)
        }
        guard let nodes = root["declarations"]?.elements else { throw PlanFault(line: root.line, column: root.column) }
        var planned: [PlannedDeclaration] = []
        for node in nodes {
            guard let one = PlannedDeclaration(node) else { throw PlanFault(line: node.line, column: node.column) }
            planned.append(one)
        }
        return planned
    }
}

/// A file that is no plan of this program.
public struct PlanFault: Error, Hashable, Sendable {
    /// Line, 1-based.
    public let line: Int
    /// Column in bytes, 1-based.
    public let column: Int
}

extension PlannedDeclaration.Line {
    init?(_ node: JSONNode) {
        guard case .number(let number)? = node["gNo"]?.value, let gNo = Int(number), let code = node["hs"]?.text,
            let name = node["name"]?.text, let unit = node["unit"]?.text, let lots = node["lots"]?.elements
        else { return nil }
        self.gNo = gNo
        self.code = code
        self.name = name
        self.unit = unit
        var figures: [PlannedDeclaration.Figure: String] = [:]
        for figure in PlannedDeclaration.Figure.allCases { figures[figure] = node[figure.rawValue]?.text }
        self.figures = figures
        self.lots = lots.compactMap { $0["lot"]?.text }
    }
}
