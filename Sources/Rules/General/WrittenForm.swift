import Messages

/// How codes and numbers are written.
enum WrittenForm {
    /// Whether the texts of that name are codes or numbers, in which signs and digits are half-width.
    static func isCodeOrNumber(_ name: ElementName) -> Bool { codesAndNumbers[name.position] }

    private static let codesAndNumbers: [Bool] = {
        var found = [Bool](repeating: false, count: ElementName.count)
        for name in head + item + blocks { found[name.position] = true }
        return found
    }()

    private static let head: [ElementName] = [
        .seqNo, .ieFlag, .type, .agentCode, .apprNo, .billNo, .contrNo, .customMaster, .cutMode, .distinatePort,
        .feeCurr, .feeMark, .feeRate, .grossWet, .ieDate, .iePort, .insurCurr, .insurMark, .insurRate, .licenseNo,
        .manualNo, .netWt, .otherCurr, .otherMark, .otherRate, .ownerCode, .packNo, .tradeCode, .tradeCountry,
        .tradeMode, .trafMode, .trafName, .transMode, .wrapType, .entryId, .preEntryId, .ediId, .copCode, .entryType,
        .pDate, .typistNo, .declTrnRel, .chkSurety, .billType, .copCodeScc, .ownerCodeScc, .agentCodeScc, .tradeCoScc,
        .promiseItmes, .tradeAreaCode, .despPortCode, .entyPortCode, .blNo, .purpOrgCode, .correlationNo, .noOtherPack,
        .overseasConsigneeCode, .overseasConsignorCode, .tradeCiqCode, .ownerCiqCode, .declCiqCode,
    ]

    private static let item: [ElementName] = [
        .codeTS, .contrItem, .declPrice, .dutyMode, .gNo, .originCountry, .tradeCurr, .declTotal, .gQty, .firstQty,
        .secondQty, .gUnit, .firstUnit, .secondUnit, .destinationCountry, .ciqCode, .goodsAttr, .uncode,
        .dangPackType, .dangPackSpec, .destCode, .districtCode, .licTypeCode, .licenceNo,
    ]

    /// Without `GoodsNo`, whose rule (F-183) asks for digits and half-width commas and nothing else.
    private static let blocks: [ElementName] = [
        .containerId, .containerMd, .lclFlag, .goodsContaWt, .docuCode, .certCode, .packQty, .packType,
        .relId, .relManNo, .bonNo, .voyNo, .cusFie, .decNo, .clientSeqNo, .icCode, .transNo, .turnNo, .contaNo,
        .edocCode, .edocID, .ecoCertNo, .entQualifNo,
    ]

    /// The first full-width sign or digit of a text (U+FF01 to U+FF5E without letters); `nil` when there is none.
    static func fullWidth(_ field: MessageField) -> Character? {
        let bytes = field.rawBytes
        guard var at = bytes.firstIndex(of: 0xEF) else { return nil }
        while at + 2 < bytes.endIndex {
            if bytes[at] == 0xEF, let sign = sign(bytes[at + 1], bytes[at + 2]) { return Character(sign) }
            at += 1
        }
        return nil
    }

    private static func sign(_ second: UInt8, _ third: UInt8) -> Unicode.Scalar? {
        guard second == 0xBC || second == 0xBD else { return nil }
        let value = 0xF000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        switch value {
        case 0xFF01...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E: return Unicode.Scalar(value)
        default: return nil
        }
    }

    /// Whether a text lists more than one thing: a comma, semicolon, enumeration comma or line break in it.
    static func isList(_ field: MessageField) -> Bool {
        let bytes = field.bytes
        var at = bytes.startIndex
        while at < bytes.endIndex {
            switch bytes[at] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), 0x0A, 0x0D: return true
            case 0xE3 where bytes[at...].starts(with: "、".utf8): return true
            case 0xEF where bytes[at...].starts(with: "，".utf8) || bytes[at...].starts(with: "；".utf8): return true
            default: at += 1
            }
        }
        return false
    }
}
