import CodeLists
import Findings
import Quantities

/// One consolidation job: who, for whom, on which way, on which terms, with which containers. The typed form of
/// `job.json`; contracts section 2 names every key.
public struct Job: Sendable {
    /// Name of the job, unique for the sender.
    public var name: String
    /// The day whose rules, rates and code tables count.
    public var declarationDate: CalendarDate
    /// How the goods meet customs.
    public var flow: Flow
    /// How they reach the exit port.
    public var clearance: Clearance
    /// When containers are bound to declarations.
    public var containerBinding: ContainerBinding
    /// The consolidator.
    public var consolidator: Consolidator?
    /// The exporter (境内发货人, 市场采购贸易经营者).
    public var exporter: Party
    /// The producer-seller (生产销售单位).
    public var producer: Party
    /// The declarant (申报单位).
    public var declarant: Declarant
    /// The buyers, at least one, at most 65,535.
    public var purchasers: [Purchaser]
    /// The way out of the country.
    public var route: Route
    /// The inland leg under transit.
    public var transit: TransitLeg?
    /// Terms of the sale.
    public var terms: Terms
    /// Rates, one a currency; CNY needs none.
    public var exchangeRates: [DatedRate]
    /// Containers the planner may use.
    public var fleet: [FleetEntry]
    /// Containers already known, at most 65,534.
    public var containers: [GivenContainer]
    /// Caps.
    public var limits: Limits
    /// What plans of as many boxes and declarations are compared by.
    public var preferences: JobPreferences
    /// Values for empty fields of lots.
    public var defaults: LotDefaults
    /// Simplified declaration.
    public var simplifiedDeclaration: SimplifiedDeclaration
    /// How purchasers are written into the remarks.
    public var remarkProfile: RemarkProfile
    /// Documents sent with every declaration.
    public var attachments: [Attachment]
    /// Value of the message's `Version` attribute.
    public var messageVersion: String
    /// Lots tables, as named in the job, in order.
    public var lotFiles: [String]
    /// Where each key stands, so that later findings can point into the job file.
    public var places: JobPlaces
    /// The code tables and the tariff that the job and its lots are judged by, on its day.
    public var codes: DatedCodes

    /// A job. See ``JobReader`` for making one from a file.
    public init(
        name: String, declarationDate: CalendarDate, flow: Flow, clearance: Clearance = .integrated,
        containerBinding: ContainerBinding? = nil, consolidator: Consolidator? = nil, exporter: Party,
        producer: Party? = nil, declarant: Declarant, purchasers: [Purchaser], route: Route,
        transit: TransitLeg? = nil, terms: Terms, exchangeRates: [DatedRate], fleet: [FleetEntry] = [],
        containers: [GivenContainer] = [], limits: Limits = Limits(),
        preferences: JobPreferences = JobPreferences(), defaults: LotDefaults,
        simplifiedDeclaration: SimplifiedDeclaration = .auto, remarkProfile: RemarkProfile = .standard,
        attachments: [Attachment] = [], messageVersion: String = "4.8", lotFiles: [String] = [],
        places: JobPlaces = JobPlaces(), codes: DatedCodes = .embedded
    ) {
        self.name = name
        self.declarationDate = declarationDate
        self.flow = flow
        self.clearance = clearance
        self.containerBinding = containerBinding ?? (flow == .inspectBeforeLoad ? .late : .early)
        self.consolidator = consolidator
        self.exporter = exporter
        self.producer = producer ?? exporter
        self.declarant = declarant
        self.purchasers = purchasers
        self.route = route
        self.transit = transit
        self.terms = terms
        self.exchangeRates = exchangeRates
        self.fleet = fleet
        self.containers = containers
        self.limits = limits
        self.preferences = preferences
        self.defaults = defaults
        self.simplifiedDeclaration = simplifiedDeclaration
        self.remarkProfile = remarkProfile
        self.attachments = attachments
        self.messageVersion = messageVersion
        self.lotFiles = lotFiles
        self.places = places
        self.codes = codes
    }

    /// CNY for one unit of a currency: the job's rate, 1 for CNY, `nil` where there is none.
    /// Complexity: O(rates).
    public func rate(of currency: Alpha3) -> ExchangeRate? {
        if currency == .cny { return .one }
        return exchangeRates.first { $0.currency == currency }?.rate
    }
}

/// Where the keys of a job file stand.
public struct JobPlaces: Sendable {
    /// The job file as the user named it.
    public var file: String?
    private var lines: [String: (line: Int, column: Int)] = [:]
    /// What stands in the file and cannot be used; the file's own findings say why.
    var unusable = UnusableParts()

    /// Nothing known.
    public init(file: String? = nil) { self.file = file }

    /// Notes where a JSON pointer stands.
    public mutating func note(_ pointer: String, line: Int, column: Int) { lines[pointer] = (line, column) }

    /// The place of a JSON pointer, or of the nearest enclosing key that is known.
    public func place(_ pointer: String) -> Place {
        var known = pointer
        while lines[known] == nil, let slash = known.lastIndex(of: "/") { known = String(known[..<slash]) }
        let position = lines[known]
        let field = pointer.split(separator: "/").last { !$0.allSatisfy(\.isNumber) }.map(String.init)
        return Place(file: file, line: position?.line, column: position?.column, field: field, path: pointer)
    }
}

/// Parts of a job file that lots may lean on and that could not be read. Lots that do are not told that the part is missing:
/// it stands there, and its fault is named where it stands.
struct UnusableParts: Sendable {
    /// Ids of purchasers.
    var purchasers: Set<String> = []
    /// Refs and numbers of containers.
    var containers: Set<String> = []
    /// Keys of `defaults`.
    var defaults: Set<String> = []
}
