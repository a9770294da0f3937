import Foundation
import Markup
import Testing

@Suite struct ValidationTests {
    @Test func acceptsTheMinimalMessage() throws {
        #expect(try Message.isValid(Message.minimal))
        #expect(try Message.problems(Message.minimal).isEmpty)
    }

    /// What is replaced, by what, and every problem expected as `line:column kind path key`.
    static let faults: [(String, String, [String])] = [
        (
            "    <IEFlag>E</IEFlag>\n    <CustomMaster>2921</CustomMaster>",
            "    <CustomMaster>2921</CustomMaster>\n    <IEFlag>E</IEFlag>",
            ["5:5 unexpectedElement /DecMessage/DecHead/IEFlag -"]
        ),
        ("<DeclTotal>30.00<", "<DeclTotal>3x0.00<", ["11:70 value /DecMessage/DecLists/DecList[3]/DeclTotal 3"]),
        (
            "<CodeTS>9503006000</CodeTS><GName>玩具</GName><GNo>2<", "<CodeTS>95030060001</CodeTS><GNo>2<",
            ["10:14 value /DecMessage/DecLists/DecList[2]/CodeTS 2"]
        ),
        ("  <DecContainers/>\n", "", ["13:3 missingElement /DecMessage -"]),
        (
            "  <DecContainers/>\n  <DecLicenseDocus/>\n", "",
            ["13:3 missingElement /DecMessage -", "13:3 missingElement /DecMessage -"]
        ),
        ("  <DecSign><OperType>G</OperType></DecSign>\n", "", ["16:1 missingElement /DecMessage -"]),
        (
            "  <DecContainers/>\n  <DecLicenseDocus/>\n", "  <DecLicenseDocus/>\n  <DecContainers/>\n",
            ["13:3 unexpectedElement /DecMessage/DecLicenseDocus -"]
        ),
        (
            "<GNo>2</GNo>", "<Foo><Bar/></Foo><GNo>2</GNo><DeclTotal>q</DeclTotal>",
            [
                "10:58 unexpectedElement /DecMessage/DecLists/DecList[2]/Foo 2",
                "10:87 value /DecMessage/DecLists/DecList[2]/DeclTotal[1] 2",
                "10:111 unexpectedElement /DecMessage/DecLists/DecList[2]/DeclTotal[2] 2",
            ]
        ),
        ("<DecHead>", "<DecHead foo='1'>", ["3:3 attribute /DecMessage/DecHead -"]),
        ("4.8", "4.8.9.9", ["2:1 value /DecMessage -"]),
        ("<DecHead>", "<DecHead>abc", ["3:3 text /DecMessage/DecHead -"]),
        ("<GNo>2</GNo>", "<GNo><b/></GNo>", ["10:63 unexpectedElement /DecMessage/DecLists/DecList[2]/GNo/b -"]),
        ("/dec\"", "/dec_3_1\"", ["2:1 unexpectedElement /DecMessage -"]),
        ("<IEFlag>E", "<IEFlag>X", ["4:5 value /DecMessage/DecHead/IEFlag -"]),
        // An end tag of another name: what has gone before belongs elsewhere, or nowhere.
        ("<IEFlag>E</IEFlag>", "<IEFlag>", ["7:13 notWellFormed /DecMessage/DecHead/IEFlag -"]),
        ("<IEFlag>E</IEFlag>", "<IEFlagge>E</IEFlag>", ["4:25 notWellFormed /DecMessage/DecHead/IEFlagge -"]),
        (
            "    <CustomMaster>2921</CustomMaster>\n    <GrossWet>18250.5</GrossWet>\n  </DecHead>",
            "    <CustomMaster>29212</CustomMaster>\n    <GrossWet>18250.5</GrossWet>\n",
            ["5:5 value /DecMessage/DecHead/CustomMaster -", "17:14 notWellFormed /DecMessage/DecHead -"]
        ),
        // A prefix nobody declared: the element is in no namespace.
        ("<IEFlag>E</IEFlag>", "<x:IEFlag>E</x:IEFlag>", ["4:5 other /DecMessage/DecHead -"]),
        ("玩具", "玩&具", ["9:51 notWellFormed /DecMessage/DecLists/DecList/GName -"]),
    ]

    @Test(arguments: faults.indices)
    func findsEveryProblemWithItsPlace(_ index: Int) throws {
        let (old, new, expected) = Self.faults[index]
        let bytes = Message.replacing(old, with: new)
        #expect(bytes != Message.minimal)
        #expect(try !Message.isValid(bytes))
        let found = try Message.problems(bytes).map(Message.summary)
        #expect(found == expected)
    }

