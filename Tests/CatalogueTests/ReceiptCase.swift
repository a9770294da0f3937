import Exchange
import Findings
import Foundation
import Platform

/// Receipts: read one by one and folded together, lying in the boxes of a drop folder, or led back to a plan.
///
/// Changes:
///
///     receipt NAME = XML        read and folded, in this order
///     business CODE = TIME      a receipt of the declaration E20260000000000017; no time: `business CODE`
///     inbox NAME = TEXT         a file of the inbox, quiet for long; `young NAME = TEXT` one that just changed
///     link NAME                 a link in the inbox
///     box NAME gone             a box is missing
///     pass                      the drop folder is looked through, findings of earlier passes forgotten
///     torn TEXT                 a message is put, the program ends before it has its name, and its file then holds TEXT
///     trace OLD => NEW          the plan of the standard job, changed, and its lists; a receipt on line 1 of its declaration
///     traced N = NUMBER         with a receipt on line N of the declaration NUMBER, `own` for that of the plan
///     list OLD => NEW           a text of its correspondence list changed
enum ReceiptCase {
    static func run(_ edits: [Edit]) throws -> Outcome {
        switch edits.first?.verb {
        case "inbox", "young", "link", "box", "torn": return try folder(edits)
        case "trace", "traced", "list": return try trace(edits)
        default: return try read(edits)
        }
    }

    // MARK: Reading

    private static func read(_ edits: [Edit]) throws -> Outcome {
        var outcome = Outcome()
        var receipts: [Receipt] = []
        for edit in edits {
            let (name, text) = try written(edit, receipts.count + 1)
            let bytes = try encoded(text)
            outcome.inputs[name] = bytes
            let read = ReceiptReader.read(bytes, file: name)
            outcome.findings += read.findings
            if let receipt = read.value { receipts.append(receipt) }
        }
        outcome.findings += DeclarationStanding.fold(receipts).findings
        return outcome
    }

    private static func written(_ edit: Edit, _ number: Int) throws -> (name: String, text: String) {
        switch edit.verb {
        case "receipt": return (edit.target, edit.value ?? "")
        case "business":
            let time = edit.value.map { "<NOTICE_DATE>\($0)</NOTICE_DATE>" } ?? ""
            return (
                "r\(number).xml",
                "<DEC_RESULT><CUS_CIQ_NO>E20260000000000017</CUS_CIQ_NO>\(time)<CHANNEL>\(edit.target)</CHANNEL></DEC_RESULT>"
            )
        default: throw FixtureFault(description: "no change '\(edit.verb)'")
        }
    }

    /// A text in UTF-8; with `{gb18030}` in front in GB18030 (the characters 镕, 放 and 行 only).
    private static func encoded(_ text: String) throws -> [UInt8] {
        guard text.hasPrefix("{gb18030}") else { return Array(text.utf8) }
        return text.dropFirst(9).flatMap { character -> [UInt8] in
            switch character {
            case "镕": [0xE9, 0x46]
            case "放": [0xB7, 0xC5]
            case "行": [0xD0, 0xD0]
            default: Array(String(character).utf8)
            }
        }
    }

    // MARK: The drop folder

    private static let later: Int64 = 4_000_000_000_000_000_000

    private static func folder(_ edits: [Edit]) throws -> Outcome {
        let scratch = try Scratch()
        var outcome = Outcome()
        for box in DropBox.allCases { try scratch.folder(box.rawValue) }
        var now: Int64? = later
        for edit in edits {
            let bytes = Array((edit.value ?? edit.target).utf8)
            switch edit.verb {
            case "inbox":
                try scratch.write(bytes, "InBox/" + edit.target)
                outcome.inputs[edit.target] = bytes
            case "young":
                try scratch.write(bytes, "InBox/" + edit.target)
                outcome.inputs[edit.target] = bytes
                now = nil
            case "link":
                try FileManager.default.createSymbolicLink(
                    atPath: scratch.path + "/InBox/" + edit.target, withDestinationPath: "/etc/hostname")
            case "box": try scratch.remove(String(edit.target.prefix { $0 != " " }))
            case "torn": try tear(scratch, bytes)
            case "pass": _ = try DropFolder(root: scratch.path).scan(now: later)
            default: throw FixtureFault(description: "no change '\(edit.verb)'")
            }
        }
        outcome.findings = try DropFolder(root: scratch.path).scan(now: now).findings.map { finding in
            var finding = finding
            if let file = finding.place.file, file.hasPrefix(scratch.path) {
                finding.place.file = "drop" + file.dropFirst(scratch.path.count)
            }
            return finding
        }
        return outcome
    }

    /// Puts a message, ends before it has its final name, and leaves a text where it was.
    private static func tear(_ scratch: Scratch, _ text: [UInt8]) throws {
        let stopped: BoundaryHook = { (boundary) throws(PlatformError) in
            if boundary == .ledgerSynced { throw PlatformError(operation: "stop", path: "", number: 4) }
        }
        let folder = try DropFolder(root: scratch.path, ledger: nil, quarantine: .inPlace, boundary: stopped)
        let message = OutgoingMessage(clientSeqNo: "2611180QT7B0M3X75K", xml: Array("<DecMessage/>".utf8))
        do {
            _ = try folder.send(message)
            throw FixtureFault(description: "the message was sent whole")
        } catch is ExchangeError {}
        try scratch.write(text, "OutBox/E_2611180QT7B0M3X75K_t-1.Temp")
    }

    // MARK: Leading back

    private static func trace(_ edits: [Edit]) throws -> Outcome {
        let scratch = try Scratch()
        var (_, outputs) = try ReplanCase.planned([], in: scratch)
        for edit in edits where edit.verb == "trace" || edit.verb == "list" {
            let name = outputs.keys.first {
                edit.verb == "trace" ? $0 == "plan.json" : $0.hasSuffix(".correspondence.csv")
            }
            guard let name, let place = outputs[name]?.firstRange(of: Array(edit.target.utf8)) else {
                throw FixtureFault(description: "no text '\(edit.target)'")
            }
            outputs[name]?.replaceSubrange(place, with: Array((edit.value ?? "").utf8))
        }
        for (name, bytes) in outputs { try scratch.write(bytes, "OUT/" + name) }
        let opened = try TraceFolder.open(output: scratch.path + "/OUT")
        guard var trace = opened.value else { return Outcome(findings: opened.findings, inputs: outputs) }
        var findings = opened.findings + TraceFolder.addRows(to: &trace, output: scratch.path + "/OUT", tables: nil)
        for edit in edits where edit.verb == "traced" {
            let own = trace.plan.declarations.first?.clientSeqNo ?? ""
            let number = edit.value == "own" ? own : edit.value ?? ""
            let text =
                "<DecImportResponse><ResponseCode>1</ResponseCode><ErrorMessage>商品序号\(edit.target)：归类有误</ErrorMessage>"
                + "<ClientSeqNo>\(number)</ClientSeqNo></DecImportResponse>"
            let read = ReceiptReader.read(Array(text.utf8), file: "Failed_E_\(number)_t-1_20261118093010.xml")
            guard let receipt = read.value else { throw FixtureFault(description: "no receipt") }
            findings += trace.lines(namedBy: receipt).findings
        }
        return Outcome(findings: findings, inputs: outputs)
    }
}
