import Clearance
import Exchange
import Findings
import Platform
import Tables

/// A run's output folder, as far as sending needs it: the messages, and the lists of the lots behind them.
public struct MessageFolder: Sendable {
    /// A message as it lies in the folder.
    struct Filed: Sendable {
        let path: String
        let bytes: [UInt8]
        let isArchive: Bool

        /// As it goes into the drop folder.
        func outgoing(_ form: DeclarationRecord) -> OutgoingMessage {
            isArchive
                ? OutgoingMessage(clientSeqNo: form.clientSeqNo, archive: bytes)
                : OutgoingMessage(clientSeqNo: form.clientSeqNo, xml: bytes)
        }
    }

    /// The folder.
    public let output: String

    /// A folder with messages in `declarations/` and lists in `lists/`.
    public init(_ output: String) { self.output = output }

    /// The message of a declaration, as XML or in an archive; `nil` where there is none.
    func message(of form: DeclarationRecord) throws(PlatformError) -> Filed? {
        let base = "\(output)/declarations/\(form.clientSeqNo)"
        for (ending, isArchive) in [(".xml", false), (".zip", true)]
        where Directory.kind(of: base + ending) == .regular {
            let bytes = try InputFile.contents(of: base + ending, limit: 1 << 30)
            return Filed(path: base + ending, bytes: bytes, isArchive: isArchive)
        }
        return nil
    }

    /// The lots of a declaration's commodity list; `nil` where there is no list, or none that names lots.
    func lots(of form: DeclarationRecord) throws(PlatformError) -> [String]? {
        let path = "\(output)/lists/\(form.clientSeqNo).commodities.csv"
        guard Directory.kind(of: path) == .regular else { return nil }
        let reader = try TableReader(TableSource(name: path, path: path), isHashed: false)
        guard let column = reader.header.firstIndex(of: "批次号") else { return nil }
        var lots: [String] = []
        while let block = try reader.next() {
            var scanner = RecordScanner(delimiter: reader.delimiter, columns: reader.header.count)
            while scanner.next(in: block.bytes.span) {
                let cells = try scanner.texts(block.bytes.span, reader.encoding)
                if cells.indices.contains(column), !cells[column].isEmpty { lots.append(cells[column]) }
            }
        }
        return lots
    }

    /// What stands against the sending of a declaration's message: there is none, or it does not agree with the journal.
    ///
    /// Pieces and weight are left alone where the journal's policy says so.
    /// - Complexity: O(bytes of message and list + lots of the declaration).
    public func obstacles(
        to form: DeclarationRecord, in journal: borrowing Journal
    ) throws(ExchangePassError) -> [Finding] {
        let message: Filed?
        do throws(PlatformError) { message = try self.message(of: form) } catch { throw .platform(error) }
        guard let message else { return [missing(form)] }
        return try obstacles(to: message, of: form, in: journal)
    }

    /// The same for a message that was read.
    func obstacles(
        to message: Filed, of form: DeclarationRecord, in journal: borrowing Journal
    ) throws(ExchangePassError) -> [Finding] {
        let listed: [String]?
        do throws(PlatformError) { listed = try lots(of: form) } catch { throw .platform(error) }
        do throws(JournalError) {
            return try MessageComparison.findings(of: message, listed, form, journal)
        } catch {
            throw .journal(error)
        }
    }

    /// There is no message.
    func missing(_ form: DeclarationRecord) -> Finding {
        Finding(
            FlowRules.missingMessage, zh: "报关单 \(form.id) 没有报文 \(output)/declarations/\(form.clientSeqNo).xml，未发送",
            en: "declaration \(form.id) has no message \(output)/declarations/\(form.clientSeqNo).xml; it was not sent",
            hintZh: "用 --messages 指明 zuhuo declare 的输出文件夹",
            hintEn: "Name the output folder of zuhuo declare with --messages",
            place: Place(path: "declaration \(form.id)"))
    }
}
