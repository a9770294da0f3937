import CodeLists
import Findings
import Platform
import Quantities
import Tables

extension LotRowReader {
    /// The lot, its trade and its merchant, and whom it is for.
    mutating func identity(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        lot.id = uniqueText(.lot, text, field(.lot, text, cells))
        if lot.id.isEmpty { reportMissing(.lot) }
        lot.trade = uniqueText(.trade, text, field(.trade, text, cells))
        if lot.trade.isEmpty { reportMissing(.trade) }
        let state = field(.recognition, text, cells)
        if !state.isEmpty { recognition(text, state) }
        vendor(text, cells)
        if lot.vendor.isEmpty { reportMissing(.vendor) }
        vendorName(text, cells)
        purchaser(text, field(.purchaser, text, cells))
    }

    @inline(__always)
    private mutating func vendor(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        let range = field(.vendor, text, cells)
        let key = TextWord.key(text, range)
        if let id = vendors.value(key) {
            lot.vendor = id
            return
        }
        lot.vendor = sharedCode(.vendor, text, range)
        let isPlain = ByteSearch.isASCII(text.extracting(range)) && !facts[Int(lot.vendor.index)].isRemarkable
        if isPlain { vendors.note(key, lot.vendor) }
    }

    @inline(__always)
    private mutating func vendorName(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        let vendor = Int(lot.vendor.index)
        while usualVendorNames.count <= vendor { usualVendorNames.append(.none) }
        let range = field(.vendorName, text, cells)
        if shared.isText(usualVendorNames[vendor], text.extracting(range)) {
            lot.vendorName = usualVendorNames[vendor].id
            return
        }
        lot.vendorName = sharedText(.vendorName, text, range)
        if !facts[Int(lot.vendorName.index)].isRemarkable {
            usualVendorNames[vendor] = shared.usual(lot.vendorName)
        }
    }

    private static let confirmed: [[UInt8]] = ["confirmed", "已确认", "Confirmed", "CONFIRMED"].map { Array($0.utf8) }
    private static let entered: [[UInt8]] = ["entered", "已登记", "Entered", "ENTERED"].map { Array($0.utf8) }

    @inline(__always)
    private mutating func recognition(_ text: Span<UInt8>, _ range: Range<Int>) {
        if !ByteSearch.equal(text.extracting(range), usualState.span) { otherState(text, range) }
    }

    @inline(never)
    private mutating func otherState(_ text: Span<UInt8>, _ range: Range<Int>) {
        for word in Self.confirmed where ByteSearch.equal(text.extracting(range), word.span) {
            usualState = word
            return
        }
        unconfirmed(text, range)
    }

    @inline(never)
    private mutating func unconfirmed(_ text: Span<UInt8>, _ range: Range<Int>) {
        let plain = plainCode(.recognition, text, range)
        if Self.confirmed.contains(plain) { return }
        if Self.entered.contains(plain) {
            report(
                LotRules.notConfirmed, .recognition,
                zh: "交易单只是已登记，商户尚未在市场采购商品认定体系中确认。",
                en: "The trade is only entered; the merchant has not confirmed it in the recognition system.",
                hintZh: "请商户在系统中确认后，把认定状态改为“已确认”。",
                hintEn: "Have the merchant confirm it in the system, then set recognition to confirmed.")
        } else {
            report(
                LotRules.unknownRecognition, .recognition, zh: "认定状态“\(shown(text, range))”无法识别。",
                en: "The recognition state '\(shown(text, range))' is unknown.",
                hintZh: "填写 confirmed（已确认）或 entered（已登记）。", hintEn: "Write confirmed or entered.")
        }
    }

    @inline(__always)
    private mutating func purchaser(_ text: Span<UInt8>, _ range: Range<Int>) {
        if range.isEmpty {
            if terms.purchaserCount != 1 { noPurchaserNamed() }
            return
        }
        let key = TextWord.key(text, range)
        if let index = purchasers.value(key) {
            lot.purchaser = index
        } else if let id = terms.purchaserIDs.find(text.extracting(range)) {
            lot.purchaser = terms.purchaserOf[Int(id.index)]
            purchasers.note(key, lot.purchaser)
        } else {
            otherPurchaser(text, range)
        }
    }

    @inline(never)
    private mutating func noPurchaserNamed() {
        if terms.purchaserCount > 0 { reportMissing(.purchaser) } else { refuseForJob() }
    }

    /// The job names nobody: that is told once, of the job, and the row is refused for it.
    private mutating func refuseForJob() { rules.append(JobRules.noPurchaser.code) }

    @inline(never)
    private mutating func otherPurchaser(_ text: Span<UInt8>, _ range: Range<Int>) {
        if let plain = PlainForm.halfWidth(text.extracting(range)), let id = terms.purchaserIDs.find(plain.span) {
            tolerate(.fullWidth, .purchaser)
            lot.purchaser = terms.purchaserOf[Int(id.index)]
            return
        }
        if terms.unusable.purchasers.contains(shown(text, range)) { return }
        guard terms.purchaserCount > 0 else { return refuseForJob() }
        let known = (1..<terms.purchaserIDs.count).prefix(20).map {
            terms.purchaserIDs.string(TextID(index: UInt32($0)))
        }
        let near = HeaderName.nearest(to: shown(text, range), among: known)
        report(
            LotRules.unknownPurchaser, .purchaser, zh: "采购商“\(shown(text, range))”不在作业文件中。",
            en: "The purchaser '\(shown(text, range))' is not in the job.",
            hintZh: near.map { "是否指“\($0)”？" }
                ?? "在作业文件的 purchasers 中增加\(known.isEmpty ? "" : "，或改为：\(known.joined(separator: "、"))")。",
            hintEn: near.map { "Did you mean '\($0)'?" }
                ?? "Add it to purchasers of the job file"
                + (known.isEmpty ? "." : ", or use one of: \(known.joined(separator: ", "))."))
    }

    /// A fixed container, and the lots that must, or must not, go with this one.
    mutating func placing(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        lot.keepWith = sharedCode(.keepWith, text, field(.keepWith, text, cells))
        lot.separate = sharedCode(.separate, text, field(.separate, text, cells))
        let range = field(.container, text, cells)
        if range.isEmpty { return }
        if let id = terms.containerNames.find(text.extracting(range)) {
            lot.fixedContainer = terms.containerOf[Int(id.index)]
            return
        }
        let plain = plainCode(.container, text, range)
        if let id = terms.containerNames.find(plain.span) {
            lot.fixedContainer = terms.containerOf[Int(id.index)]
            return
        }
        if terms.unusable.containers.contains(String(decoding: plain, as: UTF8.self)) { return }
        let known = (1..<terms.containerNames.count).prefix(20).map {
            terms.containerNames.string(TextID(index: UInt32($0)))
        }
        let near = HeaderName.nearest(to: shown(text, range), among: known)
        report(
            LotRules.unknownContainer, .container, zh: "柜号“\(shown(text, range))”不在作业文件中。",
            en: "The container '\(shown(text, range))' is not in the job.",
            hintZh: near.map { "是否指“\($0)”？" } ?? "填写作业文件 containers 中的 ref 或箱号，或留空由程序配载。",
            hintEn: near.map { "Did you mean '\($0)'?" }
                ?? "Write a ref or number of containers in the job file, or leave it empty.")
    }
}
