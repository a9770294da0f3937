import Consignments
import Declarations
import Platform

/// The sender's own number of a declaration (企业内部编号, `ClientSeqNo`): 18 ASCII characters, the same for the same job
/// and lots whatever else the plan holds, never from a clock.
///
/// Six digits of the declaration date, then twelve characters of a SHA-256 over the job's name, the purchaser and the lot
/// numbers in order, in Crockford's base 32 (60 bits). Source of the length: decmessage reference 2.12; the rest is our
/// default.
public enum ClientSequenceNumber {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The number of a group of lots.
    /// - Complexity: O(bytes of the lot numbers).
    public static func make(for group: LotGroup, of book: LotBook, in job: Job) -> String {
        var text = Array(job.name.utf8)
        text.append(0x0A)
        text.append(contentsOf: job.purchasers[group.purchaser].id.utf8)
        for lot in group.lots {
            text.append(0x0A)
            ByteSearch.append(book.texts.span(book.lots[Int(lot)].id), to: &text)
        }
        var hash = SHA256()
        hash.update(text)
        let bits = hash.digest().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var bytes = Array(job.declarationDate.compactText.utf8.dropFirst(2))
        for index in 0..<12 { bytes.append(alphabet[Int(bits >> (59 - 5 * UInt64(index)) & 31)]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
