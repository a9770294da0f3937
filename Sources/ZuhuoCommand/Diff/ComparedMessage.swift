import Findings
import Messages
import Platform
import Validation

/// A message that is compared, read from a file, an archive or standard input.
struct ComparedMessage {
    /// The name as given.
    let file: String
    /// SHA-256 of the message.
    let digest: String
    let message: DeclarationMessage

    /// The largest file that is read, in bytes: far beyond any that customs takes.
    private static let limit = 268_435_456

    /// Reads it; fails for what is no declaration message.
    init(_ path: String) throws(Failure) {
        file = path
        var bytes: [UInt8]
        do throws(PlatformError) { bytes = try InputFile.contents(of: path, limit: ComparedMessage.limit) } catch {
            throw .platform(error)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { bytes = try ComparedMessage.unpacked(bytes, path) }
        digest = SHA256.hexDigest(of: bytes)
        guard let message = DeclarationMessage(bytes) else {
            throw ComparedMessage.unusable(path, Bilingual(zh: "不是格式正确的 XML", en: "this is not well-formed XML"))
        }
        guard message.rootName == "DecMessage" else {
            let root = message.rootName
            throw ComparedMessage.unusable(
                path, Bilingual(zh: "根元素是 \(root)，不是报关单报文", en: "the root is \(root): no declaration message"))
        }
        self.message = message
    }

    private static func unpacked(_ bytes: [UInt8], _ path: String) throws(Failure) -> [UInt8] {
        let archive = MessageArchive.read(bytes, file: path)
        guard let message = archive.value?.message else {
            let words = archive.findings.first?.message ?? Bilingual(zh: "压缩包里没有报文", en: "the archive holds no message")
            throw unusable(path, words)
        }
        return message
    }

    private static func unusable(_ path: String, _ words: Bilingual) -> Failure {
        .other(
            Bilingual(
                zh: "无法比较 \(path)：\(words.zh)；用 zuhuo validate 看详情",
                en: "cannot compare \(path): \(words.en); see 'zuhuo validate'"),
            .unusable)
    }
}
