/// A kind of document or photo that an event rests on.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// 交易单.
    case tradeSheet
    /// 入库单.
    case warehouseReceipt
    /// 差异说明 of a tally that differs.
    case discrepancyNote
    /// 查验通知单.
    case inspectionNotice
    /// 查验记录单, signed.
    case inspectionRecord
    /// Record of goods taken into custody or held.
    case custodyRecord
    /// 放行 receipt.
    case releaseReceipt
    /// 退单 receipt.
    case returnReceipt
    /// 报关单修改表.
    case amendmentForm
    /// 报关单撤销表.
    case revocationForm
    /// 落装 or 改配 application.
    case shutOutApplication
    /// 退货单: goods given back to the vendor.
    case returnNote
    /// 装箱清单.
    case packingList
    /// A photo.
    case photo
    /// Anything else.
    case other

    /// Its Chinese name.
    public var zh: String {
        switch self {
        case .tradeSheet: "交易单"
        case .warehouseReceipt: "入库单"
        case .discrepancyNote: "差异说明"
        case .inspectionNotice: "查验通知单"
        case .inspectionRecord: "查验记录单"
        case .custodyRecord: "扣留记录"
        case .releaseReceipt: "放行回执"
        case .returnReceipt: "退单回执"
        case .amendmentForm: "报关单修改表"
        case .revocationForm: "报关单撤销表"
        case .shutOutApplication: "落装申请"
        case .returnNote: "退货单"
        case .packingList: "装箱清单"
        case .photo: "照片"
        case .other: "其他单证"
        }
    }

    /// Its English name.
    public var en: String {
        switch self {
        case .tradeSheet: "trade sheet"
        case .warehouseReceipt: "warehouse receipt"
        case .discrepancyNote: "discrepancy note"
        case .inspectionNotice: "inspection notice"
        case .inspectionRecord: "signed inspection record"
        case .custodyRecord: "custody record"
        case .releaseReceipt: "release receipt"
        case .returnReceipt: "return receipt"
        case .amendmentForm: "amendment form"
        case .revocationForm: "revocation form"
        case .shutOutApplication: "shut-out application"
        case .returnNote: "return note"
        case .packingList: "container packing list"
        case .photo: "photo"
        case .other: "other document"
        }
    }
}

/// A document or photo named by an event; the journal keeps its digest, not its bytes.
public struct Evidence: Hashable, Sendable {
    /// What it is.
    public let kind: DocumentKind
    /// File name or document number.
    public let name: String
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits; empty for a paper that has no bytes.
    public let sha256: String

    /// A piece of evidence.
    public init(_ kind: DocumentKind, name: String, sha256: String = "") {
        self.kind = kind
        self.name = name
        self.sha256 = sha256
    }

    /// Whether the digest is empty or 64 lower-case hexadecimal digits, and there is a name.
    var isWellFormed: Bool {
        let digits = sha256.utf8
        let isHex = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return !name.isEmpty && (digits.isEmpty || (digits.count == 64 && isHex))
    }
}
