import CodeLists
import Quantities

/// The way of the goods out of the country.
public struct Route: Hashable, Sendable {
    /// Customs of declaration (申报地海关), 4 digits.
    public var declarationCustoms: String
    /// Customs of exit (出境关别), 4 digits.
    public var exitCustoms: String
    /// First domestic port of exit (离境口岸), 6 digits.
    public var exitPort: String
    /// Mode of transport at the exit (运输方式), one character.
    public var transportMode: String
    /// Name of the means of transport.
    public var vessel: String
    /// Voyage.
    public var voyage: String
    /// Bill of lading or waybill.
    public var billOfLading: String
    /// Country of the buyer (贸易国).
    public var tradeCountry: Alpha3
    /// Final destination (最终目的国), written also as arrival country unless `arrivalCountry` is given.
    public var destinationCountry: Alpha3
    /// Country of arrival (运抵国).
    public var arrivalCountry: Alpha3
    /// Foreign port (指运港), 6 characters.
    public var destinationPort: String

    /// A route.
    public init(
        declarationCustoms: String, exitCustoms: String, exitPort: String, transportMode: String, vessel: String,
        voyage: String, billOfLading: String, tradeCountry: Alpha3, destinationCountry: Alpha3,
        arrivalCountry: Alpha3? = nil, destinationPort: String
    ) {
        self.declarationCustoms = declarationCustoms
        self.exitCustoms = exitCustoms
        self.exitPort = exitPort
        self.transportMode = transportMode
        self.vessel = vessel
        self.voyage = voyage
        self.billOfLading = billOfLading
        self.tradeCountry = tradeCountry
        self.destinationCountry = destinationCountry
        self.arrivalCountry = arrivalCountry ?? destinationCountry
        self.destinationPort = destinationPort
    }
}

/// The inland leg under customs transit (转关), for the transit block of the message.
public struct TransitLeg: Hashable, Sendable {
    /// 13-digit cargo-list number or 16-character pre-entry number, written behind `@`; empty: `@` alone.
    public var number: String
    /// Mode of the inland leg: `4` road, `3` rail, `2` water.
    public var inlandMode: String
    /// Vehicle, wagon or barge of the inland leg.
    public var inlandVehicle: String
    /// Name of its voyage, train or trip.
    public var inlandVoyage: String
    /// Carrier of the inland leg.
    public var carrierName: String
    /// Its customs number.
    public var carrierCode: String
    /// Day by which the goods must have arrived.
    public var validUntil: CalendarDate?
    /// Whether electronic locks are used.
    public var usesELock: Bool

    /// An inland leg.
    public init(
        number: String, inlandMode: String, inlandVehicle: String, inlandVoyage: String, carrierName: String,
        carrierCode: String, validUntil: CalendarDate?, usesELock: Bool
    ) {
        self.number = number
        self.inlandMode = inlandMode
        self.inlandVehicle = inlandVehicle
        self.inlandVoyage = inlandVoyage
        self.carrierName = carrierName
        self.carrierCode = carrierCode
        self.validUntil = validUntil
        self.usesELock = usesELock
    }
}

/// Terms of delivery (成交方式) that Zuhuo can value.
public enum TransactionMode: String, CaseIterable, Sendable {
    /// Cost, insurance and freight; code 1.
    case cif = "CIF"
    /// Cost and freight; code 2.
    case cAndF = "C&F"
    /// Free on board; code 3.
    case fob = "FOB"

    /// The customs code.
    public var code: String {
        switch self {
        case .cif: "1"
        case .cAndF: "2"
        case .fob: "3"
        }
    }
}

/// What the vendors' prices already hold.
public enum LotPriceBasis: String, CaseIterable, Sendable {
    /// Goods alone: inland charges come on top.
    case exw = "EXW"
    /// Inland charges are in the price.
    case fob = "FOB"
}

/// A charge of the whole job, apportioned over its accepted lots.
public struct Charge: Hashable, Sendable {
    /// What it pays for.
    public enum Kind: String, CaseIterable, Sendable {
        /// Carriage to the port and handling before loading.
        case inland
        /// Carriage after loading (运费).
        case freight
        /// Insurance (保费).
        case insurance
        /// Other charges (杂费): declared beside the price, not in it.
        case other
    }
    /// By what it is spread.
    public enum Basis: String, CaseIterable, Sendable {
        /// Value of the lots.
        case value
        /// Gross weight.
        case grossWeight
        /// Volume.
        case volume
        /// Pieces.
        case packages
    }
    /// What it pays for.
    public var kind: Kind
    /// The amount.
    public var amount: Amount
    /// Its currency.
    public var currency: Alpha3
    /// By what it is spread.
    public var basis: Basis

    /// A charge.
    public init(kind: Kind, amount: Amount, currency: Alpha3, basis: Basis) {
        self.kind = kind
        self.amount = amount
        self.currency = currency
        self.basis = basis
    }
}

/// Terms of the sale.
public struct Terms: Hashable, Sendable {
    /// Terms of delivery declared.
    public var transactionMode: TransactionMode
    /// Declared currency.
    public var currency: Alpha3
    /// Contract number (合同协议号).
    public var contract: String
    /// What the vendors' prices already hold.
    public var lotPriceBasis: LotPriceBasis
    /// Currency of lots that name none.
    public var lotCurrency: Alpha3
    /// Charges of the job.
    public var charges: [Charge]

    /// Terms.
    public init(
        transactionMode: TransactionMode, currency: Alpha3, contract: String, lotPriceBasis: LotPriceBasis,
        lotCurrency: Alpha3, charges: [Charge]
    ) {
        self.transactionMode = transactionMode
        self.currency = currency
        self.contract = contract
        self.lotPriceBasis = lotPriceBasis
        self.lotCurrency = lotCurrency
        self.charges = charges
    }
}

/// A dated rate of the job.
public struct DatedRate: Hashable, Sendable {
    /// The currency.
    public var currency: Alpha3
    /// CNY for one unit of it.
    public var rate: ExchangeRate
    /// The day of the rate.
    public var date: CalendarDate
    /// Who published it.
    public var source: String

    /// A rate.
    public init(currency: Alpha3, rate: ExchangeRate, date: CalendarDate, source: String) {
        self.currency = currency
        self.rate = rate
        self.date = date
        self.source = source
    }
}
