import Findings

/// The job file that `init` writes: every firm and person in it is made up.
enum StarterJob {
    /// The job as JSON with comments in the language.
    static func text(_ language: Language) -> String {
        func say(_ zh: String, _ en: String) -> String { "// " + (language == .zh ? zh : en) }
        return """
            \(say("一票市场采购（1039）组货作业。// 后面是说明，可以删去。", "A market-procurement job (mode 1039). What follows // is explanation and may go."))
            {
              "schemaVersion": 1,
              \(say("作业名，在本公司内唯一；文件名由它而来。", "Name of the job, unique in your firm; file names derive from it."))
              "job": "YW-20261118-001",
              \(say("申报日期：税则、规则和汇率以这一天为准。", "The day whose tariff, rules and rates count."))
              "declarationDate": "2026-11-18",
              \(say("inspectBeforeLoad 先查验后装运；loadThenInspect 先装后查。", "inspectBeforeLoad, or loadThenInspect."))
              "flow": "inspectBeforeLoad",
              \(say("integrated 通关一体化；transit 转关。", "integrated, or transit (customs transit to the exit port)."))
              "clearance": "integrated",

              \(say("组货人和集拼仓。", "The consolidator and its warehouse."))
              "consolidator": {
                "id": "ZH0001", "name": "义乌市样例组货供应链有限公司", "creditGrade": "B",
                "registered": true, "controllerVerified": true, "plaquePosted": true,
                "warehouse": {
                  "id": "CK0001", "name": "样例集拼仓", "kind": "publicManagement", "addressVerified": true
                }
              },

              \(say("境内发货人：有市场采购备案号和海关备案。", "The exporter: filed for market procurement and with customs."))
              "exporter": {
                "name": "义乌市样例进出口有限公司",
                "customsCode": "3318960001", "creditCode": "91330782MAYAAA00X7",
                "marketProcurementFiling": "SCCG-0001", "customsFiling": true
              },
              \(say("申报单位和报关人员。", "Who declares."))
              "declarant": {
                "name": "义乌市样例报关有限公司",
                "customsCode": "3318980001", "creditCode": "91330782MAYAAA0187",
                "operator": "样例员", "operatorCard": "3300000000001"
              },

              \(say("采购商；货表用 id 指明。documentType：passport、idCard、residencePermit、licence。", "Purchasers; the lots name them by id. passport, idCard, residencePermit or licence."))
              "purchasers": [
                {
                  "id": "P1", "name": "EXAMPLE GULF TRADING FZE", "nationality": "ARE",
                  "documentType": "licence", "documentNumber": "EX-100001", "registeredIn": "Dubai"
                }
              ],

              \(say("路线：代码可用 zuhuo codes search 查，如 zuhuo codes search 北仑。", "The route; find codes with 'zuhuo codes search', for example Beilun."))
              "route": {
                "declarationCustoms": "2921", "exitCustoms": "3104", "exitPort": "380101", "transportMode": "2",
                "vessel": "EXAMPLE STAR", "voyage": "026W", "billOfLading": "EXBL20261118001",
                "tradeCountry": "ARE", "destinationCountry": "ARE", "destinationPort": "ARE018"
              },

              \(say("成交方式 FOB、C&F 或 CIF；currency 是申报币制，lotCurrency 是商户报价的币制。", "FOB, C&F or CIF; currency is declared, lotCurrency is that of the vendors' prices."))
              "terms": {
                "transactionMode": "FOB", "currency": "USD", "contract": "EX-2026-1118",
                "lotPriceBasis": "EXW", "lotCurrency": "CNY",
                \(say("全票费用，按 basis 分摊：value 金额、grossWeight 毛重、volume 体积、packages 件数。", "Charges of the whole job, spread by value, grossWeight, volume or packages."))
                "charges": [{"kind": "inland", "amount": "4800.00", "currency": "CNY", "basis": "volume"}]
              },
              \(say("汇率：1 单位外币合多少人民币；金额和重量都写成字符串。", "Rates: CNY for one unit. Amounts and weights are written as strings."))
              "exchangeRates": [{"currency": "USD", "cny": "7.0875", "date": "2026-10-21", "source": "样例汇率"}],

              \(say("可用的集装箱；也可用 containers 写明已知的柜号。", "Containers to be had; known ones may be named under containers."))
              "fleet": [{"type": "40HQ", "available": 2}, {"type": "20GP", "available": 1}],
              \(say("装箱率、每票美元限额、每票商品项数。", "Share of volume to fill, USD of one declaration, lines of one declaration."))
              "limits": {"fillFactor": "0.88", "declarationValueUSD": "150000.00", "declarationLines": 50},
              \(say("货表没有写时用的境内货源地、产地和唛头。", "For lots that name no source place, division or marks."))
              "defaults": {"originDistrict": "33189", "originDivision": "330782", "marks": "N/M"},
              \(say("auto：能简化申报就简化；never：一个品种一项。", "auto: simplified where the rules allow; never: one line a kind."))
              "simplifiedDeclaration": "auto",

              \(say("货表，一个或多个。", "The lots tables, one or more."))
              "lots": ["lots.csv"]
            }

            """
    }
}
