import Findings
import Markup

extension StructureRules {
    /// A problem of the reader as a finding.
    static func finding(_ problem: MarkupProblem, file: String, slip: EncodingSlip? = nil) -> Finding {
        let place = Place(
            file: file, line: problem.line, column: problem.column,
            field: problem.elementName.isEmpty ? nil : problem.elementName, path: problem.path,
            gNo: problem.itemKey.flatMap { Int($0) })
        var words = Words(problem)
        if problem.kind == .notWellFormed, let remedy = slip?.remedy {
            (words.hintZh, words.hintEn) = (remedy.zh, remedy.en)
        }
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
