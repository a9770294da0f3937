import Markup
import Platform

/// XML: validation, its quick form and the reader never fall over, and they agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var validator = SchemaValidator(schema)
    let isValid = validator.isValid(bytes)
    let problems = validator.problems(in: bytes, limit: 50, itemKey: ItemKey(item: "DecList", key: "GNo"))
    precondition(isValid == problems.isEmpty, "the quick answer and the list of problems differ")
    precondition(problems.count <= 50, "more problems than asked for")
    precondition(problems.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "a problem without a place")
    let isRead = reads(bytes)
    precondition(isRead || !isValid, "a valid document that the reader cannot read")
    let isIllFormed = problems.contains { $0.kind == .notWellFormed || $0.kind == .documentType }
    precondition(isRead || isIllFormed || problems.count == 50, "the reader stops where the validator does not")
    return 0
}

/// Whether the reader comes to the end of the document; visits all of it.
private func reads(_ bytes: [UInt8]) -> Bool {
    do throws(MarkupError) {
        var reader = try MarkupReader(bytes)
        var open = 0
        while try reader.next() {
            precondition(reader.line >= 1 && reader.depth >= 0, "a node without a place")
            switch reader.kind {
            case .element:
                open += 1
                _ = reader.attribute("Version")
            case .endElement: open -= 1
            case .text: precondition(!reader.text.isEmpty, "an empty text")
            }
            precondition(open >= 0, "more ends than beginnings")
        }
        precondition(open == 0, "an element without its end")
        return true
    } catch {
        return false
    }
}

/// The schema of the messages, from the folder of the schemas next to the tests.
private let schema: Schema = {
    let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    let path = "/\(root)/Schemas/DecMessage/zuhuo-1/DecMessage.xsd"
    do {
        return try Schema(try InputFile.contents(of: path))
    } catch {
        preconditionFailure("the schema \(path) cannot be used: \(error)")
    }
}()
