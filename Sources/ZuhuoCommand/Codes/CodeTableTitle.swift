import CodeLists
import Findings

extension CodeTable.Name {
    /// What a person calls the table.
    var title: Bilingual {
        switch self {
        case .customsDistrict: Bilingual(zh: "关区代码", en: "customs districts")
        case .supervisionMode: Bilingual(zh: "监管方式", en: "supervision modes")
        case .levyNature: Bilingual(zh: "征免性质", en: "natures of levy")
        case .levyMode: Bilingual(zh: "征减免税方式", en: "modes of levy")
        case .transactionMode: Bilingual(zh: "成交方式", en: "terms of delivery")
        case .transportMode: Bilingual(zh: "运输方式", en: "modes of transport")
        case .packagingKind: Bilingual(zh: "包装种类", en: "kinds of packages")
        case .measurementUnit: Bilingual(zh: "计量单位", en: "units of measurement")
        case .country: Bilingual(zh: "国别（地区）", en: "countries and regions")
        case .currency: Bilingual(zh: "币制", en: "currencies")
        case .domesticDistrict: Bilingual(zh: "境内货源地", en: "domestic source places")
        case .adminDivision: Bilingual(zh: "行政区划", en: "administrative divisions")
        case .domesticPort: Bilingual(zh: "离境口岸", en: "domestic ports of exit")
        case .port: Bilingual(zh: "港口（指运港）", en: "foreign ports")
        case .containerSpec: Bilingual(zh: "集装箱规格", en: "container specifications")
        case .goodsAttribute: Bilingual(zh: "货物属性", en: "attributes of goods")
        case .purpose: Bilingual(zh: "用途", en: "purposes")
        case .attachedDocument: Bilingual(zh: "监管证件", en: "control documents")
        case .requestedCertificate: Bilingual(zh: "申请单证", en: "requested certificates")
        case .edocType: Bilingual(zh: "随附单据类别", en: "kinds of electronic documents")
        case .enterpriseQualification: Bilingual(zh: "企业资质", en: "qualifications of firms")
        case .licenceType: Bilingual(zh: "产品许可", en: "product licences")
        case .dangerPackSpec: Bilingual(zh: "危包规格", en: "dangerous goods packages")
        case .dangerPackClass: Bilingual(zh: "危包类别", en: "packing groups")
        case .brandType: Bilingual(zh: "品牌类型", en: "brand types")
        case .exportBenefit: Bilingual(zh: "出口享惠情况", en: "export benefit")
        case .entryType: Bilingual(zh: "报关单类型", en: "kinds of declarations")
        case .transitType: Bilingual(zh: "转关类型", en: "kinds of transit")
        case .feeMark: Bilingual(zh: "费用标记", en: "marks of charges")
        case .inspectionMark: Bilingual(zh: "检验检疫类别", en: "inspection marks")
        }
    }
}
