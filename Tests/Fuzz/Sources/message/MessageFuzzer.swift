import Demands
import Findings
import Messages
import Validation

/// Messages: all layers of the validator, whole and in pieces, never fall over and agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMessage(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let whole = validator.validate(bytes, file: "m.xml")
    demand(whole.layers.count == ValidationLayer.allCases.count, "a layer of which nothing is said")
    demand(whole.layers[0].hasRun, "the form was not looked at")
    demand(whole.verdict != .valid || whole.layers[1].hasRun, "valid without its structure")
    demand(whole.findings.allSatisfy { $0.place.file == "m.xml" }, "a finding without its file")
    demand(whole.findings.allSatisfy { ($0.place.line ?? 1) >= 1 }, "a finding before the first line")
    demand(
        whole.findings.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty && !$0.hint.en.isEmpty },
        "a finding without words")
    let message = DeclarationMessage(bytes)
    demand((message == nil) == !(whole.layers[1].hasRun || whole.vintage != nil), "read in one way, not in the other")
    if let message { demand(message.leaves.allSatisfy { $0.offset >= 0 }, "a leaf without a place") }
    var rest = bytes[...]
    let pieces = validator.validate(file: "m.xml") {
        defer { rest = rest.dropFirst(13) }
        return Array(rest.prefix(13))
    }
    demand(pieces.sha256 == whole.sha256, "another digest in pieces")
    demand(pieces.verdict == whole.verdict, "another verdict in pieces")
    demand(pieces.layers == whole.layers, "other layers in pieces")
    return 0
}

private let validator: MessageValidator = {
    do { return try MessageValidator() } catch { fatalError("the schema cannot be used: \(error)") }
}()
