extension ElementTitles {
    /// The head of the declaration.
    static let head = """
        @DecHead|表头|header
        SeqNo|统一编号|unified number
        IEFlag|进出口标志|import or export
        Type|单据类型|document type
        AgentCode|申报单位代码|declarant's customs code
        AgentName|申报单位名称|declarant
        ApprNo|批准文号|approval number
        BillNo|提运单号|bill of lading
        ContrNo|合同协议号|contract number
        CustomMaster|申报地海关|customs of declaration
        CutMode|征免性质|nature of levy
        DistinatePort|指运港|port of destination
        FeeCurr|运费币制|currency of freight
        FeeMark|运费标记|kind of freight rate
        FeeRate|运费或费率|freight or its rate|#
        GrossWet|毛重（千克）|gross weight (kg)|#
        IEDate|进出口日期|date of import or export
        IEPort|出境关别|customs of exit
        InsurCurr|保险费币制|currency of insurance
        InsurMark|保险费标记|kind of insurance rate
        InsurRate|保险费或费率|insurance or its rate|#
        LicenseNo|许可证号|licence number
        ManualNo|备案号|filing number
        NetWt|净重（千克）|net weight (kg)|#
        NoteS|备注|remark
        OtherCurr|杂费币制|currency of other charges
        OtherMark|杂费标记|kind of other charges' rate
        OtherRate|杂费或费率|other charges or their rate|#
        OwnerCode|生产销售单位代码|producer's customs code
        OwnerName|生产销售单位名称|producer
        PackNo|件数|packages|#
        TradeCode|境内收发货人代码|exporter's customs code
        TradeCountry|运抵国（地区）|country of arrival
        TradeMode|监管方式|supervision mode
        TradeName|境内收发货人名称|exporter
        TrafMode|运输方式|mode of transport
        TrafName|运输工具名称|means of transport
        TransMode|成交方式|terms of delivery
        WrapType|包装种类|kind of packing
        EntryId|海关编号|entry number
        PreEntryId|预录入编号|pre-entry number
        EdiId|报关标志|declaration flag
        Risk|风险评估参数|risk parameter
        CopName|录入单位名称|typing firm
        CopCode|录入单位代码|typing firm's code
        EntryType|报关单类型|type of declaration
        PDate|预录入日期|pre-entry date
        TypistNo|录入员IC卡号|typist's card number
        InputerName|录入员姓名|typist
        PartenerID|申报人标识|declarant's mark
        TgdNo|关联单据号|related document number
        DataSource|扩展字段|extension field
        DeclTrnRel|报关/转关关系|transit relation
        ChkSurety|担保验放|release against surety
        BillType|备案清单类型|type of filing list
        CopCodeScc|录入单位统一代码|typing firm's credit code
        OwnerCodeScc|生产销售单位统一代码|producer's credit code
        AgentCodeScc|申报单位统一代码|declarant's credit code
        TradeCoScc|境内收发货人统一代码|exporter's credit code
        PromiseItmes|价格说明及承诺事项|price statements
        TradeAreaCode|贸易国（地区）|trading country
        CheckFlow|查验分流|inspection flow
        TaxAaminMark|税收征管标记|tax administration mark
        MarkNo|标记唛码|shipping marks
        DespPortCode|启运港|port of departure
        EntyPortCode|离境口岸|port of exit
        GoodsPlace|货物存放地点|place where the goods lie
        BLNo|提货单号|inspection's bill number
        InspOrgCode|口岸检验检疫机关|inspection office at the port
        SpecDeclFlag|特种业务标识|special business flags
        PurpOrgCode|目的地海关|customs of destination
        DespDate|启运日期|date of departure
        CmplDschrgDt|卸毕日期|date of discharge
        CorrelationReasonFlag|关联理由|reason of relation
        VsaOrgCode|领证机关|office of certificates
        OrigBoxFlag|原箱运输|original containers
        DeclareName|申报人员姓名|declaring person
        NoOtherPack|无其他包装|no other packing
        OrgCode|检验检疫受理机关|accepting inspection office
        OverseasConsignorCode|境外发货人代码|overseas consignor's code
        OverseasConsignorCname|境外发货人名称|overseas consignor
        OverseasConsignorEname|境外发货人名称（外文）|overseas consignor (foreign name)
        OverseasConsignorAddr|境外发货人地址|overseas consignor's address
        OverseasConsigneeCode|境外收货人代码|overseas consignee's code
        OverseasConsigneeEname|境外收货人名称（外文）|overseas consignee
        DomesticConsigneeEname|境内收发货人名称（外文）|exporter (foreign name)
        CorrelationNo|关联号码|related number
        EdiRemark2|EDI申报备注2|EDI remark 2
        EdiRemark|EDI申报备注|EDI remark
        TradeCiqCode|境内收发货人检验检疫编码|exporter's inspection code
        OwnerCiqCode|生产销售单位检验检疫编码|producer's inspection code
        DeclCiqCode|申报单位检验检疫编码|declarant's inspection code
        DDate|申报日期|date of declaration
        """
}
