/// The moves inside the warehouse (rules R-076): 收货→待查→查验→放行 or 异常, 收货→放行 when not selected.
enum ZoneMoves {
    static let allowed: [(from: Zone, to: Zone)] = [
        (.receiving, .waiting), (.receiving, .released), (.receiving, .exception), (.waiting, .inspection),
        (.waiting, .released), (.inspection, .released), (.inspection, .exception), (.waiting, .exception),
        (.exception, .waiting), (.exception, .released), (.released, .exception),
    ]

    /// Whether a lot in a state may go from one zone to another.
    static func isAllowed(from: Zone, to: Zone, for state: LotState) -> Bool {
        allowed.contains { $0.from == from && $0.to == to } && zones(of: state).contains(to)
    }

    /// The zones that suit a state.
    static func zones(of state: LotState) -> [Zone] {
        switch state {
        case .received: [.receiving, .waiting]
        case .discrepant: [.receiving, .exception]
        case .ready, .declared: [.receiving, .waiting]
        case .underInspection: [.waiting, .inspection]
        case .held: [.inspection, .exception]
        case .released, .assigned: [.released]
        case .planned, .booked, .loaded, .waiting, .withdrawn, .returned, .seized: []
        }
    }
}
