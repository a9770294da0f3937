/// What names a block among its like.
enum BlockKeys {
    /// The elements that name it; `nil` for a block that occurs once, or that nothing names.
    static func elements(of block: String) -> [String]? { keys[block] }

    private static let keys: [String: [String]] = [
        "DecList": ["GNo"], "DecGoodsLimit": ["LicTypeCode", "LicenceNo"], "DecGoodsLimitVin": ["VinCode", "VinNo"],
        "Container": ["ContainerId"], "LicenseDocu": ["DocuCode"], "DecRequestCert": ["AppCertCode"],
        "DecOtherPack": ["PackType"], "DecCopLimit": ["EntQualifTypeCode"], "DecUser": ["UseOrgPersonCode"],
        "DecMarkLob": ["AttachName"], "TrnContainer": ["ContaNo"], "TrnContaGoods": ["ContaNo", "GNo"],
        "DecSupplementList": ["GNo", "SupType"], "EdocRealation": ["EdocID"], "EcoRelation": ["EcoCertNo", "DecGNo"],
        "SddTaxList": ["GNo"], "SddTaxDetail": ["GNo", "TaxType"], "DecCopPromise": ["DeclaratioMaterialCode"],
    ]

    /// Whether an element refers to lines by their numbers.
    static func refersToLines(_ element: String, of block: String) -> Bool {
        switch (block, element) {
        case ("Container", "GoodsNo"), ("DecGoodsLimit", "GoodsNo"), ("EdocRealation", "GNoStr"),
            ("TrnContaGoods", "GNo"), ("DecSupplementList", "GNo"), ("EcoRelation", "DecGNo"),
            ("SddTaxList", "GNo"), ("SddTaxDetail", "GNo"):
            true
        default: false
        }
    }
}
