import Consignments
import Findings
import Platform
import Quantities

/// A document that goes with every declaration of a job, read and checked.
public struct AttachedFile: Sendable {
    /// What the job says of it.
    public let attachment: Attachment
    /// Its name inside the archive: the last part of its path.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// `EdocRealation` of the file (decmessage reference 2.18). The serial number is derived from the declaration's own
    /// number, the time of signing is the start of the declaration date: no clock is read.
    func writeRelation(index: Int, sequenceNumber: String, job: Job, to bytes: inout ByteBuffer) {
        let day = job.declarationDate.compactText
        let serial = day + Self.digits(of: sequenceNumber, plus: index)
        let frame = MessageFrame<Never>([
            .open("EdocRealation"),
            .constant("EdocID", job.route.declarationCustoms + attachment.kind + "SW" + serial),
            .constant("EdocCode", attachment.kind), .constant("EdocFomatType", "US"),
            .constant("EdocCopId", name), .constant("EdocOwnerCode", job.declarant.customsCode),
            .constant("SignUnit", job.declarant.customsCode), .constant("SignTime", day + " 00:00:00"),
            .constant("EdocOwnerName", job.declarant.name), .constant("EdocSize", String(self.bytes.count)),
            .close("EdocRealation"),
        ])
        bytes.append(frame.tail)
    }

    /// Ten decimal digits from the declaration's number and the position of the file.
    private static func digits(of number: String, plus index: Int) -> String {
        var hash = SHA256()
        hash.update(Array(number.utf8))
        let value = hash.digest().prefix(7).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var bytes: [UInt8] = []
        appendDigits((value + UInt64(index)) % 10_000_000_000, count: 10, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension AttachedFile {
    /// Largest file customs takes, in bytes.
    static let sizeLimit = 4 * 1024 * 1024

    /// Reads the attachments of a job, relative to a folder.
    /// - Returns: The good files; a finding for each that is missing, no PDF, too large, or badly or doubly named.
    public static func read(_ job: Job, folder: String) -> Checked<[AttachedFile]> {
        var files: [AttachedFile] = []
        var findings: [Finding] = []
        for (index, attachment) in job.attachments.enumerated() {
            let place = job.places.place("/attachments/\(index)/file")
            let name = attachment.file.split(separator: "/").last.map(String.init) ?? attachment.file
            if let fault = nameFault(name, among: files) {
                findings.append(finding(attachment, place, zh: fault.zh, en: fault.en))
                continue
            }
            let path = attachment.file.hasPrefix("/") ? attachment.file : "\(folder)/\(attachment.file)"
            do throws(PlatformError) {
                let bytes = try InputFile.contents(of: path, limit: sizeLimit + 1)
                if let fault = contentFault(bytes) {
                    findings.append(finding(attachment, place, zh: fault.zh, en: fault.en))
                } else {
                    files.append(AttachedFile(attachment: attachment, name: name, bytes: bytes))
                }
            } catch {
                findings.append(
                    finding(attachment, place, zh: "无法读取：\(error.text)", en: "it cannot be read: \(error.text)"))
            }
        }
        return Checked(files, findings)
    }

    private static func nameFault(_ name: String, among files: [AttachedFile]) -> Bilingual? {
        if name.utf8.count > 64 { return Bilingual(zh: "文件名超过 64 个字符", en: "its name is longer than 64 characters") }
        let allowed = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C && $0 != 0x3A }
        if !allowed {
            return Bilingual(zh: "文件名须用 ASCII 字母、数字、下划线或连字符", en: "its name must be plain ASCII without blanks")
        }
        if !name.lowercased().hasSuffix(".pdf") {
            return Bilingual(zh: "文件名须以 .pdf 结尾", en: "its name must end in .pdf")
        }
        if files.contains(where: { $0.name == name }) {
            return Bilingual(zh: "文件名与另一份单据相同", en: "another attachment has the same name")
        }
        return nil
    }

    private static func contentFault(_ bytes: [UInt8]) -> Bilingual? {
        if bytes.count > sizeLimit { return Bilingual(zh: "文件超过 4 MB", en: "it is larger than 4 MB") }
        let head = Array("%PDF-".utf8)
        if !bytes.starts(with: head) { return Bilingual(zh: "不是 PDF 文件", en: "it is not a PDF") }
        if bytes.dropFirst(head.count).starts(with: "1.".utf8), let minor = bytes.dropFirst(head.count + 2).first,
            (0x30...0x33).contains(minor)
        {
            return Bilingual(zh: "PDF 版本低于 1.4", en: "it is a PDF older than version 1.4")
        }
        return nil
    }

    private static func finding(_ attachment: Attachment, _ place: Place, zh: String, en: String) -> Finding {
        Finding(
            FilingRules.attachedDocument, zh: "随附单据 \(attachment.file)：\(zh)",
            en: "attachment \(attachment.file): \(en)",
            hintZh: "请提供 4 MB 以内的 PDF，文件名用 ASCII，且各不相同；大的文件请拆分",
            hintEn: "Give a PDF of at most 4 MB with a plain, unique ASCII name; split a larger one", place: place)
    }
}
