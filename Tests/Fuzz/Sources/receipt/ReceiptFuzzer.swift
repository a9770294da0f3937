import Demands
import Exchange
import Findings

/// Receipts of customs: the first byte chooses the file's name, the rest is the receipt.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReceipt(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count >= 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let file = names[Int(start[0]) % names.count]
    let read = ReceiptReader.read(bytes, file: file)
    demand(read.findings.allSatisfy { $0.place.file == file }, "a finding without its file")
    demand(read.findings.allSatisfy { ($0.place.line ?? 1) >= 1 }, "a finding before the first line")
    guard let receipt = read.value else {
        demand(read.hasErrors, "no receipt and no error")
        return 0
    }
    demand(receipt.file == file && receipt.sha256.utf8.count == 64, "a receipt of another file")
    demand(receipt.fields.allSatisfy { !$0.name.isEmpty && $0.line >= 1 }, "a field without its place")
    let items = receipt.items
    demand(zip(items, items.dropFirst()).allSatisfy { $0 < $1 }, "lines are not in order")
    demand(items.allSatisfy { $0 >= 1 }, "a line before the first")
    let needsCode = receipt.kind != .clientFailure
    demand(receipt.code != nil || receipt.meaning == nil || !needsCode, "a meaning without a code")
    demand(ReceiptReader.read(bytes, file: file).value == receipt, "another receipt at the second reading")
    return 0
}

private let names = [
    "Receipt_E20260000000000018_20261118102009000.xml",
    "Successed_E_2611180QT7B0M3X75K_t-1_20261118093005123456789.xml",
    "Failed_E_2611188RDNTZWZHMEQ_t-1_20261118093010.xml",
    "other.xml", "",
]
