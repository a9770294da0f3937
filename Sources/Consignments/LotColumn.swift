import Tables

/// The columns of the lots table: those of contracts section 1 in its order, then ours.
enum LotColumn: Int, CaseIterable, Sendable {
    case lot, trade, recognition, vendor, vendorName, purchaser, hs, name, nameEnglish, brandType, exportBenefit
    case elements, quantity, unit, unitPrice, total, currency, firstQuantity, secondQuantity, packages, packageKind
    case gross, net, volume, originDistrict, originDivision, originCountry, container, keepWith, inspectionCode, ledger
    case separate

    /// The normative name.
    var name: String { Self.names[rawValue].name }

    /// The Chinese name for messages.
    var chineseName: String { Self.names[rawValue].aliases.first ?? name }

    /// The names of all columns. The price or the total must be there, see ``LotRules/noPrice``.
    /// - Parameter needsPurchaser: whether the job has several purchasers.
    static func known(needsPurchaser: Bool) -> [ColumnName] {
        names.map { column in
            column.name == "purchaser"
                ? ColumnName(column.name, column.aliases, isRequired: needsPurchaser) : column
        }
    }

    /// All names of all columns, folded: by them the header is known.
    static let headerNames = Set(names.flatMap { [$0.name] + $0.aliases }.map(HeaderName.folded))

    private static let names: [ColumnName] = [
        ColumnName("lot", ["批次号", "序号", "批号"], isRequired: true),
        ColumnName("trade", ["交易单号"], isRequired: true),
        ColumnName("recognition", ["认定状态"], isRequired: false),
        ColumnName("vendor", ["商户编号", "商户号"], isRequired: true),
        ColumnName("vendor_name", ["商户名称", "商户"], isRequired: false),
        ColumnName("purchaser", ["采购商编号", "采购商"], isRequired: false),
        ColumnName("hs", ["商品编号", "HS编码", "税号", "商品编码"], isRequired: true),
        ColumnName("name", ["商品名称", "品名"], isRequired: true),
        ColumnName("name_en", ["英文品名"], isRequired: false),
        ColumnName("brand_type", ["品牌类型"], isRequired: true),
        ColumnName("export_benefit", ["出口享惠情况", "享惠情况"], isRequired: true),
        ColumnName("elements", ["申报要素", "规格型号"], isRequired: false),
        ColumnName("quantity", ["数量", "成交数量"], isRequired: true),
        ColumnName("unit", ["单位", "成交单位"], isRequired: true),
        ColumnName("unit_price", ["单价"], isRequired: false),
        ColumnName("total", ["总价", "金额"], isRequired: false),
        ColumnName("currency", ["币制", "币别"], isRequired: false),
        ColumnName("first_quantity", ["法定数量"], isRequired: false),
        ColumnName("second_quantity", ["第二法定数量"], isRequired: false),
        ColumnName("packages", ["件数", "箱数"], isRequired: true),
        ColumnName("package_kind", ["包装种类"], isRequired: false),
        ColumnName("gross_kg", ["毛重", "毛重千克", "毛重KG"], isRequired: true),
        ColumnName("net_kg", ["净重", "净重千克", "净重KG"], isRequired: true),
        ColumnName("volume_m3", ["体积", "体积CBM", "体积立方米"], isRequired: true),
        ColumnName("origin_district", ["境内货源地"], isRequired: false),
        ColumnName("origin_division", ["产地"], isRequired: false),
        ColumnName("origin_country", ["原产国"], isRequired: false),
        ColumnName("container", ["柜号", "集装箱号"], isRequired: false),
        ColumnName("keep_with", ["同柜组"], isRequired: false),
        ColumnName("ciq_code", ["检验检疫编码", "监管类别"], isRequired: false),
        ColumnName("ledger", ["电子底账", "电子底账号"], isRequired: false),
        ColumnName("separate", ["分柜组", "隔离组"], isRequired: false),
    ]
}
