import Findings
import Platform
import Zuhuo

/// Declares a job; the findings, whatever became of it.
func declare(job path: String, into sink: some OutputSink) throws(RunError) -> FindingList {
    let options = RunOptions(workers: 2)
    let read = try JobFolder.read(path: path, options: options)
    guard let input = read.value else { return read.findings }
    let report = try DeclareRun(options: options).declare(input, findings: read.findings, sink: sink)
    return report.findings
}

/// The messages of a job, by name.
func messages(job path: String) throws(RunError) -> [String: [UInt8]] {
    let sink = MemorySink()
    _ = try declare(job: path, into: sink)
    return sink.files.filter { $0.key.hasPrefix("declarations/") }
}

/// How many containers and declarations a job needs; `nil` where its terms cannot be valued.
func reckon(job path: String) throws(RunError) -> (containers: Int, declarations: Int)? {
    guard let input = try JobFolder.read(path: path, options: RunOptions()).value else { return nil }
    guard let plan = RunPlanner().plan(input.book, for: input.job).value else { return nil }
    return (plan.load.containers.count { !$0.lots.isEmpty }, plan.declarations.groups.count)
}

/// Findings as text, in Chinese.
func text(of findings: FindingList) -> String {
    let report = TextReport(language: .zh)
    return findings.map { report.text(of: $0) }.joined(separator: "\n")
}

import Rules
import Validation

/// What is wrong with a message, as one line of Chinese for each error.
func complaints(about message: [UInt8], by validator: MessageValidator) -> [String] {
    let report = validator.validate(message, file: "message.xml")
    return report.findings.filter { $0.severity == .error }.map { finding in
        "\(finding.rule) 第 \(finding.place.line ?? 1) 行：\(finding.message.zh)；\(finding.hint.zh)"
    }
}

/// The verdict on a message, and why layers did not run.
func verdict(on message: [UInt8], by validator: MessageValidator) -> (verdict: Verdict, skipped: [String]) {
    let report = validator.validate(message, file: "message.xml")
    let reasons = report.layers.compactMap { layer in
        if case .skipped(let reason) = layer.state { "\(layer.layer.rawValue): \(reason.en)" } else { nil }
    }
    return (report.verdict, reasons)
}

/// The verdicts on many messages, in their order.
func verdicts(on messages: [[UInt8]], by validator: MessageValidator) async -> [Verdict] {
    await withTaskGroup(of: (Int, Verdict).self) { group in
        for (index, message) in messages.enumerated() {
            group.addTask { (index, validator.validate(message, file: "\(index).xml").verdict) }
        }
        return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// What the messages of a batch say of each other: shared bills and boxes, numbers used twice.
func complaints(aboutAll messages: [[UInt8]], by validator: MessageValidator) -> [String] {
    var batch = MessageBatch()
    for (index, message) in messages.enumerated() {
        batch.add(validator.validate(message, file: "\(index).xml"))
    }
    return batch.report().findings.map { "\($0.rule) \($0.place.file ?? ""): \($0.message.en)" }
}

/// Whether a draft may be kept: it need not be complete, and remarks on its form do not count.
func mayKeep(_ draft: [UInt8]) throws -> Bool {
    var settings = RuleSettings()
    settings.step = .save
    let validator = try MessageValidator(options: ValidationOptions(settings: settings))
    var policy = AcceptancePolicy()
    policy.ignored = [RuleCode("SW-014")]
    return validator.validate(draft, file: "draft.xml").isAccepted(by: policy)
}
