// The third part of the names, in the order of the schema.
extension ElementName {
    /// `GoodsContaWt`.
    public static let goodsContaWt = ElementName(index: 206)
    /// `ContainerWt`.
    public static let containerWt = ElementName(index: 207)
    /// `DocuCode`.
    public static let docuCode = ElementName(index: 208)
    /// `CertCode`.
    public static let certCode = ElementName(index: 209)
    /// `AppCertCode`.
    public static let appCertCode = ElementName(index: 210)
    /// `ApplOri`.
    public static let applOri = ElementName(index: 211)
    /// `ApplCopyQuan`.
    public static let applCopyQuan = ElementName(index: 212)
    /// `PackQty`.
    public static let packQty = ElementName(index: 213)
    /// `PackType`.
    public static let packType = ElementName(index: 214)
    /// `EntQualifNo`.
    public static let entQualifNo = ElementName(index: 215)
    /// `EntQualifTypeCode`.
    public static let entQualifTypeCode = ElementName(index: 216)
    /// `UseOrgPersonCode`.
    public static let useOrgPersonCode = ElementName(index: 217)
    /// `UseOrgPersonTel`.
    public static let useOrgPersonTel = ElementName(index: 218)
    /// `AttachName`.
    public static let attachName = ElementName(index: 219)
    /// `AttachType`.
    public static let attachType = ElementName(index: 220)
    /// `Attachment`.
    public static let attachment = ElementName(index: 221)
    /// `RelId`.
    public static let relId = ElementName(index: 222)
    /// `RelManNo`.
    public static let relManNo = ElementName(index: 223)
    /// `BonNo`.
    public static let bonNo = ElementName(index: 224)
    /// `VoyNo`.
    public static let voyNo = ElementName(index: 225)
    /// `DecBpNo`.
    public static let decBpNo = ElementName(index: 226)
    /// `CusFie`.
    public static let cusFie = ElementName(index: 227)
    /// `DecNo`.
    public static let decNo = ElementName(index: 228)
    /// `OperType`.
    public static let operType = ElementName(index: 229)
    /// `ICCode`.
    public static let icCode = ElementName(index: 230)
    /// `OperName`.
    public static let operName = ElementName(index: 231)
    /// `ClientSeqNo`.
    public static let clientSeqNo = ElementName(index: 232)
    /// `Sign`.
    public static let sign = ElementName(index: 233)
    /// `SignDate`.
    public static let signDate = ElementName(index: 234)
    /// `Certificate`.
    public static let certificate = ElementName(index: 235)
    /// `HostId`.
    public static let hostId = ElementName(index: 236)
    /// `BillSeqNo`.
    public static let billSeqNo = ElementName(index: 237)
    /// `DomainId`.
    public static let domainId = ElementName(index: 238)
    /// `Note`.
    public static let note = ElementName(index: 239)
    /// `TrnPreId`.
    public static let trnPreId = ElementName(index: 240)
    /// `TransNo`.
    public static let transNo = ElementName(index: 241)
    /// `TurnNo`.
    public static let turnNo = ElementName(index: 242)
    /// `NativeTrafMode`.
    public static let nativeTrafMode = ElementName(index: 243)
    /// `TrafCustomsNo`.
    public static let trafCustomsNo = ElementName(index: 244)
    /// `NativeShipName`.
    public static let nativeShipName = ElementName(index: 245)
    /// `NativeVoyageNo`.
    public static let nativeVoyageNo = ElementName(index: 246)
    /// `ContractorName`.
    public static let contractorName = ElementName(index: 247)
    /// `ContractorCode`.
    public static let contractorCode = ElementName(index: 248)
    /// `TransFlag`.
    public static let transFlag = ElementName(index: 249)
    /// `ValidTime`.
    public static let validTime = ElementName(index: 250)
    /// `ESealFlag`.
    public static let eSealFlag = ElementName(index: 251)
    /// `Notes`.
    public static let notes = ElementName(index: 252)
    /// `TrnType`.
    public static let trnType = ElementName(index: 253)
    /// `ApplCodeScc`.
    public static let applCodeScc = ElementName(index: 254)
    /// `ShipId`.
    public static let shipId = ElementName(index: 255)
    /// `ShipNameEn`.
    public static let shipNameEn = ElementName(index: 256)
    /// `VoyageNo`.
    public static let voyageNo = ElementName(index: 257)
    /// `ContaNo`.
    public static let contaNo = ElementName(index: 258)
    /// `ContaSn`.
    public static let contaSn = ElementName(index: 259)
    /// `ContaModel`.
    public static let contaModel = ElementName(index: 260)
    /// `SealNo`.
    public static let sealNo = ElementName(index: 261)
    /// `TransName`.
    public static let transName = ElementName(index: 262)
    /// `TransWeight`.
    public static let transWeight = ElementName(index: 263)
    /// `SealQty`.
    public static let sealQty = ElementName(index: 264)
    /// `ContaGoodsCount`.
    public static let contaGoodsCount = ElementName(index: 265)
    /// `ContaGoodsWeight`.
    public static let contaGoodsWeight = ElementName(index: 266)
    /// `Curr`.
    public static let curr = ElementName(index: 293)
    /// `IsSecret`.
    public static let isSecret = ElementName(index: 354)
    /// `EdocID`.
    public static let edocID = ElementName(index: 359)
    /// `EdocCode`.
    public static let edocCode = ElementName(index: 360)
    /// `EdocFomatType`.
    public static let edocFomatType = ElementName(index: 361)
    /// `OpNote`.
    public static let opNote = ElementName(index: 362)
    /// `EdocCopId`.
    public static let edocCopId = ElementName(index: 363)
    /// `EdocOwnerCode`.
    public static let edocOwnerCode = ElementName(index: 364)
    /// `SignUnit`.
    public static let signUnit = ElementName(index: 365)
    /// `SignTime`.
    public static let signTime = ElementName(index: 366)
    /// `EdocOwnerName`.
    public static let edocOwnerName = ElementName(index: 367)
    /// `EdocSize`.
    public static let edocSize = ElementName(index: 368)
    /// `GNoStr`.
    public static let gNoStr = ElementName(index: 369)
    /// `CertType`.
    public static let certType = ElementName(index: 370)
    /// `EcoCertNo`.
    public static let ecoCertNo = ElementName(index: 371)
    /// `DecGNo`.
    public static let decGNo = ElementName(index: 372)
    /// `EcoGNo`.
    public static let ecoGNo = ElementName(index: 373)
    /// `ExtendFiled`.
    public static let extendFiled = ElementName(index: 374)
    /// `DeclaratioMaterialCode`.
    public static let declaratioMaterialCode = ElementName(index: 405)
    /// `PricePreDeterminNo`.
    public static let pricePreDeterminNo = ElementName(index: 406)
    /// `TaxRoyaltyDeclType`.
    public static let taxRoyaltyDeclType = ElementName(index: 407)
    /// `ContractNo`.
    public static let contractNo = ElementName(index: 408)
    /// `Authorizer`.
    public static let authorizer = ElementName(index: 409)
    /// `AuthorizedPerson`.
    public static let authorizedPerson = ElementName(index: 410)
    /// `PayType`.
    public static let payType = ElementName(index: 411)
    /// `PayTime`.
    public static let payTime = ElementName(index: 412)
    /// `PayPeriod`.
    public static let payPeriod = ElementName(index: 413)
    /// `EffectiveDateTime`.
    public static let effectiveDateTime = ElementName(index: 414)
    /// `ExpirationDateTime`.
    public static let expirationDateTime = ElementName(index: 415)
    /// `RoyaltyAmount`.
    public static let royaltyAmount = ElementName(index: 416)
    /// `RoyaltyFeeType`.
    public static let royaltyFeeType = ElementName(index: 417)
    /// `EdocType`.
    public static let edocType = ElementName(index: 418)
    /// `Statment`.
    public static let statment = ElementName(index: 419)
    /// `IsCusAudit`.
    public static let isCusAudit = ElementName(index: 420)
    /// `IsCusPricePreDetermin`.
    public static let isCusPricePreDetermin = ElementName(index: 421)
    /// `IssueDateTime`.
    public static let issueDateTime = ElementName(index: 422)
    /// `PeriodStartDate`.
    public static let periodStartDate = ElementName(index: 423)
    /// `PeriodEndDate`.
    public static let periodEndDate = ElementName(index: 424)
    /// `TransitionApply`.
    public static let transitionApply = ElementName(index: 425)
    /// `TransitionSite`.
    public static let transitionSite = ElementName(index: 426)
    /// `ConditionalLiftoffApply`.
    public static let conditionalLiftoffApply = ElementName(index: 427)
    /// `PortDestMergeCheckApply`.
    public static let portDestMergeCheckApply = ElementName(index: 428)
}
