import Findings

extension Guard {
    ///
    public static let newSeal = Guard(
        rule(
            "MP-FLW-054", zh: "重新施封须用新封志号",
            en: "a new seal has a new number; the old ones are kept",
            source: "trade explainers of customs seals; report of Yiwu sealing 2025", certainty: .secondary)
    ) {
        let number = $0.payload.text("number")
        guard let box = $0.container, box.sealNumbers.contains(number) else { return nil }
        return Refusal(
            zh: "封志号 \(number) 已在集装箱 \(box.id) 上用过", en: "seal \(number) was on container \(box.id) before",
            hintZh: "登记新的封志号", hintEn: "record the number of the new seal")
    }
}
