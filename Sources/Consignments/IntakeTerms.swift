import CodeLists
import Quantities

/// What reading lots needs to know of the job and of the code tables, laid out for quick look-ups.
struct IntakeTerms: Sendable {
    /// What the tariff says of one line.
    struct Line: Sendable {
        let firstUnit: UnitCode
        let secondUnit: UnitCode?
        let flags: TariffFlags
        /// Elements after the first two.
        let elements: Int
    }

    let lines: [Line]
    let purchaserIDs: TextPool
    let purchaserOf: [UInt16]
    let purchaserCount: Int
    let containerNames: TextPool
    let containerOf: [UInt16]
    /// Currencies with a rate, CNY among them.
    let rated: [Alpha3]
    let kilogram = UnitCode.kilogram
    let lotCurrency: Alpha3
    /// Parts of the job file that lots may name and that could not be read.
    let unusable: UnusableParts
    let defaults: LotDefaults
    /// For each packing kind 0...99 whether it is in the table.
    let packageKinds: [Bool]
    /// The code tables and the tariff of the job's day.
    let codes: DatedCodes
    /// Packing kinds by code and by Chinese name, and all of them for a message.
    let packaging: PackagingNames
    /// By number, units of the program that newer tables end; empty where the table of units is the program's.
    let endedUnits: [Bool]

    init(job: Job) {
        codes = job.codes
        let tariff = job.codes.tariff
        lines = tariff.indices.map { index in
            let line = tariff[index]
            return Line(
                firstUnit: line.firstUnit, secondUnit: line.secondUnit, flags: line.flags,
                elements: max(0, line.elementCount - 2))
        }
        var purchasers = Names()
        for (index, purchaser) in job.purchasers.enumerated() { purchasers.add(purchaser.id, index) }
        (purchaserIDs, purchaserOf) = (purchasers.pool, purchasers.values)
        purchaserCount = job.purchasers.count
        var containers = Names()
        for (index, container) in job.containers.enumerated() {
            containers.add(container.ref, index + 1)
            if let number = container.number { containers.add(number, index + 1) }
        }
        (containerNames, containerOf) = (containers.pool, containers.values)
        rated = [.cny] + job.exchangeRates.map(\.currency)
        lotCurrency = job.terms.lotCurrency
        unusable = job.places.unusable
        defaults = job.defaults
        let (kinds, day) = (job.codes.table(.packagingKind), job.codes.date)
        packageKinds = (0..<100).map { kinds.contains($0 < 10 ? "0\($0)" : "\($0)", on: day) }
        packaging = PackagingNames(kinds, on: day)
        endedUnits = job.codes.endedUnits
    }

    private struct Names {
        var pool = TextPool()
        var values: [UInt16] = [0]

        /// The first of two equal names counts.
        mutating func add(_ name: String, _ value: Int) {
            let id = pool.intern(name)
            if Int(id.index) == values.count { values.append(UInt16(clamping: value)) }
        }
    }
}
