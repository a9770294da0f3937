import Findings
import Markup

/// The rules of form and structure (`SW-…`): what the reader and the curated schema find.
public enum StructureRules {
    private static let schema = "DecMessage schema zuhuo-1 (docs/schema-errata.md), after GACC 2018-67"

    static let notWellFormed = Rule(
        "SW-001", .error, .structure, zh: "报文须为格式正确的 XML", en: "The message must be well-formed XML",
        source: "XML 1.0", certainty: .official)
    static let documentType = Rule(
        "SW-002", .error, .structure, zh: "报文不得含文档类型声明", en: "The message must not hold a document type declaration",
        source: "our default: entities and external files are never read", certainty: .ownDefault)
    static let crowdedTag = Rule(
        "SW-009", .error, .structure, zh: "标签的属性不得过多", en: "A tag must not have too many attributes",
        source: "our default: reading them takes time that grows with their square", certainty: .ownDefault)
    static let longText = Rule(
        "SW-015", .error, .structure, zh: "文字不得长于 4 MB", en: "A text must not be longer than 4 MB",
        source: "our default: no field of the message takes more; the rest is not read", certainty: .ownDefault)
    static let unexpectedElement = Rule(
        "SW-003", .error, .structure, zh: "元素须为报文所定，且按其次序和次数出现",
        en: "Elements must be those of the message, in its order and number", source: schema, certainty: .official)
    static let missingElement = Rule(
        "SW-004", .error, .structure, zh: "报文所定的块不得缺少", en: "A block that the message demands must be there",
        source: schema, certainty: .official)
    static let value = Rule(
        "SW-005", .error, .structure, zh: "元素的值须合乎其类型和长度", en: "A value must keep to its type and length",
        source: schema, certainty: .official)
    static let attribute = Rule(
        "SW-006", .error, .structure, zh: "属性须为报文所定", en: "Attributes must be those of the message",
        source: schema, certainty: .official)
    static let text = Rule(
        "SW-007", .error, .structure, zh: "块中只能有元素，不能有文字", en: "A block holds elements only, no text",
        source: schema, certainty: .official)
    static let other = Rule(
        "SW-008", .error, .structure, zh: "报文须合乎结构", en: "The message must keep to its structure",
        source: schema, certainty: .official)

    /// All of them, in order.
    public static let all = [
        notWellFormed, documentType, unexpectedElement, missingElement, value, attribute, text, other, crowdedTag,
        longText,
    ]

    /// A problem of the reader as a finding.
    static func finding(_ problem: MarkupProblem, file: String) -> Finding {
        let place = Place(
            file: file, line: problem.line, column: problem.column,
            field: problem.elementName.isEmpty ? nil : problem.elementName, path: problem.path,
            gNo: problem.itemKey.flatMap { Int($0) })
        let words = Words(problem)
        return Finding(
            words.rule, zh: words.zh, en: words.en, hintZh: words.hintZh, hintEn: words.hintEn, place: place)
    }

    private struct Words {
        var rule: Rule
        var zh: String
        var en: String
        var hintZh: String
        var hintEn: String

        init(_ problem: MarkupProblem) {
            let name = problem.elementName
            let expected = problem.expected.joined(separator: ", ")
            let shown = problem.value ?? ""
            switch problem.kind {
            case .notWellFormed:
                self.init(
                    notWellFormed, "不是格式正确的 XML：\(problem.message)", "not well-formed XML: \(problem.message)",
                    "请用程序生成报文，不要手工拼接；检查此处的标签、编码和截断",
                    "Generate the message with a program; look at tags, encoding and truncation here")
            case .documentType:
                self.init(
                    documentType, "报文含文档类型声明，未予读取",
                    "the message holds a document type declaration; it was not read further",
                    "删去 <!DOCTYPE …>", "Remove <!DOCTYPE …>")
            case .unexpectedElement where problem.path == "/\(name)":
                self.init(
                    unexpectedElement, "根元素 \(name) 不在报文的命名空间里", "the root \(name) is not in the message's namespace",
                    "根元素写上 xmlns=\"http://www.chinaport.gov.cn/dec\"",
                    "Write xmlns=\"http://www.chinaport.gov.cn/dec\" on the root element")
            case .unexpectedElement:
                self.init(
                    unexpectedElement, "元素 \(name) 不能出现在这里", "element \(name) may not stand here",
                    expected.isEmpty ? "此处不能再有元素" : "此处可以是：\(expected)",
                    expected.isEmpty ? "No further element may stand here" : "Right here: \(expected)")
            case .missingElement:
                self.init(
                    missingElement, "\(name) 缺少必需的元素", "\(name) lacks an element it must have",
                    expected.isEmpty ? "补上所缺的元素" : "补上：\(expected)",
                    expected.isEmpty ? "Add the missing element" : "Add: \(expected)")
            case .value:
                self.init(
                    value, "\(name) 的值“\(shown)”不合要求：\(problem.message)",
                    "\(name) has a value that breaks its type: \(problem.message)",
                    "按字段的长度、小数位和代码形式填写", "Keep to the field's length, decimals and form of code")
            case .attribute:
                self.init(
                    attribute, "\(name) 的属性有误：\(problem.message)",
                    "an attribute of \(name) is wrong: \(problem.message)",
                    "根元素只可有 Version 属性", "Only the root has an attribute: Version")
            case .text:
                self.init(
                    text, "\(name) 中有不应出现的文字", "\(name) holds text where only elements may stand", "删去元素之间的文字",
                    "Remove the text between the elements")
            case .crowdedTag:
                self.init(
                    crowdedTag, "标签有超过 2000 个属性，没有读下去", "a tag has more than 2,000 attributes; it was not read further",
                    "报文的标签最多有几个属性，请用程序重新生成", "Tags of the message have a few at most; generate it anew")
            case .longText:
                self.init(
                    longText, "\(name) 的文字长于 4 MB，没有读下去",
                    "the text of \(name) is longer than 4 MB; it was not read further",
                    "把附件缩小到 4 MB 以内", "Make the attachment smaller than 4 MB")
            case .other:
                self.init(
                    other, "结构有误：\(problem.message)", "the structure is wrong: \(problem.message)", "对照报文说明检查此处",
                    "Compare this place with the description of the message")
            }
        }

        private init(_ rule: Rule, _ zh: String, _ en: String, _ hintZh: String, _ hintEn: String) {
            (self.rule, self.zh, self.en, self.hintZh, self.hintEn) = (rule, zh, en, hintZh, hintEn)
        }
    }
}
