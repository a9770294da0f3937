// The second part of the names, in the order of the schema.
extension ElementName {
    /// `MarkNo`.
    public static let markNo = ElementName(index: 103)
    /// `DespPortCode`.
    public static let despPortCode = ElementName(index: 104)
    /// `EntyPortCode`.
    public static let entyPortCode = ElementName(index: 105)
    /// `GoodsPlace`.
    public static let goodsPlace = ElementName(index: 106)
    /// `BLNo`.
    public static let blNo = ElementName(index: 107)
    /// `InspOrgCode`.
    public static let inspOrgCode = ElementName(index: 108)
    /// `SpecDeclFlag`.
    public static let specDeclFlag = ElementName(index: 109)
    /// `PurpOrgCode`.
    public static let purpOrgCode = ElementName(index: 110)
    /// `DespDate`.
    public static let despDate = ElementName(index: 111)
    /// `CmplDschrgDt`.
    public static let cmplDschrgDt = ElementName(index: 112)
    /// `CorrelationReasonFlag`.
    public static let correlationReasonFlag = ElementName(index: 113)
    /// `VsaOrgCode`.
    public static let vsaOrgCode = ElementName(index: 114)
    /// `OrigBoxFlag`.
    public static let origBoxFlag = ElementName(index: 115)
    /// `DeclareName`.
    public static let declareName = ElementName(index: 116)
    /// `NoOtherPack`.
    public static let noOtherPack = ElementName(index: 117)
    /// `OrgCode`.
    public static let orgCode = ElementName(index: 118)
    /// `OverseasConsignorCode`.
    public static let overseasConsignorCode = ElementName(index: 119)
    /// `OverseasConsignorCname`.
    public static let overseasConsignorCname = ElementName(index: 120)
    /// `OverseasConsignorEname`.
    public static let overseasConsignorEname = ElementName(index: 121)
    /// `OverseasConsignorAddr`.
    public static let overseasConsignorAddr = ElementName(index: 122)
    /// `OverseasConsigneeCode`.
    public static let overseasConsigneeCode = ElementName(index: 123)
    /// `OverseasConsigneeEname`.
    public static let overseasConsigneeEname = ElementName(index: 124)
    /// `DomesticConsigneeEname`.
    public static let domesticConsigneeEname = ElementName(index: 125)
    /// `CorrelationNo`.
    public static let correlationNo = ElementName(index: 126)
    /// `EdiRemark2`.
    public static let ediRemark2 = ElementName(index: 127)
    /// `EdiRemark`.
    public static let ediRemark = ElementName(index: 128)
    /// `TradeCiqCode`.
    public static let tradeCiqCode = ElementName(index: 129)
    /// `OwnerCiqCode`.
    public static let ownerCiqCode = ElementName(index: 130)
    /// `DeclCiqCode`.
    public static let declCiqCode = ElementName(index: 131)
    /// `DDate`.
    public static let declarationDay = ElementName(index: 132)
    /// `ClassMark`.
    public static let classMark = ElementName(index: 133)
    /// `CodeTS`.
    public static let codeTS = ElementName(index: 134)
    /// `ContrItem`.
    public static let contrItem = ElementName(index: 135)
    /// `DeclPrice`.
    public static let declPrice = ElementName(index: 136)
    /// `DutyMode`.
    public static let dutyMode = ElementName(index: 137)
    /// `Factor`.
    public static let factor = ElementName(index: 138)
    /// `GModel`.
    public static let gModel = ElementName(index: 139)
    /// `GName`.
    public static let gName = ElementName(index: 140)
    /// `GNo`.
    public static let gNo = ElementName(index: 141)
    /// `OriginCountry`.
    public static let originCountry = ElementName(index: 142)
    /// `TradeCurr`.
    public static let tradeCurr = ElementName(index: 143)
    /// `DeclTotal`.
    public static let declTotal = ElementName(index: 144)
    /// `GQty`.
    public static let gQty = ElementName(index: 145)
    /// `FirstQty`.
    public static let firstQty = ElementName(index: 146)
    /// `SecondQty`.
    public static let secondQty = ElementName(index: 147)
    /// `GUnit`.
    public static let gUnit = ElementName(index: 148)
    /// `FirstUnit`.
    public static let firstUnit = ElementName(index: 149)
    /// `SecondUnit`.
    public static let secondUnit = ElementName(index: 150)
    /// `UseTo`.
    public static let useTo = ElementName(index: 151)
    /// `WorkUsd`.
    public static let workUsd = ElementName(index: 152)
    /// `ExgNo`.
    public static let exgNo = ElementName(index: 153)
    /// `ExgVersion`.
    public static let exgVersion = ElementName(index: 154)
    /// `DestinationCountry`.
    public static let destinationCountry = ElementName(index: 155)
    /// `CiqCode`.
    public static let ciqCode = ElementName(index: 156)
    /// `DeclGoodsEname`.
    public static let declGoodsEname = ElementName(index: 157)
    /// `OrigPlaceCode`.
    public static let origPlaceCode = ElementName(index: 158)
    /// `Purpose`.
    public static let purpose = ElementName(index: 159)
    /// `ProdValidDt`.
    public static let prodValidDt = ElementName(index: 160)
    /// `ProdQgp`.
    public static let prodQgp = ElementName(index: 161)
    /// `GoodsAttr`.
    public static let goodsAttr = ElementName(index: 162)
    /// `Stuff`.
    public static let stuff = ElementName(index: 163)
    /// `Uncode`.
    public static let uncode = ElementName(index: 164)
    /// `DangName`.
    public static let dangName = ElementName(index: 165)
    /// `DangPackType`.
    public static let dangPackType = ElementName(index: 166)
    /// `DangPackSpec`.
    public static let dangPackSpec = ElementName(index: 167)
    /// `EngManEntCnm`.
    public static let engManEntCnm = ElementName(index: 168)
    /// `NoDangFlag`.
    public static let noDangFlag = ElementName(index: 169)
    /// `DestCode`.
    public static let destCode = ElementName(index: 170)
    /// `GoodsSpec`.
    public static let goodsSpec = ElementName(index: 171)
    /// `GoodsModel`.
    public static let goodsModel = ElementName(index: 172)
    /// `GoodsBrand`.
    public static let goodsBrand = ElementName(index: 173)
    /// `ProduceDate`.
    public static let produceDate = ElementName(index: 174)
    /// `ProdBatchNo`.
    public static let prodBatchNo = ElementName(index: 175)
    /// `DistrictCode`.
    public static let districtCode = ElementName(index: 176)
    /// `CiqName`.
    public static let ciqName = ElementName(index: 177)
    /// `DecGoodsLimits`.
    public static let decGoodsLimits = ElementName(index: 178)
    /// `DecGoodsLimit`.
    public static let decGoodsLimit = ElementName(index: 179)
    /// `MnufctrRegNo`.
    public static let mnufctrRegNo = ElementName(index: 180)
    /// `MnufctrRegName`.
    public static let mnufctrRegName = ElementName(index: 181)
    /// `RcepOrigPlaceCode`.
    public static let rcepOrigPlaceCode = ElementName(index: 182)
    /// `ControlExplainCode`.
    public static let controlExplainCode = ElementName(index: 183)
    /// `GoodsNo`.
    public static let goodsNo = ElementName(index: 184)
    /// `LicTypeCode`.
    public static let licTypeCode = ElementName(index: 185)
    /// `LicenceNo`.
    public static let licenceNo = ElementName(index: 186)
    /// `LicWrtofDetailNo`.
    public static let licWrtofDetailNo = ElementName(index: 187)
    /// `LicWrtofQty`.
    public static let licWrtofQty = ElementName(index: 188)
    /// `DecGoodsLimitVin`.
    public static let decGoodsLimitVin = ElementName(index: 189)
    /// `LicWrtofQtyUnit`.
    public static let licWrtofQtyUnit = ElementName(index: 190)
    /// `VinNo`.
    public static let vinNo = ElementName(index: 191)
    /// `BillLadDate`.
    public static let billLadDate = ElementName(index: 192)
    /// `QualityQgp`.
    public static let qualityQgp = ElementName(index: 193)
    /// `MotorNo`.
    public static let motorNo = ElementName(index: 194)
    /// `VinCode`.
    public static let vinCode = ElementName(index: 195)
    /// `ChassisNo`.
    public static let chassisNo = ElementName(index: 196)
    /// `InvoiceNum`.
    public static let invoiceNum = ElementName(index: 197)
    /// `ProdCnnm`.
    public static let prodCnnm = ElementName(index: 198)
    /// `ProdEnnm`.
    public static let prodEnnm = ElementName(index: 199)
    /// `ModelEn`.
    public static let modelEn = ElementName(index: 200)
    /// `PricePerUnit`.
    public static let pricePerUnit = ElementName(index: 201)
    /// `InvoiceNo`.
    public static let invoiceNo = ElementName(index: 202)
    /// `ContainerId`.
    public static let containerId = ElementName(index: 203)
    /// `ContainerMd`.
    public static let containerMd = ElementName(index: 204)
    /// `LclFlag`.
    public static let lclFlag = ElementName(index: 205)
}
