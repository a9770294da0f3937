import Findings

extension JobRules {
    /// The exporter has no filing as market-procurement operator.
    public static let operatorFiling = Rule(
        "MP-JOB-040", .error, .rules, zh: "经营者须有市场采购贸易经营者备案",
        en: "the exporter is filed as market-procurement operator",
        source: "GACC 2019-221 art. 2 (R-010)", certainty: .official)
    /// The exporter is not filed with customs.
    public static let customsFiling = Rule(
        "MP-JOB-041", .error, .rules, zh: "经营者须有海关收发货人备案", en: "the exporter is filed with customs",
        source: "GACC 2019-221 art. 2 (R-010)", certainty: .official)
    /// The consolidator does not fulfil all four conditions.
    public static let inactiveConsolidator = Rule(
        "MP-JOB-042", .warning, .rules, zh: "组货人宜满足登记、实控人核验、地址核验、信息牌四项",
        en: "the consolidator is registered, verified and has its plaque posted",
        source: "our default after the Yiwu call for certified consolidators 2023 (R-052)", certainty: .ownDefault)
    /// Inspection in a market-operated warehouse without approval.
    public static let warehouseApproval = Rule(
        "MP-JOB-043", .warning, .rules, zh: "市场化运营仓库内查验须有批准",
        en: "inspection in a market-operated warehouse has an approval",
        source: "our reading of the customs inspection measures art. 4 (R-078)", certainty: .ownDefault)
    /// A credit grade other than A to E.
    public static let creditGrade = Rule(
        "MP-JOB-044", .warning, zh: "信用等级宜为 A 至 E", en: "credit grades run from A to E",
        source: "Yiwu call for certified consolidators 2023 (R-054)", certainty: .secondary)
    /// One code, two names.
    public static let selfDeclared = Rule(
        "MP-JOB-045", .warning, .rules, zh: "自行申报时申报单位与发货人名称一致", en: "one credit code goes with one name",
        source: "GACC 2018-60 art. 3 items 3, 48 (F-028)", certainty: .official)
    /// `NO` where a code must stand.
    public static let placeholderCode = Rule(
        "MP-JOB-046", .warning, .rules, zh: "NO 仅用于生产销售单位", en: "NO stands for a producer's code only",
        source: "GACC 2018-60 art. 3 items 3, 8, 13 (F-027)", certainty: .official)
    /// No purchaser at all.
    public static let noPurchaser = Rule(
        "MP-JOB-047", .error, zh: "至少一个采购商", en: "there is a purchaser", source: "job file contract, section 2",
        certainty: .contract)
    /// Two purchasers with one id.
    public static let duplicatePurchaser = Rule(
        "MP-JOB-048", .error, zh: "采购商编号不可重复", en: "purchaser ids are unique", source: "job file contract, section 2",
        certainty: .contract)
    /// A firm without its place of registration.
    public static let firmRegistration = Rule(
        "MP-JOB-049", .warning, .rules, zh: "企业采购商须登记注册地", en: "a firm's place of registration is recorded",
        source: "Taizhou Luqiao purchaser measures 2021, used as a model (R-016)", certainty: .ownDefault)
    /// A buyer's name that does not start in Latin letters.
    public static let englishName = Rule(
        "MP-JOB-050", .warning, .rules, zh: "境外收货人名称须为英文", en: "the overseas consignee has an English name",
        source: "GACC 2018-60 art. 3 item 8 (F-035)", certainty: .official)
    /// An AEO code of another form.
    public static let aeoForm = Rule(
        "MP-JOB-051", .warning, .rules, zh: "AEO 编码须为国别加企业编码", en: "an AEO code is a country and a firm's code",
        source: "GACC 2018-60 art. 3 item 8 (F-037)", certainty: .official)

    static let parties: [Rule] = [
        operatorFiling, customsFiling, inactiveConsolidator, warehouseApproval, creditGrade, selfDeclared,
        placeholderCode, noPurchaser, duplicatePurchaser, firmRegistration, englishName, aeoForm,
    ]
}
