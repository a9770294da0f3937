extension Rulebook {
    /// Scope, limits and parties of market procurement.
    static let trade: [MessageRule] = [
        .declaredValueCap
    ]
}
