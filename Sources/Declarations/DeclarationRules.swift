import Findings

/// The rules of cutting lots into declarations and of merging kinds into lines. Each line of a declaration names the one
/// that made it; correspondence lists print its title.
public enum DeclarationRules {
    /// Every rule of this room, in reading order.
    public static let all: [Rule] = [
        lotOverCap, beyondMessage, never, notInForce, fewKinds, topFive, chapter, onlyOfChapter, exportDuty,
        exportInspection,
        unitsDiffer,
    ]

    /// A lot whose value alone breaks the cap cannot be declared: lots are never split.
    public static let lotOverCap = Rule(
        "MP-DEC-002", .error, .rules, zh: "单批货物货值不得超过单票限额", en: "One lot alone does not break the value cap",
        source: "GACC 2019-221 art. 1 (cap); contract section 5 (a lot is never split)", certainty: .official)

    /// A declaration whose pieces or quantities have more digits than the message.
    public static let beyondMessage = Rule(
        "MP-DEC-003", .error, .rules, zh: "报关单的件数和数量不得超过报文位数",
        en: "Pieces and quantities of a declaration fit the message",
        source: "DecMessage format 2018, PackNo of nine digits; message schema", certainty: .observed)

    /// The job asks for one line a kind.
    public static let never = Rule(
        "MP-DEC-028", .notice, .rules, zh: "逐项申报：作业设定不简化申报",
        en: "One line a kind: the job declines simplified declaration",
        source: "contract section 2, simplifiedDeclaration", certainty: .contract)

    /// No text allowed simplified declaration on the day.
    public static let notInForce = Rule(
        "MP-DEC-029", .notice, .rules, zh: "逐项申报：申报日尚无简化申报规定",
        en: "One line a kind: simplified declaration was not in force on the day", source: "GACC 2014-54",
        certainty: .secondary)

    /// The declaration holds too few kinds for simplified declaration.
    public static let fewKinds = Rule(
        "MP-DEC-030", .notice, .rules, zh: "逐项申报：品种数未达简化申报起点",
        en: "One line a kind: fewer kinds than simplified declaration starts at",
        source: "GACC 2019-221 art. 4 (from 5 kinds); before it GACC 2014-54 (more than 10, secondary)",
        certainty: .official)

    /// One of the five most valuable kinds.
    public static let topFive = Rule(
        "MP-DEC-031", .notice, .rules, zh: "简化申报：货值最大的五种商品逐项申报",
        en: "Simplified: one of the five kinds of greatest value, declared by itself",
        source: "GACC 2019-221 art. 4(1)", certainty: .official)

    /// Merged with the rest of its chapter.
    public static let chapter = Rule(
        "MP-DEC-032", .notice, .rules, zh: "简化申报：其余商品按章归并，取章内货值最大商品的编号",
        en: "Simplified: merged with the rest of its chapter under the code of the most valuable kind",
        source: "GACC 2019-221 art. 4(2)", certainty: .official)

    /// Nothing left in its chapter to merge with.
    public static let onlyOfChapter = Rule(
        "MP-DEC-033", .notice, .rules, zh: "简化申报：本章其余商品中没有可与之归并的品种",
        en: "Simplified: no other remaining kind of its chapter can be merged with it",
        source: "GACC 2019-221 art. 4(2)", certainty: .official)

    /// Liable to export duty.
    public static let exportDuty = Rule(
        "MP-DEC-036", .notice, .rules, zh: "逐项申报：应征出口关税的商品不得简化",
        en: "By itself: goods liable to export duty are never merged",
        source: "GACC 2019-221 art. 4 as explained in trade guides (R-036)", certainty: .secondary)

    /// Under inspection or quarantine.
    public static let exportInspection = Rule(
        "MP-DEC-037", .notice, .rules, zh: "逐项申报：需检验检疫的商品不得简化",
        en: "By itself: goods under inspection or quarantine are never merged",
        source: "GACC 2019-221 art. 4 as explained in trade guides (R-036)", certainty: .secondary)

    /// Its quantities cannot be expressed in the statutory units of the merged line.
    public static let unitsDiffer = Rule(
        "MP-DEC-042", .notice, .rules, zh: "逐项申报：数量无法换算为归并编号的法定单位（本工具默认）",
        en: "By itself: its quantities cannot be expressed in the statutory units of the merged code (our default)",
        source: "no text; our default (R-042)", certainty: .ownDefault)
}

/// From which day simplified declaration needs how many kinds (OPEN-1: the day the threshold fell is not certain; that of
/// GACC 2019-221 is taken).
public struct SimplificationThreshold: Hashable, Sendable {
    /// First day, as the number yyyymmdd.
    public let from: Int32
    /// Fewest kinds.
    public let kinds: Int

    /// The thresholds, in order of their days.
    public static let dated: [SimplificationThreshold] = [
        SimplificationThreshold(from: 20_140_701, kinds: 11),  // GACC 2014-54: more than 10 kinds
        SimplificationThreshold(from: 20_191_227, kinds: 5),  // GACC 2019-221 art. 4: 5 kinds and more
    ]
}
