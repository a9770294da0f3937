import Consignments
import Declarations
import Findings
import Loading
import Quantities

/// What is left of a limit.
public struct LimitSlack: Hashable, Sendable {
    /// Which limit.
    public enum Limit: String, CaseIterable, Sendable {
        /// Volume x fill factor, cubic centimetres.
        case volume
        /// Payload, hundred-thousandths of a kilogram.
        case weight
        /// Value cap, cents of USD.
        case value
        /// Lines of a declaration.
        case lines
    }
    /// The limit.
    public let limit: Limit
    /// What is used of it.
    public let used: Int64
    /// What may be used.
    public let most: Int64
    /// What is left.
    public var left: Int64 { most - used }
    /// Whether `self` is nearer to its limit than another.
    func isTighter(than other: LimitSlack) -> Bool {
        Int128(used) * Int128(max(1, other.most)) > Int128(other.used) * Int128(max(1, most))
    }
}

extension [LimitSlack] {
    /// The limit that binds: the one used to the greatest share, the first of equals.
    public var binding: LimitSlack? {
        reduce(nil) { best, slack in best.map { slack.isTighter(than: $0) ? slack : $0 } ?? slack }
    }
}

/// Why a lot is where it is.
public struct LotExplanation: Sendable {
    /// Why a lot is in its box, as far as the plan shows it.
    public enum BoxReason: Hashable, Sendable {
        /// The lots table names the box.
        case fixed
        /// Lots of its `keep_with` group are there.
        case keepWith(group: String, lots: Int)
        /// Lots of its `separate` value are in other boxes.
        case separate(value: String, lots: Int)
        /// It is the only box.
        case onlyBox
        /// No other box has room for it (and its group).
        case onlyRoom
        /// Other lots in the box have the same tariff code.
        case sameTariff(lots: Int)
        /// Other lots in the box are of the same merchant.
        case sameVendor(lots: Int)
        /// None of these: it filled the box best.
        case bestFit
    }

    /// Another box or declaration, and what keeps the lot out of it.
    public struct Alternative: Sendable {
        /// Its name.
        public let ref: String
        /// The limit in the way.
        public let obstacle: LimitSlack.Limit?
        /// By how much the limit would be exceeded, in its own unit.
        public let excess: Int64
        /// A lot there with which it must not share a box; `nil` where there is none.
        public let clash: UInt32?
        /// Whether the lot could go there.
        public var isOpen: Bool { obstacle == nil && clash == nil }
    }

    /// The lot.
    public let lot: UInt32
    /// Its box; `nil` for a lot that is refused or waits.
    public let container: String?
    /// Why it is in that box, weightiest first.
    public let boxReasons: [BoxReason]
    /// What is left of the box.
    public let boxSlacks: [LimitSlack]
    /// Every other box in use.
    public let otherBoxes: [Alternative]
    /// Its declaration.
    public let declaration: String?
    /// Its line there, and the rule that put it on it.
    public let line: (gNo: Int, rule: RuleCode)?
    /// Other lots on the line.
    public let lotsOnLine: Int
    /// What is left of the declaration.
    public let declarationSlacks: [LimitSlack]
    /// Every other declaration of its purchaser (and box, under early binding).
    public let otherDeclarations: [Alternative]
    /// Why it is refused, where it is.
    public let refusal: Finding?
}
