extension Rulebook {
    /// The filling rules of the export declaration.
    static let filling: [MessageRule] = [
        .netWithinGross
    ]
}
