import CodeLists
import Findings

extension IdentifierFault.Fact {
    /// What is wrong, as the end of a sentence that names the identifier.
    var words: Bilingual {
        switch self {
        case .length(let range) where range.lowerBound == range.upperBound:
            Bilingual(zh: "不是 \(range.lowerBound) 位", en: "does not have \(range.lowerBound) characters")
        case .length(let range):
            Bilingual(
                zh: "不是 \(range.lowerBound) 至 \(range.upperBound) 位",
                en: "does not have \(range.lowerBound) to \(range.upperBound) characters")
        case .character(let position):
            Bilingual(zh: "第 \(position) 位的字符不合规定", en: "has a character in place \(position) that may not stand there")
        case .form: Bilingual(zh: "形式不对", en: "does not have its form")
        case .category: Bilingual(zh: "的第 4 位不是 U、J、Z", en: "has a fourth letter that is none of U, J, Z")
        case .checkCharacter(let expected):
            Bilingual(zh: "的校验位应为 \(expected)", en: "should have the check character \(expected)")
        case .innerCheckCharacter(let expected):
            Bilingual(
                zh: "第 17 位（组织机构代码校验位）应为 \(expected)",
                en: "should have \(expected) in place 17, the check character of the organisation code")
        case .date: Bilingual(zh: "所含日期不存在", en: "holds a day that does not exist")
        case .future: Bilingual(zh: "所含日期晚于申报日期", en: "holds a day after the declaration")
        case .direction: Bilingual(zh: "与进出口标志不符", en: "is of the other direction")
        case .unknownDistrict: Bilingual(zh: "所含关区不在代码表内", en: "names a customs that the table lacks")
        case .unknownRegion: Bilingual(zh: "所含地区不在代码表内", en: "names a district that the table lacks")
        case .range: Bilingual(zh: "超出编号范围", en: "is outside the range of such numbers")
        case .prefix: Bilingual(zh: "的开头不对", en: "begins with other digits than it must")
        }
    }
}
