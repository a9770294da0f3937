extension CodeTable {
    /// The parameter tables of a customs declaration.
    public enum Name: UInt8, CaseIterable, Sendable, Hashable {
        /// 关区代码, four digits: `2921` Yiwu, `3104` Beilun.
        case customsDistrict
        /// 监管方式, four digits: `1039` market procurement.
        case supervisionMode
        /// 征免性质, three digits: `101` general levy.
        case levyNature
        /// 征减免税方式, one digit.
        case levyMode
        /// 成交方式, one digit: `3` FOB.
        case transactionMode
        /// 运输方式, one character: `2` sea.
        case transportMode
        /// 包装种类, two digits: `22` cartons.
        case packagingKind
        /// 计量单位, three digits.
        case measurementUnit
        /// 国别地区, three letters.
        case country
        /// 币制, three letters.
        case currency
        /// 境内货源地, five characters: `33189` Yiwu.
        case domesticDistrict
        /// 行政区划 (产地/目的地), six digits: `330782` Yiwu.
        case adminDivision
        /// 离境/入境口岸, six digits: `380101` Beilun.
        case domesticPort
        /// 指运/经停港, six characters: `ARE003`.
        case port
        /// 集装箱规格, two digits: `11` an ordinary 40-foot one.
        case containerSpec
        /// 货物属性, two digits: `30` market procurement.
        case goodsAttribute
        /// 用途.
        case purpose
        /// 监管证件, one character, capital and small letters apart.
        case attachedDocument
        /// 申请单证.
        case requestedCertificate
        /// 随附单据类别, eight digits.
        case edocType
        /// 企业资质.
        case enterpriseQualification
        /// 产品许可.
        case licenceType
        /// 危包规格.
        case dangerPackSpec
        /// 危包类别.
        case dangerPackClass
        /// 品牌类型, one digit.
        case brandType
        /// 出口享惠情况, one digit.
        case exportBenefit
        /// 报关单类型.
        case entryType
        /// 转关类型.
        case transitType
        /// 运费、保费、杂费标记, one digit.
        case feeMark
        /// 检验检疫类别, one letter.
        case inspectionMark

        /// The name of the source file without `.csv`, and of the table on the command line.
        public var fileName: String { CodeTable.Name.fileNames[Int(rawValue)] }

        /// The table of that file name, or `nil`.
        public init?(fileName: String) {
            guard let position = CodeTable.Name.fileNames.firstIndex(of: fileName) else { return nil }
            self.init(rawValue: UInt8(position))
        }

        private static let fileNames = [
            "customs_districts", "supervision_modes", "levy_natures", "levy_modes", "transaction_modes",
            "transport_modes", "packaging_kinds", "measurement_units", "countries", "currencies",
            "domestic_districts", "admin_divisions", "domestic_ports", "ports", "container_specs",
            "goods_attributes", "purpose_codes", "attached_documents", "request_certs", "edoc_types",
            "enterprise_qualifications", "licence_types", "danger_pack_specs", "danger_pack_classes",
            "brand_types", "export_benefit", "entry_types", "trn_types", "fee_marks", "ciq_marks",
        ]
    }
}
