extension ElementTitles {
    /// Papers, free text, signature, transit, attachments, and what only imports use.
    static let papers = """
        @DecMessage|报文|message
        @DecLicenseDocus|随附单证|accompanying documents
        @LicenseDocu|随附单证|accompanying document
        DocuCode|单证代码|document code
        CertCode|单证编号|document number
        @DecRequestCerts|所需单证|requested certificates
        @DecRequestCert|所需单证|requested certificate
        AppCertCode|申请单证代码|certificate code
        ApplOri|正本数量|originals|#
        ApplCopyQuan|副本数量|copies|#
        @DecOtherPacks|其他包装|other packings
        @DecOtherPack|其他包装|other packing
        PackQty|包装件数|packages|#
        PackType|包装材料种类|kind of packing
        @DecCopLimits|企业资质|firm's qualifications
        @DecCopLimit|企业资质|firm's qualification
        EntQualifNo|企业资质编号|qualification number
        EntQualifTypeCode|企业资质类别|kind of qualification
        @DecUsers|使用人|users
        @DecUser|使用人|user
        UseOrgPersonCode|使用单位联系人|user's contact
        UseOrgPersonTel|使用单位联系电话|user's telephone
        @DecMarkLobs|标记唛码附件|pictures of shipping marks
        @DecMarkLob|标记唛码附件|picture of shipping marks
        AttachName|附件名称|file name
        AttachType|附件类型|file type
        Attachment|附件内容|file content
        @DecFreeTxt|自由文本|free text
        RelId|关联报关单号|related entry number
        RelManNo|关联备案号|related filing number
        BonNo|保税监管场所|bonded place
        VoyNo|航次号|voyage
        DecBpNo|报关员联系方式|broker's telephone
        CusFie|货场代码|yard
        DecNo|报关员号|broker's number
        @DecSign|签名信息|signature
        OperType|操作类型|operation
        ICCode|操作员IC卡号|operator's card number
        CopCode|操作企业代码|operating firm's code
        OperName|操作员姓名|operator
        ClientSeqNo|客户端编号|client's number
        Sign|数字签名|signature
        SignDate|签名日期|time of signature
        Certificate|证书号|certificate number
        HostId|客户端邮箱|client's mailbox
        BillSeqNo|清单统一编号|list number
        DomainId|签名人分类|kind of signer
        Note|备注|remark
        @EdocRealation|电子随附单据|attachment
        EdocID|随附单据编号|attachment number
        EdocCode|随附单证类别|kind of attachment
        EdocFomatType|格式类型|form of the file
        OpNote|操作说明|reason
        EdocCopId|企业文件名|file name
        EdocOwnerCode|所属单位海关编号|owner's customs code
        SignUnit|签名单位代码|signing firm
        SignTime|签名时间|time of signature
        EdocOwnerName|所属单位名称|owner
        EdocSize|文件大小|file size|#
        GNoStr|商品项号|lines
        @EcoRelation|原产地证明项号关联|certificate of origin
        CertType|协定代码|agreement
        EcoCertNo|原产地证明编号|certificate number
        DecGNo|报关单商品序号|line of the declaration|#
        EcoGNo|原产地证明商品序号|line of the certificate|#
        ExtendFiled|扩展字段|extension field
        @DecRisk|风险信息|risk
        SignDate|签名日期|time of signature
        @DecCopPromises|企业声明|enterprise statements
        @DecCopPromise|企业声明|enterprise statement
        DeclaratioMaterialCode|声明材料代码|statement code
        @DecTpAccess|两段准入|two-step access
        TransitionApply|转场申请|transfer asked for
        TransitionSite|转场场所|place of transfer
        ConditionalLiftoffApply|附条件提离申请|conditional removal asked for
        PortDestMergeCheckApply|合并检查申请|joint inspection asked for
        @TrnHead|转关单表头|transit header
        TrnPreId|转关单统一编号|transit unified number
        TransNo|载货清单号|cargo list number
        TurnNo|转关单预录入号|transit pre-entry number
        NativeTrafMode|境内运输方式|domestic mode of transport
        TrafCustomsNo|境内运输工具编号|domestic vehicle number
        NativeShipName|境内运输工具名称|domestic means of transport
        NativeVoyageNo|境内运输工具航次|domestic voyage
        ContractorName|承运单位名称|carrier
        ContractorCode|承运单位代码|carrier's code
        TransFlag|转关类型|type of transit
        ValidTime|预计运抵日期|expected arrival
        ESealFlag|电子关锁标志|electronic seal
        Notes|备注|remark
        TrnType|转关单类型|form of transit declaration
        ApplCodeScc|申报单位统一代码|declarant's credit code
        @TrnList|转关运输工具|means of transit
        ShipId|运输工具编号|vessel number
        ShipNameEn|运输工具名称|vessel
        VoyageNo|航次号|voyage
        @TrnContainers|转关集装箱|transit containers
        @TrnContainer|转关集装箱|transit container
        ContaNo|集装箱号|container number
        ContaSn|集装箱序号|container's place|#
        ContaModel|集装箱规格|container type
        SealNo|电子关锁号|seal number
        TransName|境内运输工具名称|domestic means of transport
        TransWeight|工具实际重量|weight of the vehicle|#
        SealQty|关锁个数|seals|#
        @TrnContaGoodsList|转关集装箱商品|goods by transit container
        @TrnContaGoods|转关集装箱商品|goods in a transit container
        ContaGoodsCount|商品件数|packages|#
        ContaGoodsWeight|商品重量（千克）|weight (kg)|#
        """
}
