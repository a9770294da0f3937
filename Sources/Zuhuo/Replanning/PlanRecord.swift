import JSONText

/// A plan as `plan.json` records it, lots by their numbers.
public struct PlanRecord: Hashable, Sendable {
    /// A container of the plan.
    public struct Container: Hashable, Sendable {
        /// Name in the plan.
        public var ref: String
        /// Container number, where known.
        public var number: String?
        /// Type, such as `40HQ`.
        public var type: String
        /// Numbers of the lots in it.
        public var lots: [String]
        /// Digest of what else the plan says of it; `nil` where that is not known.
        public var content: String?

        /// A container.
        public init(ref: String, number: String?, type: String, lots: [String], content: String? = nil) {
            self.content = content
            self.ref = ref
            self.number = number
            self.type = type
            self.lots = lots
        }
    }

    /// A declaration of the plan.
    public struct Declaration: Hashable, Sendable {
        /// Name in the plan.
        public var ref: String
        /// Id of its purchaser.
        public var purchaser: String
        /// Names of the containers that hold its lots.
        public var containers: [String]
        /// Numbers of its lots.
        public var lots: [String]
        /// Digest of what else the plan says of it; `nil` where that is not known.
        public var content: String?

        /// A declaration.
        public init(
            ref: String, purchaser: String, containers: [String], lots: [String], content: String? = nil
        ) {
            self.content = content
            self.ref = ref
            self.purchaser = purchaser
            self.containers = containers
            self.lots = lots
        }
    }

    /// Why bytes are no plan.
    public struct Fault: Error, Hashable, Sendable {
        /// Line of what is wrong, 1-based.
        public let line: Int
        /// What is missing there; `nil` where the text is not JSON.
        public let missing: String?
    }

    /// Name of the job.
    public var job: String
    /// Its containers, in plan order.
    public var containers: [Container]
    /// Its declarations, in plan order.
    public var declarations: [Declaration]
    /// SHA-256 of the code tables that it was made with beside the program's own; `nil` where there were none.
    public var codes: String?

    /// A record.
    public init(job: String, containers: [Container], declarations: [Declaration], codes: String? = nil) {
        self.codes = codes
        self.job = job
        self.containers = containers
        self.declarations = declarations
    }

    /// Reads `plan.json`; what is not needed is passed over.
    /// - Complexity: O(bytes).
    public init(_ bytes: [UInt8]) throws(Fault) {
        let root: JSONNode
        do throws(JSONSyntaxError) { root = try JSONParser.parse(bytes) } catch {
            throw Fault(line: error.line, missing: nil)
        }
        job = try Self.text("job", of: root)
        codes = root["codes"]?["sha256"]?.text
        containers = []
        declarations = []
        for node in try Self.array("containers", of: root) {
            containers.append(
                Container(
                    ref: try Self.text("ref", of: node), number: node["number"]?.text,
                    type: try Self.text("type", of: node), lots: try Self.texts("lots", of: node),
                    content: RecordedContent.digest(ofContainer: node)))
        }
        for node in try Self.array("declarations", of: root) {
            var lots: [String] = []
            for item in try Self.array("items", of: node) {
                for lot in try Self.array("lots", of: item) { lots.append(try Self.text("lot", of: lot)) }
            }
            declarations.append(
                Declaration(
                    ref: try Self.text("ref", of: node), purchaser: try Self.text("purchaser", of: node),
                    containers: try Self.texts("containers", of: node), lots: lots,
                    content: RecordedContent.digest(ofDeclaration: node)))
        }
    }

    private static func array(_ key: String, of node: JSONNode) throws(Fault) -> [JSONNode] {
        guard let elements = node[key]?.elements else { throw Fault(line: node.line, missing: key) }
        return elements
    }

    private static func text(_ key: String, of node: JSONNode) throws(Fault) -> String {
        guard let text = node[key]?.text else { throw Fault(line: node.line, missing: key) }
        return text
    }

    private static func texts(_ key: String, of node: JSONNode) throws(Fault) -> [String] {
        var texts: [String] = []
        for element in try array(key, of: node) {
            guard let text = element.text else { throw Fault(line: element.line, missing: key) }
            texts.append(text)
        }
        return texts
    }
}
