import CodeLists
import Consignments
import Declarations
import Platform

/// The electronic ledgers (电子底账) that a declaration names as supervision documents with code B.
struct LedgerNumbers {
    /// How many documents a message holds: `LicenseDocu` 0 to 7.
    static let most = 7

    /// Each number of its inspected lots once, in the order of lines and lots.
    let numbers: [TextID]

    /// The ledgers of a declaration's goods under export inspection.
    /// - Complexity: O(lines + lots under inspection).
    init(of declaration: PlannedDeclaration, in input: DeclarationInput) {
        let book = input.book
        var numbers: [TextID] = []
        guard book.namesInspection else {
            self.numbers = []
            return
        }
        let flags = input.job.codes.columns.flags
        let lots = book.lots.span
        var seen: Set<TextID> = []
        for item in declaration.items where flags[Int(item.tariff.rawValue)].contains(.exportInspection) {
            for share in item.shares {
                let ledger = lots[Int(share.lot)].ledger
                if !ledger.isEmpty, seen.insert(ledger).inserted { numbers.append(ledger) }
            }
        }
        self.numbers = numbers
    }

    /// The numbers for which the message has no room.
    var surplus: ArraySlice<TextID> { numbers.dropFirst(Self.most) }

    /// Appends the block of supervision documents: as many as it holds.
    func write(_ texts: TextPool, to bytes: inout ByteBuffer) {
        if numbers.isEmpty { return bytes.append("<DecLicenseDocus/>\n") }
        bytes.append("<DecLicenseDocus>\n")
        for number in numbers.prefix(Self.most) {
            bytes.append("<LicenseDocu>\n<DocuCode>B</DocuCode>\n<CertCode>")
            bytes.escaped(texts.span(number))
            bytes.append("</CertCode>\n</LicenseDocu>\n")
        }
        bytes.append("</DecLicenseDocus>\n")
    }
}
