import Findings

extension Guard {
    ///
    public static let otherOfficers = Guard(
        rule(
            "MP-FLW-021", zh: "复验不得由原查验关员进行",
            en: "a repeated inspection is done by other officers",
            source: "customs inspection measures arts. 3-7", certainty: .official)
    ) {
        guard let declaration = $0.declaration else { return nil }
        let before = declaration.officers.split(separator: "\n").map(String.init)
        let same = $0.payload.texts("officers").filter(before.contains)
        guard !same.isEmpty else { return nil }
        return Refusal(
            zh: "关员 \(listed(same)) 参加过报关单 \(declaration.id) 的上次查验",
            en: "officers \(listed(same)) took part in the last inspection of declaration \(declaration.id)",
            hintZh: "由其他关员复验", hintEn: "have other officers inspect again")
    }
}
