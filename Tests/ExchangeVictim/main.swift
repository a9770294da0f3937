import Exchange
import Glibc
import Platform

// Sends messages into a drop folder and kills itself at a given boundary, as a power cut would: no clean-up runs.
// Arguments: root, number of the boundary to die at, then numbers to send, `NUMBER:TRY`. Prints `ack NUMBER TRY` once
// a message was put.

private let arguments = CommandLine.arguments
private nonisolated(unsafe) var left = Int(arguments[2]) ?? 0

private func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    unsafe _ = bytes.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

private let hook: BoundaryHook = { (_: WriteBoundary) throws(PlatformError) in
    unsafe left -= 1
    if unsafe left == 0 { kill(getpid(), SIGKILL) }
}

do throws(ExchangeError) {
    let folder = try DropFolder(root: arguments[1], ledger: nil, quarantine: .inPlace, boundary: hook)
    for argument in arguments.dropFirst(3) {
        let parts = argument.split(separator: ":")
        let text = "<DecMessage>\(parts[0])\(String(repeating: "0123456789", count: 20))</DecMessage>"
        let message = OutgoingMessage(clientSeqNo: String(parts[0]), xml: Array(text.utf8))
        let dispatch = try folder.put(message, attempt: Int(parts[1]) ?? 1)
        say("ack \(dispatch.name.clientSeqNo) \(dispatch.name.attempt)")
    }
    say("done")
} catch {
    say(error.description)
    exit(3)
}
