import Findings
import Platform

extension DropFolder {
    /// One pass over the boxes.
    ///
    /// A file of the inbox is read when it ends in `.xml` and is quiet: it had the same size and time of change at the
    /// pass before, or (given `now`) was last changed at least `quietSeconds` ago. What cannot be read is set aside, never
    /// deleted. Arrivals and placements come again until ``acknowledge(_:)`` notes them.
    ///
    /// - Parameters:
    ///   - now: nanoseconds since 1970 by the clock of the volume; without it only two equal passes make a file quiet.
    ///   - quietSeconds: how long a file must not have changed; our default is 2.
    /// - Complexity: O(n log n) for n names; files handled before are not opened.
    public func scan(now: Int64? = nil, quietSeconds: Int = 2) throws(ExchangeError) -> ScanReport {
        try locked { () throws(ExchangeError) -> ScanReport in
            var pass = InboxPass(memory: ledger.memory, lastPass: lastPass, now: now, quietSeconds: quietSeconds)
            if let entries = try entries(of: .incoming) {
                try platform { () throws(PlatformError) in
                    let box = try OpenFolder(path: root + "/" + DropBox.incoming.rawValue)
                    for entry in entries { pass.take(entry, in: box) }
                }
            } else {
                pass.report.findings.append(missing(.incoming))
            }
            lastPass = pass.stamps
            try lookForMessages(&pass.report)
            try setAside(pass)
            return pass.report
        }
    }

    /// Notes durably that the arrivals and placements of a report were dealt with; they do not come again.
    public func acknowledge(_ report: ScanReport) throws(ExchangeError) {
        try acknowledge(report.arrivals, report.placements)
    }

    /// Notes durably that some arrivals and placements were dealt with.
    public func acknowledge(_ arrivals: [Arrival], _ placements: [Placement]) throws(ExchangeError) {
        var lines: [LedgerLine] = []
        for arrival in arrivals {
            for file in [arrival.file] + arrival.copies {
                lines.append(.seen(file: file.name, sha256: file.sha256, stamp: file.stamp))
            }
        }
        for placement in placements { lines.append(.placed(placement.dispatch.name, placement.box)) }
        try locked { () throws(ExchangeError) -> Void in try ledger.append(lines, at: boundary) }
    }

    // MARK: Our messages

    private func lookForMessages(_ report: inout ScanReport) throws(ExchangeError) {
        var places: [MessageName: (box: DropBox, file: String)] = [:]
        for box in [DropBox.out, .sent, .fail] {
            guard let entries = try entries(of: box) else {
                report.findings.append(missing(box))
                continue
            }
            for entry in entries {
                let isMessage =
                    entry.stamp != nil && (hasExtension(entry.name, ".xml") || hasExtension(entry.name, ".zip"))
                guard isMessage, let name = MessageName(base: stem(of: entry.name)),
                    ledger.memory.dispatches[name] != nil
                else {
                    report.foreign += 1
                    continue
                }
                if box == .out { report.unsent += 1 }
                places[name] = (box, entry.name)
            }
        }
        for dispatch in dispatches {
            guard let place = places[dispatch.name], place.box != dispatch.box else { continue }
            report.placements.append(Placement(dispatch: dispatch, box: place.box, file: place.file))
        }
        for name in ledger.memory.abandoned.sorted(by: { $0.base < $1.base }) {
            report.findings.append(unfinished(name))
        }
    }

    // MARK: What cannot be read

    /// Notes what cannot be read, then moves it where that was asked for; a move that a kill prevented is done now.
    private func setAside(_ pass: InboxPass) throws(ExchangeError) {
        try ledger.append(
            pass.aside.map {
                .aside(file: $0.file.name, sha256: $0.file.sha256, stamp: $0.file.stamp, rule: $0.rule.text)
            }
                + pass.report.duplicates.map { .seen(file: $0.name, sha256: $0.sha256, stamp: $0.stamp) },
            at: boundary)
        guard case .folder(let target) = quarantine else { return }
        let names = pass.aside.map(\.file.name) + pass.asideBefore
        guard !names.isEmpty else { return }
        try platform { () throws(PlatformError) in
            try Directory.create(target)
            let box = try OpenFolder(path: root + "/" + DropBox.incoming.rawValue)
            let folder = try OpenFolder(path: target)
            for name in names { try move(name, from: box, to: folder) }
            try folder.sync()
            try box.sync()
            try boundary?(.renameSynced)
        }
    }

    /// Moves a file under its own name, or where that is taken under the first free number after it.
    private func move(_ name: String, from box: borrowing OpenFolder, to folder: borrowing OpenFolder)
        throws(PlatformError)
    {
        let leaf =
            name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
        var number = 1
        while true {
            do throws(PlatformError) {
                try box.rename(name, to: number == 1 ? leaf : "\(leaf).\(number)", in: folder)
                try boundary?(.renamed)
                return
            } catch {
                if error.kind == .missing, box.stamp(of: name) == nil { return }
                guard error.kind == .exists, number < 10_000 else { throw error }
            }
            number += 1
        }
    }

    private func missing(_ box: DropBox) -> Finding {
        Finding(
            ReceiptRules.missingBox, zh: "没有文件夹 \(box.rawValue)", en: "there is no folder \(box.rawValue)",
            hintZh: "检查路径；在导入客户端中设置报关单业务的文件夹",
            hintEn: "Check the path; set the folder for declarations in the import client",
            place: Place(file: root + "/" + box.rawValue))
    }

    private func unfinished(_ name: MessageName) -> Finding {
        Finding(
            ReceiptRules.unfinished, zh: "\(name.base) 的临时文件与记录不符，该次发送作废",
            en: "the temporary file of \(name.base) does not match the ledger; this try was not sent",
            hintZh: "用下一个次数重发", hintEn: "Send it with the next try number",
            place: Place(file: DropBox.out.rawValue + "/" + name.base + ".Temp"))
    }
}
