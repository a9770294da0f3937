/// A rule that no fixture reaches from outside, and the test that covers it.
struct CoveredElsewhere: Sendable {
    let code: String
    /// Why a job, a table or a message cannot bring it about.
    let reason: String
    /// File under `Tests`.
    let file: String
    /// The name of the test's function there.
    let test: String

    /// The list may get shorter, not longer.
    static let most = 0

    static let all: [CoveredElsewhere] = []
}