    @Test func saysWhatTheProblemIs() throws {
        let problem = try #require(
            try Message.problems(Message.replacing("<DeclTotal>30.00<", with: "<DeclTotal>-1<")).first)
        #expect(problem.elementName == "DeclTotal")
        #expect(problem.value == "-1")
        #expect(problem.facet == "pattern")
        #expect(problem.code == 1839)
        #expect(
            problem.message
                == #"[facet 'pattern'] The value '-1' is not accepted by the pattern '([0-9]{1,15}(\.[0-9]{1,4})?)?'"#)
        let missing = try #require(try Message.problems(Message.replacing("  <DecFreeTxt/>\n", with: "")).first)
        #expect(missing.expected == ["DecFreeTxt"])
        #expect(missing.message == "Missing child element(s). Expected is ( DecFreeTxt )")
        let attribute = try #require(try Message.problems(Message.replacing("4.8", with: "4.8.9.9")).first)
        #expect(attribute.value == "4.8.9.9")
        #expect(attribute.facet == "maxLength")
    }

    @Test func takesFiftyItemsAndNotOneMore() throws {
        #expect(try Message.isValid(Message.items(50)))
        #expect(try !Message.isValid(Message.items(51)))
        // The surplus is one problem, at the first item too many.
        let problems = try Message.problems(Message.items(53))
        #expect(problems.map(Message.summary) == ["59:1 unexpectedElement /DecMessage/DecLists/DecList[51] 51"])
    }

    @Test func keepsToTheLimitAndToDocumentOrder() throws {
        let bytes = Message.replacing("</GName>", with: "</GName><Oops/>").map { $0 }
        #expect(
            try Message.problems(bytes).map(Message.summary) == [
                "9:58 unexpectedElement /DecMessage/DecLists/DecList[1]/Oops 1",
                "10:58 unexpectedElement /DecMessage/DecLists/DecList[2]/Oops 2",
                "11:58 unexpectedElement /DecMessage/DecLists/DecList[3]/Oops 3",
            ])
        #expect(try Message.problems(bytes, limit: 2).count == 2)
    }

    @Test func findsTheKeyAfterTheProblem() throws {
        let bytes = Message.replacing(
            "<CodeTS>9503006000</CodeTS><GName>玩具</GName><GNo>1<", with: "<CodeTS>12345678901</CodeTS><GNo>A1<")
        #expect(
            try Message.problems(bytes).map(Message.summary) == [
                "9:14 value /DecMessage/DecLists/DecList[1]/CodeTS A1",
                "9:42 value /DecMessage/DecLists/DecList[1]/GNo A1",
            ])
    }

    @Test func countsLinesBeyondSixtyFiveThousand() throws {
        let blank = String(repeating: "\n", count: 70_000)
        let bytes = Message.replacing("  <DecHead>", with: blank + "  <DecHead><Foo/>")
        #expect(
            try Message.problems(bytes).map(Message.summary) == ["70003:12 unexpectedElement /DecMessage/DecHead/Foo -"]
        )
    }

    @Test func countsColumnsOfOneLongLine() throws {
        let line = Message.minimalLines.joined()
        let bytes = Array(line.replacingOccurrences(of: "<GNo>3</GNo>", with: "<GNo>x</GNo>").utf8)
        let column = line.unicodeScalars.count - line[line.range(of: "<GNo>3")!.lowerBound...].unicodeScalars.count + 1
        let padding = String(repeating: " ", count: 100_000)
        let long = Array(
            String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "<DecHead>", with: padding + "<DecHead>")
                .utf8)
        #expect(try Message.problems(bytes).map { $0.column } == [column])
        #expect(try Message.problems(long).map { $0.column } == [column + 100_000])
    }

    @Test func boundsTheValueShown() throws {
        let name = String(repeating: "很", count: 200)
        let bytes = Message.replacing("<IEFlag>E<", with: "<IEFlag>\(name)<")
        let problem = try #require(try Message.problems(bytes).first)
        #expect(problem.value == String(repeating: "很", count: 26))
        #expect(problem.message.utf8.count <= 400)
    }

    @Test func isRightAgainAfterEachFault() throws {
        let validator = Checker(try Message.schema())
        for (old, new, _) in Self.faults {
            #expect(!validator.isValid(Message.replacing(old, with: new)))
            #expect(validator.isValid(Message.minimal))
            #expect(!validator.problems(in: Message.replacing(old, with: new)).isEmpty)
            #expect(validator.isValid(Message.minimal))
        }
    }

    @Test func readsDeclaredEncodings() throws {
        // 玩具 in GB18030.
        let parts = Message.minimalLines.joined(separator: "\n").replacingOccurrences(of: "UTF-8", with: "GB18030")
            .components(separatedBy: "玩具")
        var bytes: [UInt8] = Array(parts[0].utf8)
        for part in parts.dropFirst() { bytes += [0xCD, 0xE6, 0xBE, 0xDF] + Array(part.utf8) }
        #expect(try Message.isValid(bytes))
        let wrong = bytes.split(separator: Array("<GNo>2".utf8)).joined(separator: Array("<GNo>x".utf8))
        #expect(
            try Message.problems(Array(wrong)).map(Message.summary) == [
                "10:58 value /DecMessage/DecLists/DecList[2]/GNo x"
            ])
        let withMark: [UInt8] = [0xEF, 0xBB, 0xBF] + Message.minimal
        #expect(try Message.isValid(withMark))
    }

    @Test func refusesWhatIsNoSchema() {
        #expect(throws: MarkupError.self) { try Schema(Array("<a/>".utf8)) }
        #expect(throws: MarkupError.self) { try Schema([]) }
        #expect(throws: MarkupError.self) { try Schema(Array("<xs:schema".utf8)) }
        let broken =
            #"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="nope"/></xs:schema>"#
        do {
            _ = try Schema(Array(broken.utf8))
            Issue.record("A schema with an unknown type was compiled.")
        } catch {
            #expect(error.kind == .notASchema)
            #expect(error.line == 1)
            #expect(error.message.contains("does not resolve to a(n) type definition"))
        }
    }
}
