/// The local name of an element of the message: an index, so that comparing names is comparing numbers.
public struct ElementName: Hashable, Sendable {
    /// The place in ``ElementNames``.
    let index: UInt16

    init(index: UInt16) { self.index = index }

    /// The element of that name; `nil` when the message has none.
    public init?(_ text: String) {
        let index = ElementNames.table.index(of: Array(text.utf8).span)
        guard index != .max else { return nil }
        self.index = index
    }

    /// How many names the message knows.
    public static var count: Int { ElementNames.all.count }

    /// Its place among them, from 0.
    public var position: Int { Int(index) }

    /// The name as it is spelled in the message.
    public var text: String { Int(index) < ElementNames.all.count ? ElementNames.all[Int(index)] : "?" }
}

// The first part of the names, in the order of the schema.
extension ElementName {
    /// `DecMessage`.
    public static let decMessage = ElementName(index: 0)
    /// `DecHead`.
    public static let decHead = ElementName(index: 1)
    /// `DecLists`.
    public static let decLists = ElementName(index: 2)
    /// `DecList`.
    public static let decList = ElementName(index: 3)
    /// `DecContainers`.
    public static let decContainers = ElementName(index: 4)
    /// `Container`.
    public static let container = ElementName(index: 5)
    /// `DecLicenseDocus`.
    public static let decLicenseDocus = ElementName(index: 6)
    /// `LicenseDocu`.
    public static let licenseDocu = ElementName(index: 7)
    /// `DecRequestCerts`.
    public static let decRequestCerts = ElementName(index: 8)
    /// `DecRequestCert`.
    public static let decRequestCert = ElementName(index: 9)
    /// `DecOtherPacks`.
    public static let decOtherPacks = ElementName(index: 10)
    /// `DecOtherPack`.
    public static let decOtherPack = ElementName(index: 11)
    /// `DecCopLimits`.
    public static let decCopLimits = ElementName(index: 12)
    /// `DecCopLimit`.
    public static let decCopLimit = ElementName(index: 13)
    /// `DecUsers`.
    public static let decUsers = ElementName(index: 14)
    /// `DecUser`.
    public static let decUser = ElementName(index: 15)
    /// `DecMarkLobs`.
    public static let decMarkLobs = ElementName(index: 16)
    /// `DecMarkLob`.
    public static let decMarkLob = ElementName(index: 17)
    /// `DecFreeTxt`.
    public static let decFreeTxt = ElementName(index: 18)
    /// `DecSign`.
    public static let decSign = ElementName(index: 19)
    /// `TrnHead`.
    public static let trnHead = ElementName(index: 20)
    /// `TrnList`.
    public static let trnList = ElementName(index: 21)
    /// `TrnContainers`.
    public static let trnContainers = ElementName(index: 22)
    /// `TrnContainer`.
    public static let trnContainer = ElementName(index: 23)
    /// `TrnContaGoodsList`.
    public static let trnContaGoodsList = ElementName(index: 24)
    /// `TrnContaGoods`.
    public static let trnContaGoods = ElementName(index: 25)
    /// `DecSupplementLists`.
    public static let decSupplementLists = ElementName(index: 26)
    /// `DecSupplementList`.
    public static let decSupplementList = ElementName(index: 27)
    /// `EdocRealation`.
    public static let edocRealation = ElementName(index: 28)
    /// `EcoRelation`.
    public static let ecoRelation = ElementName(index: 29)
    /// `SddTax`.
    public static let sddTax = ElementName(index: 30)
    /// `SddTaxHead`.
    public static let sddTaxHead = ElementName(index: 31)
    /// `SddTaxLists`.
    public static let sddTaxLists = ElementName(index: 32)
    /// `SddTaxList`.
    public static let sddTaxList = ElementName(index: 33)
    /// `SddTaxDetails`.
    public static let sddTaxDetails = ElementName(index: 34)
    /// `SddTaxDetail`.
    public static let sddTaxDetail = ElementName(index: 35)
    /// `DecRisk`.
    public static let decRisk = ElementName(index: 36)
    /// `DecCopPromises`.
    public static let decCopPromises = ElementName(index: 37)
    /// `DecCopPromise`.
    public static let decCopPromise = ElementName(index: 38)
    /// `DecRoyaltyFee`.
    public static let decRoyaltyFee = ElementName(index: 39)
    /// `DecTpAccess`.
    public static let decTpAccess = ElementName(index: 40)
    /// `SeqNo`.
    public static let seqNo = ElementName(index: 41)
    /// `IEFlag`.
    public static let ieFlag = ElementName(index: 42)
    /// `Type`.
    public static let type = ElementName(index: 43)
    /// `AgentCode`.
    public static let agentCode = ElementName(index: 44)
    /// `AgentName`.
    public static let agentName = ElementName(index: 45)
    /// `ApprNo`.
    public static let apprNo = ElementName(index: 46)
    /// `BillNo`.
    public static let billNo = ElementName(index: 47)
    /// `ContrNo`.
    public static let contrNo = ElementName(index: 48)
    /// `CustomMaster`.
    public static let customMaster = ElementName(index: 49)
    /// `CutMode`.
    public static let cutMode = ElementName(index: 50)
    /// `DistinatePort`.
    public static let distinatePort = ElementName(index: 51)
    /// `FeeCurr`.
    public static let feeCurr = ElementName(index: 52)
    /// `FeeMark`.
    public static let feeMark = ElementName(index: 53)
    /// `FeeRate`.
    public static let feeRate = ElementName(index: 54)
    /// `GrossWet`.
    public static let grossWet = ElementName(index: 55)
    /// `IEDate`.
    public static let ieDate = ElementName(index: 56)
    /// `IEPort`.
    public static let iePort = ElementName(index: 57)
    /// `InsurCurr`.
    public static let insurCurr = ElementName(index: 58)
    /// `InsurMark`.
    public static let insurMark = ElementName(index: 59)
    /// `InsurRate`.
    public static let insurRate = ElementName(index: 60)
    /// `LicenseNo`.
    public static let licenseNo = ElementName(index: 61)
    /// `ManualNo`.
    public static let manualNo = ElementName(index: 62)
    /// `NetWt`.
    public static let netWt = ElementName(index: 63)
    /// `NoteS`.
    public static let noteS = ElementName(index: 64)
    /// `OtherCurr`.
    public static let otherCurr = ElementName(index: 65)
    /// `OtherMark`.
    public static let otherMark = ElementName(index: 66)
    /// `OtherRate`.
    public static let otherRate = ElementName(index: 67)
    /// `OwnerCode`.
    public static let ownerCode = ElementName(index: 68)
    /// `OwnerName`.
    public static let ownerName = ElementName(index: 69)
    /// `PackNo`.
    public static let packNo = ElementName(index: 70)
    /// `TradeCode`.
    public static let tradeCode = ElementName(index: 71)
    /// `TradeCountry`.
    public static let tradeCountry = ElementName(index: 72)
    /// `TradeMode`.
    public static let tradeMode = ElementName(index: 73)
    /// `TradeName`.
    public static let tradeName = ElementName(index: 74)
    /// `TrafMode`.
    public static let trafMode = ElementName(index: 75)
    /// `TrafName`.
    public static let trafName = ElementName(index: 76)
    /// `TransMode`.
    public static let transMode = ElementName(index: 77)
    /// `WrapType`.
    public static let wrapType = ElementName(index: 78)
    /// `EntryId`.
    public static let entryId = ElementName(index: 79)
    /// `PreEntryId`.
    public static let preEntryId = ElementName(index: 80)
    /// `EdiId`.
    public static let ediId = ElementName(index: 81)
    /// `Risk`.
    public static let risk = ElementName(index: 82)
    /// `CopName`.
    public static let copName = ElementName(index: 83)
    /// `CopCode`.
    public static let copCode = ElementName(index: 84)
    /// `EntryType`.
    public static let entryType = ElementName(index: 85)
    /// `PDate`.
    public static let pDate = ElementName(index: 86)
    /// `TypistNo`.
    public static let typistNo = ElementName(index: 87)
    /// `InputerName`.
    public static let inputerName = ElementName(index: 88)
    /// `PartenerID`.
    public static let partenerID = ElementName(index: 89)
    /// `TgdNo`.
    public static let tgdNo = ElementName(index: 90)
    /// `DataSource`.
    public static let dataSource = ElementName(index: 91)
    /// `DeclTrnRel`.
    public static let declTrnRel = ElementName(index: 92)
    /// `ChkSurety`.
    public static let chkSurety = ElementName(index: 93)
    /// `BillType`.
    public static let billType = ElementName(index: 94)
    /// `CopCodeScc`.
    public static let copCodeScc = ElementName(index: 95)
    /// `OwnerCodeScc`.
    public static let ownerCodeScc = ElementName(index: 96)
    /// `AgentCodeScc`.
    public static let agentCodeScc = ElementName(index: 97)
    /// `TradeCoScc`.
    public static let tradeCoScc = ElementName(index: 98)
    /// `PromiseItmes`.
    public static let promiseItmes = ElementName(index: 99)
    /// `TradeAreaCode`.
    public static let tradeAreaCode = ElementName(index: 100)
    /// `CheckFlow`.
    public static let checkFlow = ElementName(index: 101)
    /// `TaxAaminMark`.
    public static let taxAaminMark = ElementName(index: 102)
}
