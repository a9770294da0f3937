import CodeLists
import Consignments
import Declarations
import Filing
import Findings
import JSONText
import Loading
import Markup
import Platform
import Quantities
import Synchronization

/// Writes a plan's outputs: every declaration is built, verified, written as XML and checked against the schema by one
/// worker at a time; `plan.json` grows in plan order whatever the number of workers.
struct Emission: Sendable {
    let plan: RunPlan
    let options: RunOptions
    let attachments: [AttachedFile]
    let sink: any OutputSink
    private let messages: MessageWriter
    private let lists: ListWriter
    private let texts: PlanText
    private let validators: ValidatorPool

    /// Declarations handled by one worker at a time.
    private static let chunk = 16

    init(
        _ plan: RunPlan, options: RunOptions, attachments: [AttachedFile], sink: any OutputSink,
        validators: ValidatorPool
    ) {
        self.plan = plan
        self.options = options
        self.attachments = attachments
        self.sink = sink
        self.validators = validators
        messages = MessageWriter(plan.input, plan: plan.load, groups: plan.declarations.groups)
        lists = ListWriter(plan.input, plan: plan.load, reasons: DeclarationRules.all)
        texts = PlanText(plan.input, plan: plan.load)
    }

    /// What a worker hands back for its chunk.
    private struct Written: Sendable {
        var planText: [UInt8] = []
        var declared: [DeclaredMeasures] = []
        var messageBytes = 0
        var findings: [Finding] = []
    }

    /// Writes all declarations and hands their texts for `plan.json` to `appendToPlan` in order.
    func writeDeclarations(
        appendToPlan: ([UInt8]) throws(RunError) -> Void
    ) throws(RunError) -> (declared: [DeclaredMeasures], messageBytes: Int, findings: [Finding]) {
        let groups = plan.declarations.groups
        let chunks = (groups.count + Self.chunk - 1) / Self.chunk
        var declared: [DeclaredMeasures] = []
        declared.reserveCapacity(groups.count)
        var messageBytes = 0
        var findings: [Finding] = []
        try Workers.inOrder(count: chunks, workers: options.workers) { chunk throws(RunError) -> Written in
            try write(chunk: chunk)
        } consume: { _, written throws(RunError) in
            try appendToPlan(written.planText)
            declared += written.declared
            messageBytes += written.messageBytes
            findings += written.findings
            options.progress?(declared.count, groups.count)
        }
        return (declared, messageBytes, findings)
    }

    private func write(chunk: Int) throws(RunError) -> Written {
        try validators.withValidator { (validator: inout SchemaValidator) throws(RunError) in
            var written = Written()
            var message = ByteBuffer(capacity: 32_768)
            var text = ByteBuffer(capacity: 131_072)
            var list = DelimitedText()
            var builder = DeclarationBuilder()
            let end = min((chunk + 1) * Self.chunk, plan.declarations.groups.count)
            let fetch = LotFetch(input: plan.input)
            fetch.lots(plan.declarations.groups[chunk * Self.chunk].lots)
            for index in (chunk * Self.chunk)..<end {
                let group = plan.declarations.groups[index]
                fetch.texts(group.lots)
                if index + 1 < end { fetch.lots(plan.declarations.groups[index + 1].lots) }
                let declaration = builder.build(group, ref: plan.declarations.ref(of: index), input: plan.input)
                try verify(declaration, group)
                let number = ClientSequenceNumber.make(for: group, of: plan.input.book, in: plan.input.job)
                message.removeAll()
                messages.write(declaration, sequenceNumber: number, attachments: attachments, to: &message)
                try check(message, name: number, &validator)
                let file = try write(message, number: number)
                try writeLists(declaration, number: number, &list)
                if !text.isEmpty { text.append(PlanText.separator) }
                texts.write(declaration, sequenceNumber: number, file: file, to: &text)
                written.findings += FilingRules.findings(declaration, plan.input)
                written.declared.append(measures(of: declaration))
                written.messageBytes += message.count
            }
            written.planText = text.bytes
            return written
        }
    }

    private func verify(_ declaration: PlannedDeclaration, _ group: LotGroup) throws(RunError) {
        let violations = DeclarationVerifier().verify(declaration, group: group, input: plan.input)
        if let first = violations.first { throw .planRefused("\(declaration.ref): \(first)") }
    }

