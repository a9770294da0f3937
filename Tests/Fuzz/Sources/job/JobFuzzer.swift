import Consignments
import Findings
import JSONText

/// Job files: whatever the bytes are, findings come back with places, in document order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJob(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let result = JobReader.read(bytes, file: "job.json")
    let lines = result.findings.map { $0.place.line ?? 0 }
    precondition(lines.allSatisfy { $0 >= 1 }, "a finding without a line")
    precondition(zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 }, "findings are not in document order")
    if (try? JSONParser.parse(bytes)) == nil {
        precondition(result.value == nil && result.findings.count == 1, "what is not JSON has one finding and no job")
    } else {
        precondition(result.value != nil || result.hasErrors, "no job and no error")
    }
    return 0
}
