/// A `plan.json` as far as leading back needs it. Amounts are kept as the decimal texts of the file.
public struct FiledPlan: Hashable, Sendable {
    /// A container with lots.
    public struct Container: Hashable, Sendable {
        /// Its name in the plan.
        public let ref: String
        /// Its number, once known.
        public let number: String?
        /// Its lots, in input order.
        public let lots: [String]
    }

    /// A lot's part of a line.
    public struct Share: Hashable, Sendable {
        /// The lot.
        public let lot: String
        /// Its part of the line's total, in the declared currency, two decimals.
        public let total: String
        /// Its net weight in kilograms.
        public let netKg: String
    }

    /// A line of a declaration.
    public struct Item: Hashable, Sendable {
        /// Its number (商品序号).
        public let gNo: Int
        /// Ten-digit commodity code.
        public let hs: String
        /// Declared name.
        public let name: String
        /// Total in the declared currency, two decimals.
        public let total: String
        /// Net weight in kilograms.
        public let netKg: String
        /// The rule that made it a line.
        public let why: String
        /// The lots behind it, in input order.
        public let lots: [Share]
    }

    /// A declaration.
    public struct Declaration: Hashable, Sendable {
        /// Its name in the plan.
        public let ref: String
        /// The sender's number.
        public let clientSeqNo: String
        /// Its file, relative to the folder of the plan.
        public let file: String
        /// Id of its purchaser.
        public let purchaser: String
        /// The declared currency.
        public let currency: String
        /// Names of its containers.
        public let containers: [String]
        /// Its lines.
        public let items: [Item]
    }

    /// A lot that was left out.
    public struct Refusal: Hashable, Sendable {
        /// The lot.
        public let lot: String
        /// The rules it broke.
        public let rules: [String]
    }

    /// Name of the job.
    public let job: String
    /// The tables, as named in the job file.
    public let tables: [String]
    /// Containers with lots.
    public let containers: [Container]
    /// Declarations, in plan order.
    public let declarations: [Declaration]
    /// Lots left out.
    public let refused: [Refusal]
}
