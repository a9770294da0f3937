import CodeLists
import Consignments
import Findings
import Loading
import Quantities
import Valuation

/// A lot's part in a declared line.
public struct LotShare: Hashable, Sendable {
    /// The lot.
    public var lot: UInt32
    /// Its part of the line's total, in cents of the declared currency.
    public var cents: Int64
    /// Its net weight.
    public var net: Weight

    /// A share.
    public init(lot: UInt32, cents: Int64, net: Weight) {
        self.lot = lot
        self.cents = cents
        self.net = net
    }
}

/// One line of a declaration (商品项).
public struct DeclaredItem: Hashable, Sendable {
    /// How the line came about.
    public enum Kind: String, CaseIterable, Sendable {
        /// One kind of goods.
        case single
        /// All remaining kinds of one tariff chapter (简化申报).
        case chapter
    }
    /// Line number (商品序号), from 1.
    public var gNo: Int
    /// How the line came about.
    public var kind: Kind
    /// The rule that put its lots on it.
    public var why: RuleCode
    /// Tariff line declared.
    public var tariff: TariffIndex
    /// The lot whose name, elements, brand type, benefit and origin the line carries: its most valuable kind's first lot.
    public var model: UInt32
    /// Transaction unit.
    public var unit: UnitCode
    /// Quantity in it.
    public var quantity: Quantity
    /// Quantity in the first statutory unit.
    public var firstQuantity: Quantity
    /// Quantity in the second statutory unit, where the tariff line has one.
    public var secondQuantity: Quantity?
    /// Total in cents of the declared currency.
    public var cents: Int64
    /// Unit price: total / quantity at 4 decimals half up, in ten-thousandths.
    public var price: Int64
    /// Pieces.
    public var packages: Int64
    /// Gross weight.
    public var gross: Weight
    /// Net weight.
    public var net: Weight
    /// The lots behind it, in input order; their cents sum to `cents`, their net weights to `net`.
    public var shares: [LotShare]

    /// A line.
    public init(
        gNo: Int, kind: Kind, why: RuleCode, tariff: TariffIndex, model: UInt32, unit: UnitCode, quantity: Quantity,
        firstQuantity: Quantity, secondQuantity: Quantity?, cents: Int64, price: Int64, packages: Int64, gross: Weight,
        net: Weight, shares: [LotShare]
    ) {
        self.gNo = gNo
        self.kind = kind
        self.why = why
        self.tariff = tariff
        self.model = model
        self.unit = unit
        self.quantity = quantity
        self.firstQuantity = firstQuantity
        self.secondQuantity = secondQuantity
        self.cents = cents
        self.price = price
        self.packages = packages
        self.gross = gross
        self.net = net
        self.shares = shares
    }
}

/// One declaration (报关单) of a plan, complete but for its form as a message.
public struct PlannedDeclaration: Sendable {
    /// Name in the plan: `D1`, `D2`, …
    public var ref: String
    /// Index of the purchaser.
    public var purchaser: Int
    /// Index of the one container in the load plan under early binding; `nil` under late binding.
    public var container: Int?
    /// Whether lines were merged.
    public var isSimplified: Bool
    /// The lines.
    public var items: [DeclaredItem]
    /// Sum of the lines in cents of the declared currency.
    public var cents: Int64
    /// The same in cents of USD.
    public var dollarCents: Int64
    /// Pieces.
    public var packages: Int64
    /// Gross weight.
    public var gross: Weight
    /// Net weight.
    public var net: Weight
    /// Volume.
    public var volume: Volume
    /// Freight to declare, hundred-thousandths of the valuation's freight currency; 0 for none.
    public var freight: Int64
    /// Insurance to declare, likewise.
    public var insurance: Int64
    /// Other charges to declare, likewise.
    public var other: Int64

    /// A declaration.
    public init(
        ref: String, purchaser: Int, container: Int?, isSimplified: Bool, items: [DeclaredItem], cents: Int64,
        dollarCents: Int64, packages: Int64, gross: Weight, net: Weight, volume: Volume, freight: Int64,
        insurance: Int64, other: Int64
    ) {
        self.ref = ref
        self.purchaser = purchaser
        self.container = container
        self.isSimplified = isSimplified
        self.items = items
        self.cents = cents
        self.dollarCents = dollarCents
        self.packages = packages
        self.gross = gross
        self.net = net
        self.volume = volume
        self.freight = freight
        self.insurance = insurance
        self.other = other
    }
}

/// Which lots go onto one declaration.
public struct LotGroup: Hashable, Sendable {
    /// Index of the purchaser.
    public var purchaser: Int
    /// Index of the container in the load plan, under early binding.
    public var container: Int?
    /// The lots, in input order.
    public var lots: [UInt32]

    /// A group.
    public init(purchaser: Int, container: Int?, lots: [UInt32]) {
        self.purchaser = purchaser
        self.container = container
        self.lots = lots
    }
}

/// How a job's lots are cut into declarations. The lines of each are worked out from its lots alone by
/// ``DeclarationBuilder``, so a plan of a million lots stays small.
public struct DeclarationPlan: Sendable {
    /// The groups in plan order: by purchaser, then by container, then by first lot.
    public var groups: [LotGroup]
    /// Lots that no declaration may hold, in input order.
    public var refused: [RefusedLot]
    /// Fewest declarations that any plan for these lots could need.
    public var lowerBound: Int
    /// Names of the groups in a plan that was made out of another; empty for `D1`, `D2`, …
    public var refs: [String]

    /// A plan.
    public init(groups: [LotGroup], refused: [RefusedLot], lowerBound: Int, refs: [String] = []) {
        self.groups = groups
        self.refused = refused
        self.lowerBound = lowerBound
        self.refs = refs
    }

    /// The name of a group.
    public func ref(of index: Int) -> String { refs.isEmpty ? "D\(index + 1)" : refs[index] }
}

/// Cuts lots into declarations. The seam behind which planners may change: whatever makes the plan,
/// ``DeclarationVerifier`` checks it against the lots.
///
/// A planner works division by division (one purchaser, under early binding one container): no declaration spans two, so
/// they can be planned side by side.
public protocol DeclarationPlanner: Sendable {
    /// Groups the lots of a division so that value cap and line cap hold.
    /// The result depends on the input alone, never on time or threads.
    func plan(_ division: LotGroup, of input: DeclarationInput) -> DeclarationPlan
}

extension DeclarationPlanner {
    /// Plans every division in turn.
    public func plan(_ input: DeclarationInput) -> DeclarationPlan {
        .joined(input.divisions.map { plan($0, of: input) })
    }
}

extension DeclarationPlan {
    /// Joins the plans of divisions, in their order.
    public static func joined(_ plans: [DeclarationPlan]) -> DeclarationPlan {
        DeclarationPlan(
            groups: plans.flatMap(\.groups), refused: plans.flatMap(\.refused).sorted { $0.lot < $1.lot },
            lowerBound: plans.reduce(0) { $0 + $1.lowerBound })
    }
}

/// All that declarations are made from.
public struct DeclarationInput: Sendable {
    /// The job.
    public let job: Job
    /// The lots.
    public let book: LotBook
    /// Lots to be declared, ascending.
    public let lots: [UInt32]
    /// Their values.
    public let valuation: Valuation
    /// For each lot of the book the index of its container in the load plan, -1 for none.
    public let containerOfLot: [Int32]

    /// The input.
    public init(job: Job, book: LotBook, lots: [UInt32], valuation: Valuation, containerOfLot: [Int32]) {
        self.job = job
        self.book = book
        self.lots = lots
        self.valuation = valuation
        self.containerOfLot = containerOfLot
    }
}
