import Findings
import Markup
import Platform

/// Reads receipts of every shape, whatever their encoding, prefix and order of elements.
public enum ReceiptReader {
    /// The most bytes a receipt may have; our default.
    public static let largest = 4 << 20

    /// Reads one receipt.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - file: the file's name, which tells a time and a number where the content does not.
    /// - Returns: the receipt, unless it is not well-formed, carries a document type declaration, is too large or has an
    ///   unknown root; all findings.
    /// - Complexity: O(n).
    public static func read(_ bytes: [UInt8], file: String) -> Checked<Receipt> {
        guard bytes.count <= largest else { return Checked(nil, [tooLarge(file, "\(bytes.count) bytes")]) }
        do throws(ReceiptDocument.Failure) {
            return assemble(try ReceiptDocument(bytes), bytes, file, [])
        } catch {
            if case .markup(let fault) = error, fault.kind == .notWellFormed, let text = ChineseEncoding.utf8(bytes),
                let document = try? ReceiptDocument(text)
            {
                return assemble(document, bytes, file, [otherEncoding(file)])
            }
            return Checked(nil, [finding(error, file)])
        }
    }

    private static func assemble(
        _ document: ReceiptDocument, _ bytes: [UInt8], _ file: String, _ findings: [Finding]
    ) -> Checked<Receipt> {
        guard let kind = kind(of: document) else { return Checked(nil, findings + [unknownRoot(document.root, file)]) }
        var assembly = ReceiptAssembly(document, kind: kind, file: file, sha256: SHA256.hexDigest(of: bytes))
        let receipt = assembly.receipt()
        return Checked(receipt, findings + assembly.findings)
    }

    private static func kind(of document: ReceiptDocument) -> ReceiptKind? {
        switch document.root {
        case "DecImportResponse": .importReply
        case "Root":
            document.elements.contains { $0.name == "failInfo" || $0.name == "resultFlag" } ? .clientFailure : nil
        case "DEC_RESULT": .businessResult
        case "DEC_DATA": .olderBusinessResult
        case "TRN_DATA", "TRN_RESULT": .transitResult
        case "DecMessage": .declarationCopy
        case "ImportAgrResponse": .agreementReply
        default: nil
        }
    }
}

extension ReceiptReader {
    private static func finding(_ failure: ReceiptDocument.Failure, _ file: String) -> Finding {
        guard case .markup(let error) = failure else {
            return tooLarge(file, "more than \(ReceiptDocument.mostElements) elements")
        }
        let place = Place(
            file: file, line: error.line > 0 ? error.line : nil, column: error.column > 0 ? error.column : nil)
        if error.kind == .documentType {
            return Finding(
                ReceiptRules.documentType, zh: "回执含文档类型声明，未予读取",
                en: "the receipt holds a document type declaration; it was not read further",
                hintZh: "回执从不需要它；查明文件来历", hintEn: "No receipt needs one; find out where the file comes from",
                place: place)
        }
        return Finding(
            ReceiptRules.notWellFormed, zh: "回执不是格式正确的 XML：\(error.message)",
            en: "the receipt is not well-formed XML: \(error.message)",
            hintZh: "文件可能不完整；在单一窗口查询该单状态，并保留此文件",
            hintEn: "The file may be cut off; look the declaration up in the Single Window and keep this file",
            place: place)
    }

    static func tooLarge(_ file: String, _ what: String) -> Finding {
        Finding(
            ReceiptRules.tooLarge, zh: "回执过大（\(what)），未予读取；上限是我们的默认值",
            en: "the receipt is too large (\(what)) and was not read; the limit is our default",
            hintZh: "查明文件来历", hintEn: "Find out where the file comes from", place: Place(file: file))
    }

    private static func otherEncoding(_ file: String) -> Finding {
        Finding(
            ReceiptRules.otherEncoding, zh: "回执的字节与其声明的字符集不符，已按 GB18030 读取",
            en: "the bytes are not in the encoding the receipt declares; it was read as GB18030",
            hintZh: "不需要处理", hintEn: "Nothing to do", place: Place(file: file, line: 1))
    }

    private static func unknownRoot(_ root: String, _ file: String) -> Finding {
        let shown = String(root.prefix(64))
        return Finding(
            ReceiptRules.unknownRoot, zh: "根元素 \(shown) 不是已知的回执形式",
            en: "the root element \(shown) is none of the known receipts",
            hintZh: "保留文件；若为新的回执形式，请对照 docs/exchange.md",
            hintEn: "Keep the file; if it is a new shape, compare it with docs/exchange.md",
            place: Place(file: file, line: 1, path: "/" + shown))
    }
}
