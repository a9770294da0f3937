import Findings
import Markup

/// A `DecMessage` as it was received: every element with its text and its place, nothing interpreted, nothing repaired.
///
/// Any vintage is read: elements in any order, any prefix, absent or empty alike. Whether the message keeps to its
/// structure is the structure layer's question, not this type's.
public struct DeclarationMessage: Sendable {
    let store: MessageStore

    /// Reads a message; `nil` when the bytes are not well-formed XML or carry a document type declaration.
    /// - Complexity: linear in the bytes; bounded memory, see ``Markup/FlatDocument/Limits``.
    public init?(_ bytes: Span<UInt8>) {
        var reader = FlatDocumentReader(names: ElementNames.table)
        guard let document = reader.read(bytes) else { return nil }
        store = MessageStore(document)
    }

    init(_ document: FlatDocument) { store = MessageStore(document) }

    /// Reads a message; `nil` when the bytes are not well-formed XML or carry a document type declaration.
    public init?(_ bytes: [UInt8]) { self.init(bytes.span) }

    /// The local name of the root element, whatever it is.
    public var rootName: String { store.document.rootName }
    /// The namespace of the root element.
    public var namespace: String? { store.document.rootNamespace }
    /// The prefix of the root element.
    public var prefix: String? { store.document.rootPrefix }
    /// The `Version` attribute, in whatever case it is spelled, with that spelling.
    public var version: (name: String, value: String)? {
        for attribute in store.document.rootAttributes where attribute.name.lowercased() == "version" {
            return (attribute.name, attribute.value)
        }
        return nil
    }
    /// Names of elements that the message does not know, each once, in order of appearance.
    public var unknownNames: [String] { store.document.unknownNames }
    /// Whether parts of the message were left out because it holds more than is kept.
    public var isTruncated: Bool { store.document.isTruncated }

    /// Whether offsets count the message's own bytes: not in another encoding than UTF-8.
    public var hasExactOffsets: Bool { store.document.hasExactOffsets }

    /// The root.
    public var root: MessageBlock { MessageBlock(store: store, node: 0) }
    /// The head (`DecHead`), an absent block when there is none.
    public var head: MessageBlock { store.indexedBlock() }
    /// The items (`DecLists/DecList`), in order.
    public var items: [MessageBlock] { store.items.indices.map { store.indexedBlock(item: $0) } }
    /// The containers (`DecContainers/Container`).
    public var containers: [MessageBlock] { store.blocks(.decContainers, .container) }
    /// The documents that accompany it (`DecLicenseDocus/LicenseDocu`).
    public var licenceDocuments: [MessageBlock] { store.blocks(.decLicenseDocus, .licenseDocu) }
    /// The certificates asked for (`DecRequestCerts/DecRequestCert`).
    public var requestedCertificates: [MessageBlock] { store.blocks(.decRequestCerts, .decRequestCert) }
    /// Further packings (`DecOtherPacks/DecOtherPack`).
    public var otherPackings: [MessageBlock] { store.blocks(.decOtherPacks, .decOtherPack) }
    /// Qualifications of the firm (`DecCopLimits/DecCopLimit`).
    public var firmQualifications: [MessageBlock] { store.blocks(.decCopLimits, .decCopLimit) }
    /// Free text (`DecFreeTxt`).
    public var freeText: MessageBlock { store.block(store.child(of: 0, .decFreeTxt)) }
    /// Signature and sender (`DecSign`).
    public var sign: MessageBlock { store.block(store.child(of: 0, .decSign)) }
    /// Customs transit: head (`TrnHead`).
    public var transitHead: MessageBlock { store.block(store.child(of: 0, .trnHead)) }
    /// Customs transit: means of transport (`TrnList`).
    public var transitList: MessageBlock { store.block(store.child(of: 0, .trnList)) }
    /// Customs transit: containers (`TrnContainers/TrnContainer`).
    public var transitContainers: [MessageBlock] { store.blocks(.trnContainers, .trnContainer) }
    /// Customs transit: goods by container (`TrnContaGoodsList/TrnContaGoods`).
    public var transitGoods: [MessageBlock] { store.blocks(.trnContaGoodsList, .trnContaGoods) }
    /// Attached electronic documents (`EdocRealation`, repeated under the root).
    public var attachments: [MessageBlock] { root.children(.edocRealation) }
    /// Relations to certificates of origin (`EcoRelation`, repeated under the root).
    public var originRelations: [MessageBlock] { root.children(.ecoRelation) }

    /// Every leaf element, in document order.
    public var leaves: [MessageField] {
        store.document.nodes.indices.filter { !store.document.nodes[$0].hasChildren }
            .map { MessageField(store: store, node: Int32($0), parent: store.document.nodes[$0].parent, name: nil) }
    }

    /// Shows every leaf element, in document order; no list of them is made.
    public func forEachLeaf(_ body: (MessageField) -> Void) {
        for (index, node) in store.document.nodes.enumerated() where !node.hasChildren {
            body(MessageField(store: store, node: Int32(index), parent: node.parent, name: nil))
        }
    }

    /// A block by its path under the root, such as `DecLists/DecList[2]`, counted from 1; absent when there is none.
    public func block(at path: String) -> MessageBlock { store.block(store.find(path)) }

    /// The offset of the start tag of the element at a place's path, its block's when it is absent; `nil` for another path.
    public func offset(at path: String) -> Int? {
        let steps = path.split(separator: "/")
        guard path.hasPrefix("/"), let first = steps.first, first == rootName else { return nil }
        for count in [steps.count, steps.count - 1] where count >= 1 {
            let node = store.find(steps[1..<count].joined(separator: "/"))
            if node >= 0 { return Int(store.document.nodes[Int(node)].offset) }
        }
        return nil
    }

    /// A leaf by its path under the root, such as `DecHead/TradeMode`.
    public func field(at path: String) -> MessageField {
        guard let slash = path.lastIndex(of: "/") else { return root[path] }
        return block(at: String(path[..<slash]))[String(path[path.index(after: slash)...])]
    }
}
