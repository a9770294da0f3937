import CodeLists
import Consignments
import Quantities

/// What the lots are worth in the declared currency, exactly, and each lot's part of the charges.
///
/// The value of a lot = its total plus its part of the charges that the delivery terms put into the price, each times
/// the rate of its own currency. It is kept as an exact count of 10^-14 CNY (``valueInCNY``); dividing by the rate of
/// the declared currency, and rounding, happens once per declared line, not per lot.
/// Source: contracts section 5.
public struct Valuation: Sendable {
    /// Currency of the declaration.
    public let currency: Alpha3
    /// Rate of that currency.
    public let rate: ExchangeRate
    /// Rate of the US dollar, in which the cap is counted.
    public let dollarRate: ExchangeRate
    /// Value of each lot of the book, in 10^-14 CNY; 0 for lots not valued.
    public let valueInCNY: [Int128]
    /// Each lot's part of freight, hundred-thousandths of `freightCurrency`; empty where the job has none.
    public let freight: [Int64]
    /// Currency of `freight`.
    public let freightCurrency: Alpha3?
    /// Each lot's part of insurance, hundred-thousandths of `insuranceCurrency`; empty where the job has none.
    public let insurance: [Int64]
    /// Currency of `insurance`.
    public let insuranceCurrency: Alpha3?
    /// Each lot's part of other charges, hundred-thousandths of `otherCurrency`; empty where the job has none.
    public let other: [Int64]
    /// Currency of `other`.
    public let otherCurrency: Alpha3?

    /// A valuation, made by ``LotValuer``.
    public init(
        currency: Alpha3, rate: ExchangeRate, dollarRate: ExchangeRate, valueInCNY: [Int128], freight: [Int64] = [],
        freightCurrency: Alpha3? = nil, insurance: [Int64] = [], insuranceCurrency: Alpha3? = nil, other: [Int64] = [],
        otherCurrency: Alpha3? = nil
    ) {
        self.currency = currency
        self.rate = rate
        self.dollarRate = dollarRate
        self.valueInCNY = valueInCNY
        self.freight = freight
        self.freightCurrency = freightCurrency
        self.insurance = insurance
        self.insuranceCurrency = insuranceCurrency
        self.other = other
        self.otherCurrency = otherCurrency
    }

    /// A value in 10^-14 CNY as cents (0.01) of the declared currency, rounded half up.
    @inlinable public func cents(_ valueInCNY: Int128) -> Int64 {
        Int64(divideHalfUp(valueInCNY, by: Int128(rate.scaled) * 10_000))
    }

    /// Cents of the declared currency as cents of USD, rounded half up; the same number when that is the currency.
    @inlinable public func dollarCents(_ cents: Int64) -> Int64 {
        if rate.scaled == dollarRate.scaled { return cents }
        return Int64(divideHalfUp(exactProduct(cents, rate.scaled), by: Int128(dollarRate.scaled)))
    }
}
