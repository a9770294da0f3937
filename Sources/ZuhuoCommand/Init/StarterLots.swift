import Findings

/// The lots of the job that `init` writes: twelve of eight made-up vendors, for one purchaser.
enum StarterLots {
    /// The table as CSV, its header in the language.
    static func table(_ language: Language) -> String { (language == .zh ? chinese : english) + "\n" + rows + "\n" }

    private static let chinese =
        "批次号,交易单号,认定状态,商户编号,商户名称,采购商编号,商品编号,商品名称,英文品名,品牌类型,出口享惠情况,申报要素,数量,单位,单价,总价,件数,包装种类,毛重(千克),净重(千克),体积(立方米)"
    private static let english =
        "lot,trade,recognition,vendor,vendor_name,purchaser,hs,name,name_en,brand_type,"
        + "export_benefit,elements,quantity,unit,unit_price,total,packages,package_kind,gross_kg,net_kg,volume_m3"
    private static let rows = """
        L01,SCJY202611160001,已确认,SH1001,阿禾玩具,P1,9503006000,塑料积木玩具,plastic building blocks,0,0,积木|无品牌|YT-2031|||,1200,套,18.50,22200.00,60,22,1260.00,1140.00,9.600
        L02,SCJY202611160002,已确认,SH1001,阿禾玩具,P1,9505100090,圣诞树挂饰,Christmas tree ornaments,0,0,节日装饰用|无品牌|||,9600,个,2.35,,80,22,1040.00,944.00,8.640
        L03,SCJY202611160003,已确认,SH1002,云峰工艺,P1,9505100090,圣诞花环,Christmas wreaths,0,0,节日装饰用|无品牌|||,2400,个,9.80,,120,22,1320.00,1176.00,14.400
        L04,SCJY202611160004,已确认,SH1003,晨光饰品,P1,7117190000,合金手镯,alloy bracelets,0,0,手镯|锌合金|未镀贵金属|无品牌|YS-118|||,12000,个,3.20,38400.00,20,22,486.00,456.00,1.280
        L05,SCJY202611160005,已确认,SH1004,绿意花行,P1,6702100000,仿真玫瑰花,artificial roses,0,0,塑料|||,24000,支,0.86,,100,22,980.00,860.00,12.500
        L06,SCJY202611160006,已确认,SH1002,云峰工艺,P1,3926400000,树脂摆件,resin figurines,0,0,装饰用|树脂|无品牌|ZS-77|||,3000,个,11.40,,75,22,1650.00,1500.00,6.750
        L07,SCJY202611160007,已确认,SH1005,暖线帽业,P1,6505009900,针织帽,knitted hats,1,0,针织|暖线牌|NX-2026|||,6000,个,7.90,,50,22,690.00,630.00,5.250
        L08,SCJY202611160008,已确认,SH1006,南湖箱包,P1,4202220000,女式手提包,ladies' handbags,0,0,手提包|塑料片|无品牌|BG-305|||,2000,个,32.00,64000.00,100,22,1300.00,1140.00,11.000
        L09,SCJY202611160009,已确认,SH1003,晨光饰品,P1,9615110000,塑料发夹,plastic hair clips,0,0,塑料|无品牌|||,36000,个,0.42,,30,22,540.00,504.00,2.160
        L10,SCJY202611160010,已确认,SH1007,文澜文具,P1,9608100000,圆珠笔,ball-point pens,0,0,圆珠笔|无品牌|BP-09|||,50000,支,0.38,,50,22,575.00,525.00,1.750
        L11,SCJY202611160011,已确认,SH1008,晴好伞业,P1,6601910000,三折晴雨伞,folding umbrellas,1,0,折叠伞|手持|晴好牌|U-3|||,4800,把,13.60,,80,22,1840.00,1728.00,5.760
        L12,SCJY202611160012,已确认,SH1005,暖线帽业,P1,6117109000,涤纶围巾,polyester scarves,0,0,针织|涤纶100%|无品牌|WJ-12|||,8000,条,6.25,,64,22,896.00,832.00,7.680
        """
}
