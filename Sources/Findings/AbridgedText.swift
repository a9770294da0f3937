extension String {
    /// The text; of one longer than 4,000 bytes its first 700 and its last 200 characters (Unicode scalars).
    ///
    /// Findings quote what they found: a value of a megabyte is not repeated in each.
    public var abridged: String {
        guard utf8.count > 4000 else { return self }
        return "\(String(unicodeScalars.prefix(700)))…\(String(unicodeScalars.suffix(200)))"
    }
}
