import Findings
import Platform

/// Whether a name ends in an extension, capitals or not.
func hasExtension(_ name: String, _ ending: String) -> Bool {
    let (bytes, wanted) = (name.utf8, ending.utf8)
    guard bytes.count > wanted.count else { return false }
    return zip(bytes.suffix(wanted.count), wanted).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0) == $1 }
}

/// One pass over the inbox.
struct InboxPass {
    private let memory: DropMemory
    private let lastPass: [String: FileStamp]
    private let latestChange: Int64?
    var report = ScanReport()
    /// Stamps of the files that were not handled, for the next pass.
    private(set) var stamps: [String: FileStamp] = [:]
    /// Files that cannot be read, and why.
    private(set) var aside: [(file: SeenFile, rule: RuleCode)] = []
    /// Files that were noted as unreadable before and are still there.
    private(set) var asideBefore: [String] = []
    private var arrivalByDigest: [String: Int] = [:]

    init(memory: DropMemory, lastPass: [String: FileStamp], now: Int64?, quietSeconds: Int) {
        self.memory = memory
        self.lastPass = lastPass
        latestChange = now.map { $0 - Int64(quietSeconds) * 1_000_000_000 }
    }

    mutating func take(_ entry: OpenFolder.Entry, in box: borrowing OpenFolder) {
        guard let stamp = entry.stamp else { return sayUnusable(entry.name) }
        if hasExtension(entry.name, ".temp") || hasExtension(entry.name, ".tmp") { return wait(entry.name) }
        guard hasExtension(entry.name, ".xml") else {
            report.foreign += 1
            return
        }
        if let known = memory.known(entry.name, stamp) {
            report.known += 1
            if known.isAside { asideBefore.append(entry.name) }
            return
        }
        stamps[entry.name] = stamp
        let isQuiet = lastPass[entry.name] == stamp || latestChange.map { stamp.modified <= $0 } ?? false
        if !isQuiet { return wait(entry.name) }
        read(entry.name, stamp, in: box)
    }

    private mutating func read(_ name: String, _ stamp: FileStamp, in box: borrowing OpenFolder) {
        do throws(PlatformError) {
            let (bytes, current) = try box.contents(of: name, limit: ReceiptReader.largest)
            guard current == stamp else { return wait(name) }
            take(bytes, SeenFile(name: name, sha256: SHA256.hexDigest(of: bytes), stamp: stamp))
        } catch {
            if error.kind == .tooLarge {
                let file = SeenFile(name: name, sha256: "", stamp: stamp)
                return setAside(file, ReceiptReader.tooLarge(name, "\(stamp.size) bytes"), [])
            }
            if error.number == PlatformError.changed || error.kind == .missing { return wait(name) }
            sayUnreadable(name, error)
        }
    }

    private mutating func take(_ bytes: [UInt8], _ file: SeenFile) {
        if let known = memory.filesByDigest[file.sha256] {
            if known.isAside { return setAside(file, nil, []) }
            report.duplicates.append(file)
            return
        }
        if let index = arrivalByDigest[file.sha256] {
            report.arrivals[index].copies.append(file)
            return
        }
        let read = ReceiptReader.read(bytes, file: file.name)
        guard let receipt = read.value else { return setAside(file, nil, read.findings) }
        arrivalByDigest[file.sha256] = report.arrivals.count
        report.arrivals.append(Arrival(file: file, copies: [], receipt: receipt, findings: read.findings))
        report.findings += read.findings
    }

    // MARK: What is not taken

    private mutating func wait(_ name: String) {
        report.waiting.append(name)
        report.findings.append(
            Finding(
                ReceiptRules.waiting, zh: "\(name) 可能还在写入，下次再读", en: "\(name) may still be growing; it waits",
                hintZh: "不需要处理", hintEn: "Nothing to do", place: Place(file: name)))
    }

    private mutating func setAside(_ file: SeenFile, _ reason: Finding?, _ findings: [Finding]) {
        let reasons = findings + (reason.map { [$0] } ?? [])
        aside.append((file, reasons.last?.rule ?? ReceiptRules.setAside.code))
        report.setAside.append(file)
        report.findings += reasons
        // Why it cannot be read is said; only a copy of a file that was set aside before has no reason of its own.
        guard reasons.isEmpty else { return }
        report.findings.append(
            Finding(
                ReceiptRules.setAside, zh: "\(file.name) 无法作为回执读取，已另行保留",
                en: "\(file.name) cannot be read as a receipt; it is set aside",
                hintZh: "与先前另行保留的文件内容相同；文件没有删除",
                hintEn: "It is a copy of a file that was set aside before; it was not deleted",
                place: Place(file: file.name)))
    }

    private mutating func sayUnusable(_ name: String) {
        report.findings.append(
            Finding(
                ReceiptRules.unusableEntry, zh: "\(name) 不是普通文件，或文件名不是 UTF-8，未予读取",
                en: "\(name) is no ordinary file, or its name is not UTF-8; it was not read",
                hintZh: "改名或移走", hintEn: "Rename it or move it away", place: Place(file: name)))
    }

    private mutating func sayUnreadable(_ name: String, _ error: PlatformError) {
        report.waiting.append(name)
        report.findings.append(
            Finding(
                ReceiptRules.unusableEntry, zh: "\(name) 无法打开：\(error.text)",
                en: "\(name) cannot be opened: \(error.text)",
                hintZh: "检查权限；下次再读", hintEn: "Check the permissions; it is tried again at the next pass",
                place: Place(file: name)))
    }
}
