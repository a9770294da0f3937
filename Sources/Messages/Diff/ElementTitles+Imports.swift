extension ElementTitles {
    /// The supplementary declaration, self-assessed tax and royalties: imports, as a rule.
    static let imports = """
        @DecSupplementLists|补充申报单|supplementary declarations
        @DecSupplementList|补充申报单|supplementary declaration
        SupType|补充申报类型|kind of supplement
        BrandCN|品牌（中文）|brand (Chinese)
        BrandEN|品牌（英文）|brand (English)
        Buyer|买方|buyer
        BuyerContact|买方联系人|buyer's contact
        BuyerAddr|买方地址|buyer's address
        BuyerTel|买方电话|buyer's telephone
        Seller|卖方|seller
        SellerContact|卖方联系人|seller's contact
        SellerAddr|卖方地址|seller's address
        SellerTel|卖方电话|seller's telephone
        Factory|生产厂商|factory
        FactoryContact|厂商联系人|factory's contact
        FactoryAddr|厂商地址|factory's address
        FactoryTel|厂商电话|factory's telephone
        ContrDate|合同日期|date of contract
        InvoiceDate|发票日期|date of invoice
        I_BabRel|买卖双方关系|relation of buyer and seller
        I_PriceEffect|是否影响价格|relation affects the price
        I_PriceClose|与测试价格相近|price close to a test value
        I_OtherLimited|有无其他限制|other restrictions
        I_OtherEffect|有无其他影响|other effects
        I_Note1|说明1|note 1
        I_IsUsefee|是否有特许权使用费|royalties
        I_IsProfit|是否有转售收益|proceeds of resale
        I_Note2|说明2|note 2
        Curr|币制|currency
        InvoicePrice|发票单价|invoice price|#
        InvoiceAmount|发票总价|invoice amount|#
        InvoiceNote|发票说明|invoice note
        GoodsPrice|货物单价|goods price|#
        GoodsAmount|货物总价|goods amount|#
        GoodsNote|货物说明|goods note
        I_CommissionPrice|佣金单价|commission price|#
        I_CommissionAmount|佣金总价|commission amount|#
        I_CommissionNote|佣金说明|commission note
        I_ContainerPrice|容器费用单价|receptacles price|#
        I_ContainerAmount|容器费用总价|receptacles amount|#
        I_ContainerNote|容器费用说明|receptacles note
        I_PackPrice|包装费用单价|packing price|#
        I_PackAmount|包装费用总价|packing amount|#
        I_PackNote|包装费用说明|packing note
        I_PartPrice|材料部件单价|parts price|#
        I_PartAmount|材料部件总价|parts amount|#
        I_PartNote|材料部件说明|parts note
        I_ToolPrice|工具模具单价|tools price|#
        I_ToolAmount|工具模具总价|tools amount|#
        I_ToolNote|工具模具说明|tools note
        I_LossPrice|消耗材料单价|consumables price|#
        I_LossAmount|消耗材料总价|consumables amount|#
        I_LossNote|消耗材料说明|consumables note
        I_DesignPrice|设计费用单价|design price|#
        I_DesignAmount|设计费用总价|design amount|#
        I_DesignNote|设计费用说明|design note
        I_UsefeePrice|特许权使用费单价|royalty price|#
        I_UsefeeAmount|特许权使用费总价|royalty amount|#
        I_UsefeeNote|特许权使用费说明|royalty note
        I_ProfitPrice|收益单价|proceeds price|#
        I_ProfitAmount|收益总价|proceeds amount|#
        I_ProfitNote|收益说明|proceeds note
        I_FeePrice|运费单价|freight price|#
        I_FeeAmount|运费总价|freight amount|#
        I_FeeNote|运费说明|freight note
        I_OtherPrice|其他费用单价|other price|#
        I_OtherAmount|其他费用总价|other amount|#
        I_OtherNote|其他费用说明|other note
        I_InsurPrice|保险费单价|insurance price|#
        I_InsurAmount|保险费总价|insurance amount|#
        I_InsurNote|保险费说明|insurance note
        E_IsDutyDel|出口关税是否已扣除|export duty deducted
        GNameOther|其他品名|other goods name
        CodeTsOther|其他商品编号|other commodity code
        IsClassDecision|是否有归类决定|classification ruling exists
        DecisionNO|决定编号|ruling number
        CodeTsDecision|决定的商品编号|commodity code of the ruling
        DecisionCus|作出决定的海关|customs of the ruling
        IsSampleTest|是否取样化验|sample tested
        GOptions|商品选项|options
        IsDirectTraf|是否直接运输|direct transport
        TransitCountry|中转国（地区）|country of transit
        DestPort|到货口岸|port of arrival
        DeclPort|申报口岸|port of declaration
        OriginMark|原产地标记|mark of origin
        CertCountry|发证国家（地区）|country of the certificate
        CertNO|证书编号|certificate number
        CertStandard|原产地标准|origin criterion
        OtherNote|其他说明|other note
        IsSecret|是否保密|confidential
        AgentType|申报人类型|kind of declarant
        DeclAddr|申报人地址|declarant's address
        DeclPost|申报人邮编|declarant's postcode
        DeclTel|申报人电话|declarant's telephone
        @SddTax|自报税单|self-assessed tax
        @SddTaxHead|自报税单表头|tax header
        FileName|文件名|file name
        SddNo|税单编号|tax number
        TradeCo|收发货人代码|trader's code
        InRatio|内销比率|domestic ratio|#
        GrossWt|毛重（千克）|gross weight (kg)|#
        LegalLiability|法律责任|legal liability
        MessId|报文编号|message number
        CertSeqNo|证书序号|certificate number
        Status|状态|state
        F_DATE|放行日期|date of release
        TAX_NO|税单号|tax bill number
        @SddTaxLists|自报税单表体|taxed goods
        @SddTaxList|自报税商品|taxed line
        CodeTs|商品编号|commodity code
        AgreementId|协定代码|agreement
        Qty1|第一数量|first quantity|#
        Unit1|第一单位|first unit
        Qty2|第二数量|second quantity|#
        Unit2|第二单位|second unit
        Antidumping|反倾销代码|anti-dumping code
        Antisubsidy|反补贴代码|countervailing code
        DutyValue|完税价格|dutiable value|#
        DutyRate|关税税率|duty rate|#
        QtyDutyRate|从量关税率|specific duty rate|#
        RegRate|消费税率|consumption tax rate|#
        QtyRegRate|从量消费税率|specific consumption tax rate|#
        TaxRate|增值税率|VAT rate|#
        AntidumpingRate|反倾销税率|anti-dumping rate|#
        AntisubsidyRate|反补贴税率|countervailing rate|#
        TrashfundRate|废弃基金税率|disposal fund rate|#
        @SddTaxDetails|税款明细|tax details
        @SddTaxDetail|税款明细|tax detail
        TaxType|税种|kind of tax
        RealTax|实征税额|tax due|#
        @DecRoyaltyFee|特许权使用费|royalties
        PricePreDeterminNo|价格预裁定编号|price ruling number
        TaxRoyaltyDeclType|应税特许权使用费申报类型|kind of royalty declaration
        ContractNo|合同号|contract number
        Authorizer|授权方|licensor
        AuthorizedPerson|被授权方|licensee
        PayType|支付类型|kind of payment
        PayTime|支付时间|day of payment
        PayPeriod|支付周期|period of payment
        EffectiveDateTime|生效日期|in force from
        ExpirationDateTime|失效日期|in force until
        RoyaltyAmount|特许权使用费金额|amount of royalties|#
        RoyaltyFeeType|特许权使用费类型|kind of royalties
        EdocType|随附单证类型|kind of attachment
        Statment|说明|statement
        IsCusAudit|是否经海关审查|audited by customs
        IsCusPricePreDetermin|是否有价格预裁定|price ruling exists
        IssueDateTime|签发日期|day of issue
        PeriodStartDate|周期开始日期|period from
        PeriodEndDate|周期结束日期|period to
        """
}
