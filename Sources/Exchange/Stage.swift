/// How far a declaration has come, as its receipts tell.
///
/// The order of the cases decides between receipts of the same second and no more; it is our default, built on the typical
/// run 7, L, (J), P, R of receipts reference 3.3 and on the rule that of two contradictory facts the one that holds goods
/// back counts.
public enum Stage: Int, CaseIterable, Comparable, Sendable {
    /// Nothing is known.
    case unknown
    /// The client has taken the message (it lies in `SentBox`).
    case sent
    /// The client could not send it.
    case sendFailed
    /// The data centre refused to take it in.
    case refused
    /// It lies at the data centre as a draft (暂存).
    case stored
    /// It was declared.
    case declared
    /// Customs took it in.
    case accepted
    /// Customs will examine, or are examining, the goods.
    case inspecting
    /// Customs wait for something: duty, documents, a second review.
    case pending
    /// Customs have reviewed it (审结); not released yet.
    case reviewed
    /// The goods are released (放行).
    case released
    /// It is cleared (结关).
    case cleared
    /// Declaring failed.
    case declarationFailed
    /// Customs stopped it; it must be declared by hand.
    case suspended
    /// Customs gave it back (退单), or back for amendment.
    case returned
    /// Customs deleted it.
    case deleted

    /// Orders by the order of the cases.
    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

    /// The word for it, Chinese and English.
    public var words: (zh: String, en: String) {
        switch self {
        case .unknown: ("未知", "unknown")
        case .sent: ("客户端已发送", "sent by the client")
        case .sendFailed: ("客户端发送失败", "the client could not send it")
        case .refused: ("导入被拒", "import refused")
        case .stored: ("已暂存", "stored as a draft")
        case .declared: ("已申报", "declared")
        case .accepted: ("海关已接收", "accepted by customs")
        case .inspecting: ("查验", "under inspection")
        case .pending: ("待处理", "customs wait for something")
        case .reviewed: ("审结", "reviewed")
        case .released: ("放行", "released")
        case .cleared: ("结关", "cleared")
        case .declarationFailed: ("申报失败", "declaring failed")
        case .suspended: ("挂起", "suspended")
        case .returned: ("退单", "returned")
        case .deleted: ("删单", "deleted")
        }
    }

    /// Whether it comes from our own side of the data centre: client and import, not customs.
    public var isBeforeDeclaring: Bool { self <= .stored }

    /// Whether the message may be sent again from here: what customs said before it is over.
    public var isOpenToResending: Bool { self >= .declarationFailed }
}
