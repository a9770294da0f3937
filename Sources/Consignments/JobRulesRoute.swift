import Findings

extension JobRules {
    /// A code that a complete table does not have.
    public static let unknownCode = Rule(
        "MP-JOB-020", .error, .codes, zh: "代码须在海关参数表内", en: "codes are in the customs table",
        source: "Single Window entry guide 2018 (F-011)", certainty: .official)
    /// A code that a table of some date does not have.
    public static let unlistedCode = Rule(
        "MP-JOB-021", .warning, .codes, zh: "代码宜在海关参数表内", en: "codes should be in the customs table",
        source: "Single Window entry guide 2018 (F-011); tables may be outdated", certainty: .official)
    /// A customs district ending 00 as customs of declaration.
    public static let districtOffice = Rule(
        "MP-JOB-022", .error, .codes, zh: "申报地海关后两位不可为 00", en: "the customs of declaration does not end in 00",
        source: "Single Window entry guide 2018, item 1 (F-015)", certainty: .official)
    /// A mode of transport that does not leave the country.
    public static let domesticMode = Rule(
        "MP-JOB-023", .warning, .rules, zh: "运输方式须为实际离境的方式", en: "the mode of transport leaves the country",
        source: "GACC 2018-60 art. 3 item 9 (F-043)", certainty: .official)
    /// A country-level port code while ports of the country are listed, or a Chinese port.
    public static let vaguePort = Rule(
        "MP-JOB-024", .warning, .rules, zh: "指运港宜写具体港口", en: "the destination port is a port",
        source: "GACC 2018-60 art. 3 item 21 (F-090)", certainty: .official)
    /// The port lies in another country than the country of arrival.
    public static let portCountry = Rule(
        "MP-JOB-025", .warning, .rules, zh: "直接运抵时指运港属运抵国", en: "the port lies in the country of arrival",
        source: "GACC 2018-60 art. 3 items 20, 21 (F-087); the test is our reading", certainty: .ownDefault)
    /// The port of exit lies in another region than the customs of exit.
    public static let exitRegion = Rule(
        "MP-JOB-026", .warning, .rules, zh: "离境口岸与出境关别宜属同一关区",
        en: "port of exit and customs of exit lie in one region",
        source: "GACC 2018-60 art. 3 item 22 (F-092); our reading",
        certainty: .ownDefault)
    /// China as country of trade, arrival or destination.
    public static let homeCountry = Rule(
        "MP-JOB-027", .warning, .rules, zh: "贸易国、运抵国、最终目的国不应为中国", en: "the countries of the sale are abroad",
        source: "GACC 2018-60 art. 3 items 19, 20, 41 (F-085, F-088)", certainty: .official)
    /// Source place and division in different provinces.
    public static let originProvince = Rule(
        "MP-JOB-028", .warning, .rules, zh: "境内货源地与产地宜属同省", en: "source place and division lie in one province",
        source: "our reading of GACC 2018-60 art. 3 item 42 (F-098)", certainty: .ownDefault)
    /// More than one bill in the field.
    public static let severalBills = Rule(
        "MP-JOB-029", .error, .rules, zh: "一份报关单只填一个提运单号", en: "a declaration carries one bill",
        source: "GACC 2018-60 art. 3 item 11 (F-002, F-065)", certainty: .official)
    /// A house bill in another form than the mode of transport asks for.
    public static let billForm = Rule(
        "MP-JOB-030", .warning, .rules, zh: "提运单号的分单号按运输方式书写", en: "a house bill is written as its mode asks",
        source: "GACC 2018-60 art. 3 item 11 (F-066)", certainty: .official)
    /// Vessel, voyage or bill missing.
    public static let missingCarriage = Rule(
        "MP-JOB-031", .error, .rules, zh: "运输工具、航次、提运单号按运输方式必填",
        en: "vessel, voyage and bill are given as the mode asks",
        source: "GACC 2018-60 art. 3 items 10, 11 (F-046 to F-051)",
        certainty: .official)
    /// Something filled that the mode leaves empty.
    public static let needlessCarriage = Rule(
        "MP-JOB-032", .warning, .rules, zh: "该运输方式下此项免填", en: "the mode leaves this field empty",
        source: "GACC 2018-60 art. 3 item 10 (F-047, F-050)", certainty: .official)

    static let routes: [Rule] = [
        unknownCode, unlistedCode, districtOffice, domesticMode, vaguePort, portCountry, exitRegion, homeCountry,
        originProvince, severalBills, billForm, missingCarriage, needlessCarriage,
    ]

    /// Transit without its block.
    public static let missingTransit = Rule(
        "MP-JOB-080", .error, zh: "转关须有 transit 块", en: "transit clearance has its transit block",
        source: "job file contract, section 2", certainty: .contract)
    /// A transit block that is not used.
    public static let unusedTransit = Rule(
        "MP-JOB-081", .warning, zh: "非转关时 transit 块不起作用", en: "the transit block counts under transit only",
        source: "job file contract, section 2", certainty: .contract)
    /// The number of the transit declaration or cargo list.
    public static let transitNumber = Rule(
        "MP-JOB-082", .error, .rules, zh: "转关编号为 16 位预录入号或 13 位载货清单号",
        en: "a transit number is a pre-entry number of 16 or a cargo-list number of 13 characters",
        source: "GACC 2018-60 art. 3 item 10 (F-055)", certainty: .official)
    /// Electronic locks: said to be used and not given, or the reverse.
    public static let transitLock = Rule(
        "MP-JOB-083", .warning, .rules, zh: "电子关锁须与转关设置一致", en: "electronic locks agree with the transit block",
        source: "our default", certainty: .ownDefault)
    /// A transit that ends before it is declared.
    public static let transitValidity = Rule(
        "MP-JOB-084", .warning, .rules, zh: "转关期限不早于申报日期", en: "transit ends no earlier than the declaration date",
        source: "our default", certainty: .ownDefault)
    /// Transit within one customs office.
    public static let transitCustoms = Rule(
        "MP-JOB-085", .warning, .rules, zh: "转关的申报地海关与出境关别应不同", en: "transit runs between two customs offices",
        source: "our reading of GACC 2018-60 art. 3 item 10 (F-062)", certainty: .ownDefault)

    static let transits: [Rule] = [
        missingTransit, unusedTransit, transitNumber, transitLock, transitValidity, transitCustoms,
    ]
}
