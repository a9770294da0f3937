import CodeLists
import Findings
import JSONText

extension JobReading {
    /// The way out of the country.
    mutating func route(of root: JobObject, clearance: Clearance, on date: CalendarDate?) -> Route? {
        guard let object = object("route", of: root, as: .route, required: true) else { return nil }
        let declaration = declarationCustoms(of: object, on: date)
        let exit = code("exitCustoms", of: object, .customs, in: .customsDistrict, on: date)
        let exitPort = code("exitPort", of: object, .domesticPort, in: .domesticPort, on: date)
        let mode = code("transportMode", of: object, .mode, in: .transportMode, on: date)
        checkMode(mode)
        let vessel = text("vessel", of: object, .code(50), required: false)
        let voyage = text("voyage", of: object, .code(32), required: false)
        let bill = bill(of: object, mode: mode)
        if clearance == .integrated, let mode {
            checkCarriage(mode, given: ["vessel": vessel, "voyage": voyage, "billOfLading": bill])
        }
        let trade = country("tradeCountry", of: object, required: true)
        let destination = country("destinationCountry", of: object, required: true)
        let arrival = country("arrivalCountry", of: object, required: false) ?? destination
        let port = code("destinationPort", of: object, .port, in: .port, on: date)
        checkPort(port, arrival: arrival)
        checkExit(exit, exitPort)
        checkTransitCustoms(clearance, declaration, exit)
        if clearance == .transit, let mode { checkTransitNumber(of: root, mode) }
        guard let declaration, let exit, let exitPort, let mode, let trade, let destination, let port else {
            return nil
        }
        return Route(
            declarationCustoms: declaration, exitCustoms: exit, exitPort: exitPort, transportMode: mode,
            vessel: vessel ?? "", voyage: voyage ?? "", billOfLading: bill ?? "", tradeCountry: trade,
            destinationCountry: destination, arrivalCountry: arrival, destinationPort: port)
    }

    private mutating func declarationCustoms(of object: JobObject, on date: CalendarDate?) -> String? {
        let customs = code("declarationCustoms", of: object, .customs, in: .customsDistrict, on: date)
        if let customs, customs.hasSuffix("00") {
            report(
                JobRules.districtOffice, at: "/route/declarationCustoms", zh: "申报地海关 \(customs) 后两位为 00",
                en: "customs of declaration \(customs) ends in 00", hintZh: "写隶属海关，如义乌 2921",
                hintEn: "name the office below it, such as 2921 for Yiwu")
        }
        return customs
    }

    private mutating func country(_ key: String, of object: JobObject, required: Bool) -> Alpha3? {
        let country = alpha3(key, of: object, in: .country, required: required)
        if country == .chn {
            report(
                JobRules.homeCountry, at: object.pointer + "/" + key, zh: "\(key) 为中国", en: "\(key) is China",
                hintZh: "市场采购货物运往境外，请核对", hintEn: "market-procurement goods go abroad: check it")
        }
        return country
    }

    /// Modes of domestic and zone flows (F-043); `9` deserves a question.
    private mutating func checkMode(_ mode: String?) {
        guard let mode, ["0", "1", "7", "8", "9", "H", "T", "W", "X", "Y", "Z", "P", "S"].contains(mode) else { return }
        report(
            JobRules.domesticMode, at: "/route/transportMode", zh: "运输方式 \(mode) 不是实际离境的方式",
            en: "mode of transport \(mode) does not describe goods that leave the country",
            hintZh: "水路 2、铁路 3、公路 4、航空 5", hintEn: "2 sea, 3 rail, 4 road, 5 air")
    }

    private mutating func checkPort(_ port: String?, arrival: Alpha3?) {
        guard let port else { return }
        let country = String(port.prefix(3))
        if country == "CHN" {
            reportVaguePort("指运港 \(port) 在中国", "destination port \(port) is in China")
        } else if port.hasSuffix("000"), codes.table(.port).hasPort(of: country) {
            reportVaguePort(
                "指运港 \(port) 只到国别，而该国有列明港口", "destination port \(port) names a country whose ports are listed")
        }
        guard let arrival, country != "CHN", country != arrival.text else { return }
        report(
            JobRules.portCountry, at: "/route/destinationPort", zh: "指运港 \(port) 不在运抵国 \(arrival.text)",
            en: "destination port \(port) is not in the country of arrival \(arrival.text)",
            hintZh: "核对两者；在第三国中转并交易时填 arrivalCountry（此检查由规范推出）",
            hintEn: "check both; give arrivalCountry where the goods are sold on the way (a test of ours)")
    }

    private mutating func reportVaguePort(_ zh: String, _ en: String) {
        report(
            JobRules.vaguePort, at: "/route/destinationPort", zh: zh, en: en, hintZh: "填写最终的境外港口代码",
            hintEn: "give the code of the final foreign port")
    }

    /// The port of exit lies where the customs of exit is (F-092): Ningbo 31xx has 38xxxx.
    private mutating func checkExit(_ customs: String?, _ port: String?) {
        guard let customs, let port, let region = Self.portRegions[String(customs.prefix(2))],
            !region.contains(String(port.prefix(2)))
        else { return }
        report(
            JobRules.exitRegion, at: "/route/exitPort", zh: "离境口岸 \(port) 不在出境关别 \(customs) 的区域",
            en: "port of exit \(port) is not in the region of customs of exit \(customs)",
            hintZh: "核对两者；该区域的口岸以 \(region.joined(separator: "、")) 开头（此检查由规范推出）",
            hintEn: "check both; ports there start with \(region.joined(separator: ", ")) (a test of ours)")
    }

    /// First two digits of a customs district to those of its ports, where one district keeps to one region.
    private static let portRegions: [String: [String]] = [
        "01": ["11"], "02": ["12"], "22": ["31"], "29": ["33"], "31": ["38"], "42": ["37"],
    ]

    /// Only by sea, rail and air may several declarations share one transit declaration unnamed (F-055, F-059, F-060).
    private mutating func checkTransitNumber(of root: JobObject, _ mode: String) {
        guard !["2", "3", "5"].contains(mode), root.node["transit"]?.members != nil,
            root.node["transit"]?["number"]?.text?.isEmpty ?? true
        else { return }
        report(
            JobRules.bareTransit, at: "/transit/number", zh: "运输方式 \(mode) 的转关须写转关编号",
            en: "transit that leaves by mode of transport \(mode) needs its number",
            hintZh: "填写 16 位预录入号或 13 位载货清单号", hintEn: "give the pre-entry number (16) or the cargo-list number (13)")
    }

    private mutating func checkTransitCustoms(_ clearance: Clearance, _ declaration: String?, _ exit: String?) {
        guard clearance == .transit, let exit, declaration == exit else { return }
        report(
            JobRules.transitCustoms, at: "/route/exitCustoms", zh: "转关，而申报地海关与出境关别都是 \(exit)",
            en: "transit, and both customs offices are \(exit)", hintZh: "出境关别写实际离境地海关（此检查由规范推出）",
            hintEn: "the customs of exit is where the goods leave the country (a test of ours)")
    }
}

extension CodeTable {
    /// Whether the table of ports has a port of a country beside its fallback. Complexity: O(codes).
    fileprivate func hasPort(of country: String) -> Bool {
        contains { $0.code.hasPrefix(country) && !$0.code.hasSuffix("000") }
    }
}
