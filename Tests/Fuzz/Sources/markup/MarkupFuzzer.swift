import Demands
import Markup
import Platform

/// XML: validation, its quick form and the reader never fall over, and they agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var validator = SchemaValidator(schema)
    let isValid = validator.isValid(bytes)
    let problems = validator.problems(in: bytes, limit: 50, itemKey: ItemKey(item: "DecList", key: "GNo"))
    demand(isValid == problems.isEmpty, "the quick answer and the list of problems differ")
    demand(problems.count <= 50, "more problems than asked for")
    demand(problems.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "a problem without a place")
    let fault = readingFault(in: bytes)
    demand(fault == nil || !isValid, "a valid document that the reader cannot read")
    // A fault of namespaces is a problem among others for the validator; the reader stops there.
    let isIllFormed = problems.contains { [.notWellFormed, .documentType, .other].contains($0.kind) }
    demand(
        fault != .notWellFormed || isIllFormed || problems.count == 50, "the reader stops where the validator does not")
    return 0
}

/// Why the reader does not come to the end of the document; `nil` when it does. Visits all of it.
private func readingFault(in bytes: [UInt8]) -> MarkupError.Kind? {
    do throws(MarkupError) {
        var reader = MarkupReader(bytes)
        var open = 0
        while try reader.next() {
            demand(reader.line >= 1 && reader.depth >= 0, "a node without a place")
            switch reader.kind {
            case .element:
                open += 1
                _ = reader.attribute("Version")
            case .endElement: open -= 1
            case .text: demand(!reader.text.isEmpty, "an empty text")
            }
            demand(open >= 0, "more ends than beginnings")
        }
        demand(open == 0, "an element without its end")
        return nil
    } catch {
        return error.kind
    }
}

/// The schema of the messages, from the folder of the schemas next to the tests.
private let schema: Schema = {
    let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    let path = "/\(root)/Schemas/DecMessage/zuhuo-1/DecMessage.xsd"
    do {
        return try Schema(try InputFile.contents(of: path))
    } catch {
        fatalError("the schema \(path) cannot be used: \(error)")
    }
}()
