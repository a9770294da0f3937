import Findings

extension Guard {
    ///
    public static let inspectionRecorded = Guard(
        rule(
            "MP-FLW-020", zh: "查验须有两名以上关员、当事人到场并签署记录",
            en: "an inspection names at least two officers, had the party present and a signed record",
            source: "customs inspection measures arts. 3-7", certainty: .official)
    ) {
        let officers = Set($0.payload.texts("officers").filter { !$0.isEmpty })
        var missing: [(zh: String, en: String)] = []
        if officers.count < 2 { missing.append(("两名关员", "two officers")) }
        if !$0.payload.flag("partyPresent") { missing.append(("当事人到场", "presence of the party")) }
        if !$0.payload.flag("signed") { missing.append(("签名", "signature")) }
        let context = $0
        let strangers = context.payload.texts("lots").filter { name in !context.lots.contains { $0.id == name } }
        if !strangers.isEmpty {
            missing.append(
                (
                    "本报关单的货物（\(listed(strangers)) 不属于本单）",
                    "lots of this declaration (\(listed(strangers)) is none of them)"
                ))
        }
        guard !missing.isEmpty else { return nil }
        return Refusal(
            zh: "查验记录不全，缺：\(missing.map(\.zh).joined(separator: "、"))",
            en: "the inspection record lacks: \(missing.map(\.en).joined(separator: ", "))",
            hintZh: "先按查验记录单补齐", hintEn: "first complete it from the inspection record")
    }
}
