import CodeLists
import Quantities

/// A type of container with its usual capacity; the figures are defaults that a job may override.
/// Source: contracts section 2; rules reference 2H (trade guides, not regulation).
public enum ContainerType: String, CaseIterable, Sendable {
    /// 20-foot general purpose.
    case twentyGP = "20GP"
    /// 40-foot general purpose.
    case fortyGP = "40GP"
    /// 40-foot high cube.
    case fortyHQ = "40HQ"
    /// 45-foot high cube.
    case fortyFiveHQ = "45HQ"

    /// Inner volume.
    public var volume: Volume {
        switch self {
        case .twentyGP: Volume(scaled: 33_200_000)
        case .fortyGP: Volume(scaled: 67_700_000)
        case .fortyHQ: Volume(scaled: 76_300_000)
        case .fortyFiveHQ: Volume(scaled: 86_000_000)
        }
    }

    /// Greatest cargo weight.
    public var payload: Weight {
        switch self {
        case .twentyGP: Weight(scaled: 2_818_000_000)
        case .fortyGP: Weight(scaled: 2_673_000_000)
        case .fortyHQ: Weight(scaled: 2_654_000_000)
        case .fortyFiveHQ: Weight(scaled: 2_900_000_000)
        }
    }

    /// Weight of the empty box; a usual figure, the box's own plate counts.
    public var tare: Weight {
        switch self {
        case .twentyGP: Weight(scaled: 220_000_000)
        case .fortyGP: Weight(scaled: 375_000_000)
        case .fortyHQ: Weight(scaled: 390_000_000)
        case .fortyFiveHQ: Weight(scaled: 480_000_000)
        }
    }

    /// Customs specification (集装箱规格): 21 one standard container, 11 two.
    public var specification: String { self == .twentyGP ? "21" : "11" }

    /// Cost relative to the others where the job gives none: 20GP 0.6, 40GP 1.0, 40HQ 1.05, 45HQ 1.2. Our default.
    public var usualCost: Proportion {
        switch self {
        case .twentyGP: Proportion(scaled: 600_000)
        case .fortyGP: Proportion(scaled: 1_000_000)
        case .fortyHQ: Proportion(scaled: 1_050_000)
        case .fortyFiveHQ: Proportion(scaled: 1_200_000)
        }
    }
}

/// What one container can take.
public struct ContainerCapacity: Hashable, Sendable {
    /// The type.
    public var type: ContainerType
    /// Inner volume, before the fill factor.
    public var volume: Volume
    /// Greatest cargo weight.
    public var payload: Weight
    /// Weight of the empty box.
    public var tare: Weight

    /// A capacity; what is not given is the type's usual figure.
    public init(_ type: ContainerType, volume: Volume? = nil, payload: Weight? = nil, tare: Weight? = nil) {
        self.type = type
        self.volume = volume ?? type.volume
        self.payload = payload ?? type.payload
        self.tare = tare ?? type.tare
    }
}

/// So many containers of one type that the planner may use.
public struct FleetEntry: Hashable, Sendable {
    /// What each of them takes.
    public var capacity: ContainerCapacity
    /// How many there are; `nil` for as many as needed.
    public var available: Int?
    /// Cost of one, relative.
    public var cost: Proportion

    /// An entry of the fleet.
    public init(capacity: ContainerCapacity, available: Int?, cost: Proportion) {
        self.capacity = capacity
        self.available = available
        self.cost = cost
    }
}

/// A container the job already knows.
public struct GivenContainer: Hashable, Sendable {
    /// Its name in the job.
    public var ref: String
    /// Its number (ISO 6346), once known.
    public var number: String?
    /// What it takes.
    public var capacity: ContainerCapacity
    /// Its seal, once known.
    public var seal: String?
    /// Its electronic lock under transit.
    public var eLock: String?
    /// Cost, relative.
    public var cost: Proportion

    /// A given container.
    public init(
        ref: String, number: String?, capacity: ContainerCapacity, seal: String?, eLock: String?, cost: Proportion
    ) {
        self.ref = ref
        self.number = number
        self.capacity = capacity
        self.seal = seal
        self.eLock = eLock
        self.cost = cost
    }
}

/// Caps of the job.
public struct Limits: Hashable, Sendable {
    /// Share of a container's volume that may be filled. Default 0.88 (our default, rules R-120).
    public var fillFactor: Proportion
    /// Greatest value of one declaration in USD, inclusive. Default 150000 (GACC 2019-221).
    public var declarationValueUSD: Amount
    /// Most lines of one declaration. Default 50.
    public var declarationLines: Int

    /// Caps; what is not given is the rule's figure.
    public init(
        fillFactor: Proportion = Proportion(scaled: 880_000),
        declarationValueUSD: Amount = Amount(scaled: 150_000_000_000), declarationLines: Int = 50
    ) {
        self.fillFactor = fillFactor
        self.declarationValueUSD = declarationValueUSD
        self.declarationLines = declarationLines
    }
}

/// Values for lots that leave a field empty.
public struct LotDefaults: Hashable, Sendable {
    /// Domestic source place, 5 characters.
    public var originDistrict: DistrictCode?
    /// County-level division of origin, 6 digits.
    public var originDivision: UInt32?
    /// Shipping marks (标记唛码). Default `N/M`.
    public var marks: String

    /// Defaults.
    public init(originDistrict: DistrictCode?, originDivision: UInt32?, marks: String = "N/M") {
        self.originDistrict = originDistrict
        self.originDivision = originDivision
        self.marks = marks
    }
}

/// A document sent with every declaration of the job.
public struct Attachment: Hashable, Sendable {
    /// Path as the job names it.
    public var file: String
    /// Kind of document (随附单据类别), 8 digits.
    public var kind: String

    /// An attachment.
    public init(file: String, kind: String) {
        self.file = file
        self.kind = kind
    }
}
