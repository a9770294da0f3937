import Findings
import Messages

/// The comparison of one message with the message that its job makes: what a plan does not hold.
///
/// Fields that the job leaves empty are the declarant's to fill in and are not compared, charges excepted: what a job does
/// not charge must not be declared.
struct FieldComparison {
    private let own: DeclarationMessage
    private let reference: String
    private let file: String
    private let source: String
    private(set) var findings: [Finding] = []

    init(_ own: DeclarationMessage, reference: String, file: String, source: String) {
        self.own = own
        self.reference = reference
        self.file = file
        self.source = source
    }

    private static let head: [ElementName] = [
        .customMaster, .iePort, .tradeMode, .tradeName, .tradeCode, .tradeCoScc, .ownerName, .ownerCode, .ownerCodeScc,
        .agentCodeScc, .billNo, .contrNo, .trafMode, .trafName, .distinatePort, .tradeCountry, .tradeAreaCode,
        .entyPortCode, .transMode, .declTrnRel,
    ]
    private static let charges: [ElementName] = [
        .feeMark, .feeRate, .feeCurr, .insurMark, .insurRate, .insurCurr, .otherMark, .otherRate, .otherCurr,
    ]
    private static let item: [ElementName] = [
        .gModel, .firstUnit, .secondUnit, .originCountry, .destinationCountry, .destCode, .districtCode,
    ]

    mutating func compare(_ message: DeclarationMessage) {
        for name in Self.head { compare(message.head[name], own.head[name], CrossRules.headField) }
        for name in Self.charges {
            compare(message.head[name], own.head[name], CrossRules.headField, isWhole: true)
        }
        compare(message.freeText[.voyNo], own.freeText[.voyNo], CrossRules.headField)
        compareRemark(message.head[.noteS], own.head[.noteS])
        compareItems(message)
        compareContainers(message)
    }

    private mutating func compare(
        _ field: MessageField, _ wanted: MessageField, _ rule: Rule, isWhole: Bool = false
    ) {
        guard isWhole || wanted.isFilled, !Figures.same(field.string, wanted.string) else { return }
        say(
            rule, field.place, zh: "\(field.name) 为“\(field.string)”，\(source) 的 \(reference) 为“\(wanted.string)”",
            en: "\(field.name) is '\(field.string)', \(reference) of \(source) says '\(wanted.string)'")
    }

    /// The remark may say more than the purchaser.
    private mutating func compareRemark(_ field: MessageField, _ wanted: MessageField) {
        guard wanted.isFilled, !field.string.contains(wanted.string) else { return }
        say(
            CrossRules.remark, field.place, zh: "备注中没有“\(wanted.string)”（\(source) 的 \(reference)）",
            en: "the remark does not say '\(wanted.string)', as \(reference) of \(source) does")
    }

    private mutating func compareItems(_ message: DeclarationMessage) {
        let pairs = own.items.compactMap { item in item[.gNo].integer.map { ($0, item) } }
        let wanted = Dictionary(pairs) { first, _ in first }
        for item in message.items {
            guard let number = item[.gNo].integer, let line = wanted[number] else { continue }
            for name in Self.item { compare(item[name], line[name], CrossRules.itemField) }
        }
    }

    private mutating func compareContainers(_ message: DeclarationMessage) {
        guard !own.containers.isEmpty else { return }
        let pairs = own.containers.map { ($0[.containerId].string, $0) }
        var wanted = Dictionary(pairs) { first, _ in first }
        for box in message.containers {
            let number = box[.containerId]
            guard let planned = wanted.removeValue(forKey: number.string) else {
                say(
                    CrossRules.container, number.place, zh: "\(source) 的 \(reference) 没有集装箱 \(number.string)",
                    en: "\(reference) of \(source) has no container \(number.string)")
                continue
            }
            if Self.items(box[.goodsNo]) != Self.items(planned[.goodsNo]) {
                compare(box[.goodsNo], planned[.goodsNo], CrossRules.container)
            }
            compare(box[.containerMd], planned[.containerMd], CrossRules.container)
        }
        for number in wanted.keys.sorted() {
            say(
                CrossRules.container, message.block(at: "DecContainers").place,
                zh: "缺少集装箱 \(number)（\(source) 的 \(reference)）",
                en: "container \(number) of \(reference) of \(source) is missing")
        }
    }

    private static func items(_ field: MessageField) -> Set<Substring> { Set(field.string.split(separator: ",")) }

    private mutating func say(_ rule: Rule, _ place: Place, zh: String, en: String) {
        findings.append(rule.finding(place, in: file, zh: zh, en: en))
    }
}
