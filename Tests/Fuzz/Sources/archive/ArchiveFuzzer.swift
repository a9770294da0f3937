import Demands
import Findings
import Messages
import Validation

/// Archives: whatever the bytes are, a message comes out or a finding says why not, within the limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let read = MessageArchive.read(bytes, file: "a.zip", limits: limits)
    demand(read.findings.allSatisfy { $0.place.file == "a.zip" }, "a finding without its file")
    guard let archive = read.value else {
        demand(read.hasErrors, "no message and no error")
        return 0
    }
    demand(archive.message.count <= limits.message, "a message beyond the limit")
    demand(archive.documents.allSatisfy { $0.size <= limits.document }, "a document beyond the limit")
    demand(archive.documents.count <= limits.entries, "more documents than entries")
    if let message = DeclarationMessage(archive.message) { _ = archive.differences(from: message, file: "a.zip") }
    return 0
}

private let limits: MessageArchive.Limits = {
    var limits = MessageArchive.Limits()
    (limits.entries, limits.message, limits.document) = (50, 1 << 20, 1 << 20)
    return limits
}()
