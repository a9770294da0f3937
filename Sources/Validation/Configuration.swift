import CodeLists
import Findings
import JSONText
import Quantities
import Rules

/// What a configuration file sets: what findings count for, and the settings of the rules.
///
/// ```json
/// { "schemaVersion": 1, "strict": false, "ignore": ["MP-FRM-508"], "promote": [], "step": "declare",
///   "codes": "tables", "remarkProfile": "any", "cosmeticsPilot": false, "epidemicGoodsAllowedFrom": "2024-01-01",
///   "exchangeRates": [{"currency": "CNY", "cny": "1"}, {"currency": "USD", "cny": "7.0875"}] }
/// ```
public struct Configuration: Sendable {
    /// What findings count for.
    public var policy = AcceptancePolicy()
    /// Settings of the rules.
    public var settings = RuleSettings()
    /// The folder of newer code tables, relative to the configuration file.
    public var codes: String?
    /// The settings that stand in the file, in its order.
    public private(set) var given: [(key: Key, line: Int)] = []

    /// A setting.
    public enum Key: String, CaseIterable, Sendable {
        case schemaVersion, strict, ignore, promote, step, codes, remarkProfile, cosmeticsPilot,
            epidemicGoodsAllowedFrom, exchangeRates

        /// What findings count for.
        public static let policy: [Key] = [.strict, .ignore, .promote]
    }

    /// The defaults.
    public init() {}

    /// A fault of a configuration file.
    public struct Fault: Error, Hashable, Sendable {
        /// Line, 1-based.
        public let line: Int
        /// Column in bytes, 1-based.
        public let column: Int
        /// What is wrong and what would be right.
        public let words: Bilingual
    }

    /// Reads a configuration file.
    /// - Parameter knows: whether a rule of that code exists.
    /// - Throws: the first fault.
    public init(_ bytes: [UInt8], knows: (RuleCode) -> Bool) throws(Fault) {
        let root: JSONNode
        do throws(JSONSyntaxError) { root = try JSONParser.parse(bytes) } catch {
            let words = Bilingual(zh: "不是正确的 JSON", en: "this is not JSON")
            throw Fault(line: error.line, column: error.column, words: words)
        }
        guard let members = root.members else {
            throw Fault(root, zh: "配置须为一个对象 {…}", en: "a configuration is an object {…}")
        }
        for member in members { try read(member, knows) }
    }

    private mutating func read(_ member: JSONMember, _ knows: (RuleCode) -> Bool) throws(Fault) {
        let node = member.node
        guard let key = Key(rawValue: member.name) else {
            throw Fault(member, Key.allCases.map(\.rawValue))
        }
        given.append((key, member.line))
        switch key {
        case .schemaVersion:
            guard node.value == .number("1") else {
                throw Fault(node, zh: "schemaVersion 须为 1", en: "schemaVersion is 1")
            }
        case .strict: policy.isStrict = try Configuration.boolean(node)
        case .ignore: policy.ignored = try Configuration.rules(node, knows)
        case .promote: policy.promoted = try Configuration.rules(node, knows)
        case .codes: codes = try Configuration.text(node)
        case .step:
            guard let step = node.text.flatMap(RuleSettings.Step.init(rawValue:)) else {
                throw Fault(node, zh: "step 须为 save 或 declare", en: "step is save or declare")
            }
            settings.step = step
        case .remarkProfile:
            guard let profile = node.text.flatMap(RuleSettings.RemarkProfile.init(rawValue:)) else {
                let names = RuleSettings.RemarkProfile.allCases.map(\.rawValue).joined(separator: ", ")
                throw Fault(node, zh: "remarkProfile 须为 \(names) 之一", en: "remarkProfile is one of \(names)")
            }
            settings.remarkProfile = profile
        case .cosmeticsPilot: settings.cosmeticsPilot = try Configuration.boolean(node)
        case .epidemicGoodsAllowedFrom:
            guard let day = node.text.flatMap({ CalendarDate($0) }) else {
                throw Fault(node, zh: "须为日期，如 2024-01-01", en: "a date is needed, such as 2024-01-01")
            }
            settings.epidemicGoodsAllowedFrom = day
        case .exchangeRates: settings.exchangeRates = try Configuration.rates(node)
        }
    }

    private static func boolean(_ node: JSONNode) throws(Fault) -> Bool {
        guard case .boolean(let value) = node.value else {
            throw Fault(node, zh: "须为 true 或 false", en: "true or false is needed")
        }
        return value
    }

    private static func text(_ node: JSONNode) throws(Fault) -> String {
        guard let text = node.text, !text.isEmpty else {
            throw Fault(node, zh: "须为非空的字符串", en: "a text is needed, not an empty one")
        }
        return text
    }

    private static func rules(_ node: JSONNode, _ knows: (RuleCode) -> Bool) throws(Fault) -> Set<RuleCode> {
        guard let elements = node.elements else {
            throw Fault(node, zh: "须为规则编号的数组", en: "a list of rule codes is needed")
        }
        var codes: Set<RuleCode> = []
        for element in elements {
            let text = try text(element)
            guard knows(RuleCode(text)) else {
                throw Fault(
                    element, zh: "没有规则“\(text)”（zuhuo rules list）", en: "there is no rule '\(text)' (zuhuo rules list)")
            }
            codes.insert(RuleCode(text))
        }
        return codes
    }

    private static func rates(_ node: JSONNode) throws(Fault) -> [(currency: Alpha3, cny: ExchangeRate)] {
        var rates: [(currency: Alpha3, cny: ExchangeRate)] = []
        for element in node.elements ?? [] {
            guard let currency = element["currency"]?.text.flatMap({ Alpha3($0) }),
                let rate = element["cny"]?.text.flatMap({ ExchangeRate($0) }), rate.scaled > 0
            else {
                throw Fault(
                    element, zh: "须有 currency（三个字母）和 cny（大于零的字符串，如 \"7.0875\"）",
                    en: "currency (three letters) and cny (a text above zero, such as \"7.0875\") are needed")
            }
            rates.append((currency, rate))
        }
        return rates
    }
}

extension Configuration.Fault {
    fileprivate init(_ node: JSONNode, zh: String, en: String) {
        self.init(line: node.line, column: node.column, words: Bilingual(zh: zh, en: en))
    }

    fileprivate init(_ member: JSONMember, _ keys: [String]) {
        let list = keys.joined(separator: ", ")
        self.init(
            line: member.line, column: member.column,
            words: Bilingual(
                zh: "没有配置项“\(member.name)”，可以是：\(list)",
                en: "there is no setting '\(member.name)'; it is one of \(list)"))
    }
}