    private func check(
        _ message: borrowing ByteBuffer, name: String, _ validator: inout SchemaValidator
    ) throws(RunError) {
        if validator.isValid(message.span) { return }
        let problem =
            validator.problems(in: message.bytes, limit: 1).first
            .map { "\($0.path), line \($0.line): \($0.message)" } ?? "no reason given"
        throw .messageRefused(file: name + ".xml", problem: problem)
    }

    private func write(_ message: borrowing ByteBuffer, number: String) throws(RunError) -> String {
        let file = attachments.isEmpty ? "declarations/\(number).xml" : "declarations/\(number).zip"
        do throws(PlatformError) {
            if attachments.isEmpty {
                try sink.write(name: file, bytes: message.span)
            } else {
                try sink.write(name: file, bytes: archive(message.bytes, number: number))
            }
        } catch {
            throw .platform(error)
        }
        return file
    }

    /// The flat archive of a message and its attachments (decmessage reference 4.5).
    private func archive(_ message: [UInt8], number: String) throws(PlatformError) -> [UInt8] {
        do {
            var zip = ZipWriter()
            try zip.add(name: number + ".xml", bytes: message)
            for file in attachments { try zip.add(name: file.name, bytes: file.bytes) }
            return try zip.finish()
        } catch {
            throw PlatformError(operation: "pack", path: number + ".zip", number: 5, text: "\(error)")
        }
    }

    private func writeLists(
        _ declaration: PlannedDeclaration, number: String, _ list: inout DelimitedText
    ) throws(RunError) {
        do throws(PlatformError) {
            lists.writeCommodities(of: declaration, to: &list)
            try sink.write(name: "lists/\(number).commodities.csv", bytes: list.span)
            lists.writeCorrespondence(of: declaration, to: &list)
            try sink.write(name: "lists/\(number).correspondence.csv", bytes: list.span)
        } catch {
            throw .platform(error)
        }
    }

    private func measures(of declaration: PlannedDeclaration) -> DeclaredMeasures {
        var lots: [UInt32] = []
        for item in declaration.items {
            for share in item.shares { lots.append(share.lot) }
        }
        return DeclaredMeasures(
            ref: declaration.ref, measures: Measures(lots, of: plan.input.book), cents: declaration.cents)
    }

    /// Writes the split tables and the packing list of every container that holds lots, and hands the containers' texts for
    /// `plan.json` to `appendToPlan` in order.
    ///
    /// The texts wait until the first table is split, so that the other workers need not: a few megabytes for a million
    /// lots.
    func writeContainers(
        _ splits: [TableSplit], appendToPlan: ([UInt8]) throws(RunError) -> Void
    ) throws(RunError) {
        let chunks = (plan.load.containers.count + Self.chunk - 1) / Self.chunk
        let count = splits.count + chunks
        try Workers.inOrder(count: count, workers: options.workers, window: count) { index throws(RunError) in
            if index >= splits.count { return try writeContainers(chunk: index - splits.count) }
            do throws(PlatformError) { try splits[index].write(to: sink) } catch { throw .platform(error) }
            return []
        } consume: { _, text throws(RunError) in
            if !text.isEmpty { try appendToPlan(text) }
        }
    }

    /// Writes the packing lists of a chunk of containers; returns their texts for `plan.json`.
    private func writeContainers(chunk: Int) throws(RunError) -> [UInt8] {
        var text = ByteBuffer(capacity: 32_768)
        var list = DelimitedText()
        let fetch = LotFetch(input: plan.input)
        let all = plan.load.containers
        let end = min((chunk + 1) * Self.chunk, all.count)
        fetch.lots(all[chunk * Self.chunk].lots)
        for index in (chunk * Self.chunk)..<end {
            if index + 1 < end { fetch.lots(all[index + 1].lots) }
            lists.writePacking(of: all[index], to: &list)
            if !text.isEmpty { text.append(PlanText.separator) }
            texts.write(all[index], to: &text)
            guard !all[index].lots.isEmpty else { continue }
            do throws(PlatformError) {
                try sink.write(name: "packing/\(all[index].ref).csv", bytes: list.span)
            } catch {
                throw .platform(error)
            }
        }
        return text.bytes
    }
}
