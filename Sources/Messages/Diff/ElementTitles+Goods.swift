extension ElementTitles {
    /// The goods, their qualifications, and the containers.
    static let goods = """
        @DecLists|商品表体|goods
        @DecList|商品项|line
        ClassMark|归类标志|classification mark
        CodeTS|商品编号|commodity code
        ContrItem|备案序号|filing line number
        DeclPrice|申报单价|unit price|#
        DutyMode|征免方式|mode of levy
        Factor|比例因子|factor|#
        GModel|规格型号|specification
        GName|商品名称|goods name
        GNo|商品序号|line number|#
        OriginCountry|最终目的国（进口报关单为原产国）|country of final destination (of origin when importing)
        TradeCurr|成交币制|currency
        DeclTotal|申报总价|total price|#
        GQty|成交数量|quantity|#
        FirstQty|法定第一数量|first statutory quantity|#
        SecondQty|法定第二数量|second statutory quantity|#
        GUnit|成交计量单位|unit
        FirstUnit|法定第一单位|first statutory unit
        SecondUnit|法定第二单位|second statutory unit
        UseTo|用途/生产厂家|use or maker
        WorkUsd|工缴费|processing fee|#
        ExgNo|货号|article number
        ExgVersion|版本号|version
        DestinationCountry|原产国（进口报关单为最终目的国）|country of origin (of final destination when importing)
        CiqCode|检验检疫编码|inspection code
        DeclGoodsEname|商品英文名称|English goods name
        OrigPlaceCode|原产地区|region of origin
        Purpose|用途|purpose
        ProdValidDt|产品有效期|valid until
        ProdQgp|产品保质期|shelf life
        GoodsAttr|货物属性|goods attributes
        Stuff|成份/原料/组份|ingredients
        Uncode|UN编码|UN number
        DangName|危险货物名称|dangerous goods name
        DangPackType|危包类别|dangerous goods packing class
        DangPackSpec|危包规格|dangerous goods packing
        EngManEntCnm|境外生产企业名称|overseas maker
        NoDangFlag|非危险化学品|not a dangerous chemical
        DestCode|产地|place of origin
        GoodsSpec|检验检疫货物规格|inspection specification
        GoodsModel|货物型号|model
        GoodsBrand|货物品牌|brand
        ProduceDate|生产日期|production date
        ProdBatchNo|生产批号|batch number
        DistrictCode|境内货源地|domestic source district
        CiqName|检验检疫名称|inspection name
        MnufctrRegNo|生产单位注册号|maker's registration
        MnufctrRegName|生产单位名称|maker
        RcepOrigPlaceCode|优惠贸易协定项下原产地|origin under the trade agreement
        ControlExplainCode|禁限管制识别码|control code
        @DecGoodsLimits|产品资质|product licences
        @DecGoodsLimit|产品许可证|product licence
        GoodsNo|商品序号|line number|#
        LicTypeCode|许可证类别|kind of licence
        LicenceNo|许可证编号|licence number
        LicWrtofDetailNo|核销明细序号|write-off line
        LicWrtofQty|核销数量|written-off quantity|#
        LicWrtofQtyUnit|核销数量单位|unit of the written-off quantity
        @DecGoodsLimitVin|车辆信息|vehicle
        VinNo|VIN序号|vehicle line
        BillLadDate|提单日期|date of the bill of lading
        QualityQgp|质量保质期|warranty
        MotorNo|发动机号|engine number
        VinCode|车辆识别代码|vehicle identification number
        ChassisNo|底盘号|chassis number
        InvoiceNum|发票所列数量|invoiced quantity|#
        ProdCnnm|品名（中文）|product name (Chinese)
        ProdEnnm|品名（英文）|product name (English)
        ModelEn|型号（英文）|model (English)
        PricePerUnit|单价|unit price|#
        InvoiceNo|发票号|invoice number
        @DecContainers|集装箱|containers
        @Container|集装箱|container
        ContainerId|集装箱号|container number
        ContainerMd|集装箱规格|container type
        GoodsNo|商品项号关系|lines inside
        LclFlag|拼箱标识|less than container load
        GoodsContaWt|箱货重量（千克）|weight of container and cargo (kg)|#
        ContainerWt|自重（千克）|tare weight (kg)|#
        """
}
