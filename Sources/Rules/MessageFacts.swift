import CodeLists
import Findings
import Messages
import Quantities

/// What the rules look at: the message, the day and the settings it is judged by, and what the tariff says of its items.
public struct MessageFacts: Sendable {
    /// The message.
    public let message: DeclarationMessage
    /// The head, at hand because nearly every rule wants it.
    public let head: MessageBlock
    /// The items with the tariff's lines.
    public let items: [ItemFacts]
    /// The containers.
    public let containers: [MessageBlock]
    /// The day of the declaration.
    public let date: CalendarDate
    /// What the user has set.
    public let settings: RuleSettings
    /// Code tables and tariff.
    public let codes: CodeBook

    /// Whether it is an export (`IEFlag` E).
    public let isExport: Bool
    /// Whether it is an import (`IEFlag` I).
    public let isImport: Bool
    /// Whether it is an export under market procurement (`TradeMode` 1039).
    public let isMarketProcurement: Bool
    /// Whether goods go by customs transit (转关): `DeclTrnRel` 1, a transport name that starts with `@`, or a transit head.
    public let isTransit: Bool

    /// Gathers the facts.
    public init(_ message: DeclarationMessage, date: CalendarDate, settings: RuleSettings, codes: CodeBook) {
        self.message = message
        let head = message.head
        self.head = head
        self.date = date
        self.settings = settings
        let codes = codes.on(date)
        self.codes = codes
        items = message.items.map { ItemFacts($0, codes: codes) }
        containers = message.containers
        isExport = head[.ieFlag] == "E"
        isImport = head[.ieFlag] == "I"
        isMarketProcurement = isExport && head[.tradeMode] == "1039"
        isTransit =
            head[.declTrnRel] == "1" || head[.trafName].bytes.first == UInt8(ascii: "@")
            || message.transitHead.isPresent
    }

    /// Whether a rule of this scope speaks to the message.
    public func isSpokenTo(by scope: MessageRule.Scope) -> Bool {
        switch scope {
        case .any: true
        case .export: isExport
        case .marketProcurement: isMarketProcurement
        }
    }
}

/// An item of the message and what the tariff says of its code.
public struct ItemFacts: Sendable {
    /// The item.
    public let block: MessageBlock
    /// The tariff's line for its code, if the tariff has it.
    public let tariff: TariffLine?

    init(_ block: MessageBlock, codes: CodeBook) {
        self.block = block
        tariff = codes.tariffLine(block[.codeTS].bytes)
    }

    /// Its leaf of that name.
    public subscript(name: ElementName) -> MessageField { block[name] }
}

/// What a user may set for the rules; each setting is a documented default, none is regulation.
public struct RuleSettings: Sendable {
    /// To which step the message must be complete.
    public enum Step: String, Sendable, CaseIterable {
        /// Saving as a draft (暂存).
        case save
        /// Declaring (申报).
        case declare
    }

    /// In which form the purchaser stands in the remark of a market-procurement declaration.
    public enum RemarkProfile: String, Sendable, CaseIterable {
        /// Any form that names the purchaser and a document number.
        case any
        /// `采购商:<name>,<country>,<document number>`.
        case standard
        /// `<LZ or ZW> <name><document number>`, as Jinhua had it in 2017.
        case jinhua2017
        /// The remark need not name the purchaser.
        case none
    }

    /// To which step the message must be complete; declaring by default.
    public var step = Step.declare
    /// CNY for one unit of a currency, for the value cap: the rates of the source given with the message.
    public var exchangeRates: [(currency: Alpha3, cny: ExchangeRate)] = []
    /// Most characters of findings a message may give before the rest is counted only.
    public var findingLimit = 1000
    /// The first day on which epidemic goods are allowed again; no exact date was found, so it is a setting.
    public var epidemicGoodsAllowedFrom = CalendarDate(year: 2024, month: 1, day: 1)
    /// In which form the purchaser stands in the remark; no text seen prescribes one (R-015).
    public var remarkProfile = RemarkProfile.any
    /// Whether the Yiwu pilot for cosmetics is in operation; its start was not found, so it is a setting.
    public var cosmeticsPilot = false

    /// The defaults.
    public init() {}
}
