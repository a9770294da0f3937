import Demands
import JSONText
import Messages
import Validation
import Zuhuo

/// A plan that comes back from the user: what is compared with messages and what a change of plan starts from.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlan(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let isJSON = (try? JSONParser.parse(bytes)) != nil
    do throws(PlanFault) {
        let declarations = try PlannedDeclaration.all(inPlan: bytes)
        demand(isJSON, "a plan that is no JSON")
        let source = PlanSource(declarations, file: "plan.json")
        demand(source.missing(from: []).count <= declarations.count, "more is missing than there is")
        if let message { _ = source.differences(from: message, file: "m.xml") }
    } catch {
        demand(error.line >= 1 && error.column >= 1, "a fault without its place")
    }
    do throws(PlanRecord.Fault) {
        let record = try PlanRecord(bytes)
        demand(isJSON, "a record of what is no JSON")
        demand(record.declarations.reduce(0) { $0 + $1.lots.count } <= bytes.count, "more lots than bytes")
    } catch {
        demand(error.line >= 1, "a fault without its line")
    }
    return 0
}

private let message = DeclarationMessage(
    Array(
        """
        <DecMessage xmlns="http://www.chinaport.gov.cn/dec"><DecHead><PackNo>10</PackNo><GrossWet>9</GrossWet></DecHead>\
        <DecLists><DecList><GNo>1</GNo><CodeTS>9503008900</CodeTS><DeclTotal>5.00</DeclTotal></DecList></DecLists>\
        <DecSign><ClientSeqNo>261118TESTTESTTEST</ClientSeqNo></DecSign></DecMessage>
        """.utf8))
