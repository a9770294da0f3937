/// The keys that an object of the job file may have.
public struct JobShape: Hashable, Sendable {
    /// Where such an object stands; `*` for every element of an array.
    public let path: String
    /// Its keys, in the order of the contract.
    public let keys: [String]

    static let job = JobShape(
        path: "",
        keys: [
            "schemaVersion", "job", "declarationDate", "flow", "clearance", "containerBinding", "consolidator",
            "exporter", "producer", "declarant", "purchasers", "route", "transit", "terms", "exchangeRates", "fleet",
            "containers", "limits", "preferences", "defaults", "simplifiedDeclaration", "remarkProfile",
            "attachments", "messageVersion", "lots",
        ])
    static let consolidator = JobShape(
        path: "/consolidator",
        keys: ["id", "name", "creditGrade", "registered", "controllerVerified", "plaquePosted", "warehouse"])
    static let warehouse = JobShape(
        path: "/consolidator/warehouse", keys: ["id", "name", "kind", "approval", "addressVerified"])
    static let exporter = JobShape(path: "/exporter", keys: partyKeys)
    static let producer = JobShape(path: "/producer", keys: partyKeys)
    static let declarant = JobShape(
        path: "/declarant", keys: ["name", "customsCode", "creditCode", "operator", "operatorCard"])
    static let purchaser = JobShape(
        path: "/purchasers/*",
        keys: [
            "id", "name", "nameEn", "nationality", "documentType", "documentNumber", "registeredIn", "aeoCode",
        ])
    static let route = JobShape(
        path: "/route",
        keys: [
            "declarationCustoms", "exitCustoms", "exitPort", "transportMode", "vessel", "voyage", "billOfLading",
            "tradeCountry", "destinationCountry", "arrivalCountry", "destinationPort",
        ])
    static let transit = JobShape(
        path: "/transit",
        keys: [
            "number", "inlandMode", "inlandVehicle", "inlandVoyage", "carrierName", "carrierCode", "validUntil",
            "eLock",
        ])
    static let terms = JobShape(
        path: "/terms",
        keys: ["transactionMode", "currency", "contract", "lotPriceBasis", "lotCurrency", "charges"])
    static let charge = JobShape(path: "/terms/charges/*", keys: ["kind", "amount", "currency", "basis"])
    static let rate = JobShape(path: "/exchangeRates/*", keys: ["currency", "cny", "date", "source"])
    static let fleet = JobShape(
        path: "/fleet/*", keys: ["type", "available", "cost", "volumeM3", "payloadKg", "tareKg"])
    static let container = JobShape(
        path: "/containers/*",
        keys: ["ref", "number", "type", "tareKg", "volumeM3", "payloadKg", "seal", "eLock", "cost"])
    static let limits = JobShape(
        path: "/limits", keys: ["fillFactor", "declarationValueUSD", "declarationLines"])
    static let preferences = JobShape(path: "/preferences", keys: ["declarations", "containers"])
    static let declarationPreferences = JobShape(
        path: "/preferences/declarations", keys: ["controlledDeclarations", "lines", "vendorSplits", "imbalance"])
    static let containerPreferences = JobShape(path: "/preferences/containers", keys: ["together"])
    static let defaults = JobShape(path: "/defaults", keys: ["originDistrict", "originDivision", "marks"])
    static let attachment = JobShape(path: "/attachments/*", keys: ["file", "kind"])

    private static let partyKeys = [
        "name", "nameEn", "customsCode", "creditCode", "marketProcurementFiling", "customsFiling",
    ]

    /// Every kind of object of a job file, in the order of the contract.
    public static let all: [JobShape] = [
        job, consolidator, warehouse, exporter, producer, declarant, purchaser, route, transit, terms, charge, rate,
        fleet, container, limits, preferences, declarationPreferences, containerPreferences, defaults, attachment,
    ]
}
