import Findings

extension Guard {
    ///
    public static let lotsLeft = Guard(
        rule(
            "MP-FLW-066", zh: "结关须全部货物已装船且没有待办的改单",
            en: "a declaration is concluded when all its goods are on board and no amendment is owed",
            source: "code of customs nodes at Qingdao; shut-out procedure of Huangpu Customs 2025", certainty: .observed
        )
    ) {
        let context = $0
        let left = context.liveLots.filter {
            !$0.isWhollyAboard || context.containers[$0.container]?.state.hasLeft != true
        }
        guard let declaration = context.declaration, !left.isEmpty || declaration.owesAmendment else { return nil }
        if left.isEmpty {
            return Refusal(
                zh: "报关单 \(declaration.id) 有货物落装，尚未改单",
                en: "a lot of declaration \(declaration.id) was shut out and the declaration is not amended",
                hintZh: "先改单（amendBegin、amendAccept）", hintEn: "first amend it (events amendBegin, amendAccept)")
        }
        return Refusal(
            zh: "报关单 \(declaration.id) 有货物未离境：\(listed(left.map(\.id)))",
            en: "lots of declaration \(declaration.id) have not left: \(listed(left.map(\.id)))",
            hintZh: "先登记开航（depart），或改单剔除落装的货物",
            hintEn: "first record the departure (event depart), or amend the declaration without what was shut out")
    }
}
