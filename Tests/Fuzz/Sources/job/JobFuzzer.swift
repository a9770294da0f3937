import Demands
import Consignments
import Findings
import JSONText

/// Job files: whatever the bytes are, findings come back with places, in document order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJob(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let result = JobReader.read(bytes, file: "job.json")
    let lines = result.findings.map { $0.place.line ?? 0 }
    demand(lines.allSatisfy { $0 >= 1 }, "a finding without a line")
    demand(zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 }, "findings are not in document order")
    if (try? JSONParser.parse(bytes)) == nil {
        demand(result.value == nil && result.findings.count == 1, "what is not JSON has one finding and no job")
    } else {
        demand(result.value != nil || result.hasErrors, "no job and no error")
    }
    return 0
}
