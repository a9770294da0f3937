import CodeLists
import Quantities

/// How the goods meet customs.
public enum Flow: String, CaseIterable, Sendable {
    /// Declared and inspected loose in the warehouse, loaded after release (先查验后装运).
    case inspectBeforeLoad
    /// Loaded first, inspected in the container (先装后查).
    case loadThenInspect
}

/// How the goods reach the exit port.
public enum Clearance: String, CaseIterable, Sendable {
    /// National integrated clearance (通关一体化).
    case integrated
    /// Customs transit (转关): adds the transit block to the message.
    case transit
}

/// When a lot's container is known to the declaration.
public enum ContainerBinding: String, CaseIterable, Sendable {
    /// Before declaring: the declaration names one container.
    case early
    /// After release: the declaration names none.
    case late
}

/// Whether many kinds of goods may be declared in few lines (简化申报).
public enum SimplifiedDeclaration: String, CaseIterable, Sendable {
    /// Where the rules allow it.
    case auto
    /// Never: one line a kind.
    case never
}

/// How the purchaser is written into the remarks (备注).
public enum RemarkProfile: String, CaseIterable, Sendable {
    /// `采购商:<name>,<nationality>,<document number>`: our default; no text prescribes a form.
    case standard = "default"
    /// The form of a Jinhua client of 2017: `LZ <name><document number>`.
    case jinhua2017
    /// Nothing is written.
    case none
}

/// A Chinese firm of the declaration.
public struct Party: Hashable, Sendable {
    /// Registered Chinese name.
    public var name: String
    /// English name, where certificates ask for it.
    public var nameEnglish: String?
    /// Customs registration number, 10 characters.
    public var customsCode: String
    /// Unified social credit code, 18 characters, or `NO`.
    public var creditCode: String
    /// Number of the filing as market-procurement operator (市场采购贸易经营者备案).
    public var marketProcurementFiling: String?
    /// Whether it is filed with customs as consignor (收发货人备案).
    public var customsFiling: Bool

    /// A party.
    public init(
        name: String, nameEnglish: String? = nil, customsCode: String, creditCode: String,
        marketProcurementFiling: String? = nil, customsFiling: Bool = false
    ) {
        self.name = name
        self.nameEnglish = nameEnglish
        self.customsCode = customsCode
        self.creditCode = creditCode
        self.marketProcurementFiling = marketProcurementFiling
        self.customsFiling = customsFiling
    }
}

/// The firm and the person that declare.
public struct Declarant: Hashable, Sendable {
    /// Registered Chinese name.
    public var name: String
    /// Customs registration number, 10 characters.
    public var customsCode: String
    /// Unified social credit code, 18 characters.
    public var creditCode: String
    /// The person who declares and types.
    public var operatorName: String
    /// Number of that person's card.
    public var operatorCard: String

    /// A declarant.
    public init(name: String, customsCode: String, creditCode: String, operatorName: String, operatorCard: String) {
        self.name = name
        self.customsCode = customsCode
        self.creditCode = creditCode
        self.operatorName = operatorName
        self.operatorCard = operatorCard
    }
}

/// The consolidator (组货人) and its warehouse.
public struct Consolidator: Hashable, Sendable {
    /// A kind of consolidation warehouse.
    public enum WarehouseKind: String, CaseIterable, Sendable {
        /// 公共管理仓库.
        case publicManagement
        /// 市场化运营仓库: needs an approval number.
        case marketOperated
    }
    /// A consolidation warehouse (集拼仓).
    public struct Warehouse: Hashable, Sendable {
        /// Its number.
        public var id: String
        /// Its name.
        public var name: String
        /// Its kind.
        public var kind: WarehouseKind
        /// Number of the approval to inspect there.
        public var approval: String?
        /// Whether its address was verified.
        public var addressVerified: Bool

        /// A warehouse.
        public init(id: String, name: String, kind: WarehouseKind, approval: String?, addressVerified: Bool) {
            self.id = id
            self.name = name
            self.kind = kind
            self.approval = approval
            self.addressVerified = addressVerified
        }
    }
    /// Its number on the platform.
    public var id: String
    /// Its name.
    public var name: String
    /// Credit grade, A to E.
    public var creditGrade: String?
    /// Registered on the platform.
    public var isRegistered: Bool
    /// Actual controller verified.
    public var isControllerVerified: Bool
    /// Plaque posted at the warehouse.
    public var isPlaquePosted: Bool
    /// Its warehouse.
    public var warehouse: Warehouse?

    /// A consolidator.
    public init(
        id: String, name: String, creditGrade: String?, isRegistered: Bool, isControllerVerified: Bool,
        isPlaquePosted: Bool, warehouse: Warehouse?
    ) {
        self.id = id
        self.name = name
        self.creditGrade = creditGrade
        self.isRegistered = isRegistered
        self.isControllerVerified = isControllerVerified
        self.isPlaquePosted = isPlaquePosted
        self.warehouse = warehouse
    }

    /// Whether all four conditions of R-052 hold.
    public var isActive: Bool {
        isRegistered && isControllerVerified && isPlaquePosted && (warehouse?.addressVerified ?? false)
    }
}

/// An overseas buyer (采购商).
public struct Purchaser: Hashable, Sendable {
    /// What identifies a purchaser.
    public enum DocumentType: String, CaseIterable, Sendable {
        /// Passport.
        case passport
        /// Resident identity card.
        case idCard
        /// Residence permit.
        case residencePermit
        /// Business licence of a firm.
        case licence
    }
    /// Its id in the job.
    public var id: String
    /// Its name.
    public var name: String
    /// Its English name, written as overseas consignee; default: `name`.
    public var nameEnglish: String?
    /// Nationality, or country of registration.
    public var nationality: Alpha3
    /// Kind of identity document.
    public var documentType: DocumentType
    /// Its number.
    public var documentNumber: String
    /// Place of registration of a firm.
    public var registeredIn: String?
    /// AEO code of a firm of a mutual-recognition country.
    public var aeoCode: String?

    /// A purchaser.
    public init(
        id: String, name: String, nameEnglish: String?, nationality: Alpha3, documentType: DocumentType,
        documentNumber: String, registeredIn: String? = nil, aeoCode: String? = nil
    ) {
        self.id = id
        self.name = name
        self.nameEnglish = nameEnglish
        self.nationality = nationality
        self.documentType = documentType
        self.documentNumber = documentNumber
        self.registeredIn = registeredIn
        self.aeoCode = aeoCode
    }
}
