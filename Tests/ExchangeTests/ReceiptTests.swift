import Exchange
import Findings
import Platform
import Testing

@Suite("Receipts") struct ReceiptTests {
    /// Everything a receipt holds, as lines.
    private func told(_ name: String) throws -> [String] {
        let read = ReceiptReader.read(try Recorded.bytes(name), file: name)
        let receipt = try #require(read.value)
        let origin =
            switch receipt.time.origin {
            case .element(let element): element
            case .fileName: "name"
            case .unknown: "unknown"
            }
        return [
            receipt.kind.rawValue,
            "\(receipt.clientSeqNo ?? "-") \(receipt.seqNo ?? "-") \(receipt.entryId ?? "-")",
            "\(receipt.code ?? "-") \(receipt.meaning?.zh ?? "-") \(receipt.meaning?.certainty.rawValue ?? "-")",
            "\(receipt.stage.map { "\($0)" } ?? "-")",
            receipt.text,
            "\(receipt.time.value?.description ?? "-") \(origin)",
            "\(receipt.items)",
            read.findings.map(\.rule.text).joined(separator: " "),
        ]
    }

    @Test("Every recorded shape, whole")
    func shapes() throws {
        #expect(
            try told("Successed_E_2611180QT7B0M3X75K_t-1_20261118093005123456789.xml") == [
                "importReply", "2611180QT7B0M3X75K E20260000000000017 -", "0 导入成功 official", "stored", "暂存成功",
                "2026-11-18T09:30:05 name", "[]", "",
            ])
        #expect(
            try told("Successed_E_2611180QT7B0M3X75K_t-2_20261118094500001.xml") == [
                "importReply", "2611180QT7B0M3X75K E20260000000000017 -", "0 导入成功 official", "stored", "第1项商品缺少B证",
                "2026-11-18T09:45:00 name", "[1]", "MP-RCP-009",
            ])
        #expect(
            try told("Failed_E_2611188RDNTZWZHMEQ_t-1_20261118093010.xml") == [
                "importReply", "2611188RDNTZWZHMEQ - -", "1 导入失败 official", "refused",
                "暂存失败：商品序号2：,出口享惠情况填制不规范（演示）；商品序号3、5：单位有误", "2026-11-18T09:30:10 name", "[2, 3, 5]", "",
            ])
        #expect(
            try told("Failed_E_2611189R9PWQBYD7A0_t-1_20261118093011.xml") == [
                "clientFailure", "2611189R9PWQBYD7A0 - -", "C134 客户端发送失败 observed", "sendFailed", "读卡器未连接\n请插入操作员卡",
                "2026-11-18T09:30:11 name", "[]", "",
            ])
        #expect(
            try told("Receipt_DECCUS004_E20260000000000017_123456789012345678_20261118101502000000001.xml") == [
                "businessResult", "- E20260000000000017 292120260000000017", "P 报关单放行 observed", "released", ";报关单放行",
                "2026-11-18T10:15:00 NOTICE_DATE", "[]", "",
            ])
        #expect(
            try told("Receipt_E20260000000000018_20261118102009000.xml") == [
                "olderBusinessResult", "- E20260000000000018 292120260000000018", "E 不接受申报，退单 official", "returned",
                "退单：商品项号4归类有误\n请修改后重新申报", "2026-11-18T10:20:05 NOTICE_DATE", "[4]", "",
            ])
        #expect(
            try told("Receipt_E20260000000000018_20261118102010000.xml") == [
                "olderBusinessResult", "- E20260000000000018 292120260000000018", "E 不接受申报，退单 official", "returned",
                "退单：镕器商品项号4归类有误\n请修改后重新申报", "2026-11-18T10:20:05 NOTICE_DATE", "[4]", "MP-RCP-012",
            ])
        #expect(
            try told("Receipt_E20260000000000019_20261118110000000.xml") == [
                "transitResult", "- E20260000000000019 -", "Q9 - -", "-", "转关申报单已核销",
                "2026-11-18T10:59:58 RESULT_NTC_DATE",
                "[]", "MP-RCP-006",
            ])
        #expect(
            try told("other.xml") == [
                "businessResult", "- E20260000000000020 -", "a 签证 official", "-", "", "- unknown", "[]", "MP-RCP-007",
            ])
        #expect(
            try told("copy.xml") == [
                "declarationCopy", "2611180QT7B0M3X75K E20260000000000017 292120260000000017", "- - -", "-", "演示",
                "- unknown", "[]", "",
            ])
        #expect(
            try told("agreement.xml") == [
                "agreementReply", "- - -", "1 - -", "-", "导入成功", "- unknown", "[]", "",
            ])
        #expect(try Recorded.names().count == 11)
    }

    @Test("No receipt crashes the reader, however cut or garbled")
    func hostile() throws {
        var random = Seeded(state: 7)
        var readable = 0
        for name in try Recorded.names() {
            let whole = try Recorded.bytes(name)
            for count in 0..<whole.count {
                let read = ReceiptReader.read(Array(whole[..<count]), file: name)
                if read.value == nil { #expect(!read.findings.isEmpty) } else { readable += 1 }
            }
            for _ in 0..<300 {
                var bytes = whole
                for _ in 0...Int.random(in: 0..<6, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                let read = ReceiptReader.read(bytes, file: name)
                if read.value == nil { #expect(!read.findings.isEmpty) }
            }
        }
        #expect(readable < 30)
    }

    @Test("Hostile documents are findings")
    func refused() {
        func rule(_ text: String) -> [String] {
            let read = ReceiptReader.read(Array(text.utf8), file: "x.xml")
            return read.value == nil ? read.findings.map(\.rule.text) : ["read"]
        }
        #expect(rule("<!DOCTYPE a [<!ENTITY b \"c\">]><DEC_RESULT>&b;</DEC_RESULT>") == ["MP-RCP-002"])
        #expect(rule("<Unknown/>") == ["MP-RCP-003"])
        #expect(rule("<Root/>") == ["MP-RCP-003"])
        #expect(rule("") == ["MP-RCP-001"])
        #expect(rule(String(repeating: "<a>", count: 1000)) == ["MP-RCP-001"])
        let many = String(repeating: "<a/>", count: 20_001)
        #expect(rule("<DEC_RESULT>\(many)</DEC_RESULT>") == ["MP-RCP-011"])
        #expect(rule(String(repeating: " ", count: ReceiptReader.largest + 1)) == ["MP-RCP-011"])
    }

    @Test("What is odd is said and kept")
    func odd() throws {
        let text = """
            <DEC_RESULT><CUS_CIQ_NO>E1</CUS_CIQ_NO><CUS_CIQ_NO>E2</CUS_CIQ_NO><ENTRY_ID>x</ENTRY_ID>\
            <NOTICE_DATE>yesterday</NOTICE_DATE><CHANNEL>p</CHANNEL><NOTE>第88项商品</NOTE></DEC_RESULT>
            """
        let read = ReceiptReader.read(Array(text.utf8), file: "Receipt_x_20261118101500.xml")
        let receipt = try #require(read.value)
        #expect(receipt.seqNo == "E1")
        #expect(receipt.code == "p")
        #expect(receipt.meaning == nil)
        #expect(receipt.time.value?.description == "2026-11-18T10:15:00")
        #expect(receipt.time.origin == .fileName)
        #expect(
            read.findings.map(\.rule.text) == [
                "MP-RCP-010", "MP-RCP-008", "MP-RCP-008", "MP-RCP-006", "MP-RCP-013", "MP-RCP-007",
            ])
        for finding in read.findings {
            #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty && !finding.hint.zh.isEmpty)
        }
    }

    @Test(
        "Lines are found in sentences",
        arguments: [
            ("商品序号1：,出口享惠情况填制不规范", [1]), ("第1项商品缺少B证", [1]), ("商品项号 3 有误", [3]), ("商品项12", [12]),
            ("第2、3项商品", [2, 3]), ("商品序号2-4：单位", [2, 3, 4]), ("商品序号１２：x", [12]), ("商品序号【7】", [7]),
            ("GNo=5", [5]), ("DecGNo5", []), ("商品编号9503006000有误", []), ("商品项9503006000", []), ("第1条规定", []),
            ("商品序号1,2023年", [1]), ("商品序号1,3日内", [1]), ("商品序号0", []), ("商品序号", []), ("表体序号6和8", [6, 8]),
            ("项号2至项号4", [2, 4]), ("第 9 项", [9]),
        ])
    func mentions(_ sentence: String, _ items: [Int]) {
        #expect(ItemMentions.numbers(in: sentence) == items)
    }

    @Test("Times: content, name, never a guess")
    func times() {
        func time(_ text: String) -> String? { WallTime(text: text)?.description }
        let noon = "2026-11-18T12:00:01"
        for text in [
            "2026-11-18T12:00:01", "2026-11-18 12:00:01", "20261118T12000100", "20261118120001",
            " 2026-11-18T12:00:01\n",
            "2026-11-18T12:00:01.250", "2026-11-18T12:00:01+08:00", "20261118120001123456789", "2026/11/18 12:00:01",
        ] { #expect(time(text) == noon) }
        for text in [
            "", "20261118", "2026-11-18", "2026-13-18T12:00:01", "2026-11-31T12:00:01", "2026-11-18T24:00:01",
            "2026-11-18T12:00:01Z", "2026-11-18T12:00:01+09:00", "2026-1-18T12:00:01", "now", "2026年11月18日",
        ] { #expect(time(text) == nil) }
        #expect(ReceiptName("a/Failed_x_2026111812000.xml").stamp == "")
        #expect(ReceiptName("Successed_Dec123456789012345678_20261118120001.xml").clientSeqNo == "123456789012345678")
        #expect(ReceiptName("Receipt_DECCUS004_E20260000000000017_1_20261118120001.xml").seqNo == "E20260000000000017")
        #expect(MessageName(base: "E_a_t-1_t-12")?.clientSeqNo == "a_t-1")
        for base in ["E__t-1", "E_a_t-0", "E_a_t-01", "E_a_t-", "I_a_t-1", "E_汉_t-1", "E_t-1"] {
            #expect(MessageName(base: base) == nil)
        }
    }

    @Test("Codes are told apart by case, and every one has both languages")
    func codes() {
        #expect(ChannelCode.meaning(of: "A")?.stage == .deleted)
        #expect(ChannelCode.meaning(of: "a")?.zh == "签证")
        #expect(ChannelCode.meaning(of: "p") == nil)
        #expect(Set(ChannelCode.all.map(\.code)).count == ChannelCode.all.count)
        #expect(ChannelCode.all.allSatisfy { !$0.meaning.zh.isEmpty && !$0.meaning.en.isEmpty })
        #expect(Set(ReceiptRules.all.map(\.code)).count == ReceiptRules.all.count)
    }
}

@Suite("docs/exchange.md") struct ExchangeDocumentTests {
    @Test("Its table of codes is the table of the code")
    func codes() throws {
        let path = Recorded.folder.appending(path: "../../../docs/exchange.md").path()
        let text = String(decoding: try InputFile.contents(of: path), as: UTF8.self)
        let rows = text.split(separator: "\n").map(String.init).filter { row in
            row.hasPrefix("| `") && row.count { $0 == "|" } == 5
                && (row.hasSuffix("| official |") || row.hasSuffix("| observed |"))
        }
        let words: (Stage?) -> String = { stage in
            stage.map { $0 == .declarationFailed ? "declaring failed" : "\($0)" } ?? "–"
        }
        let expected = ChannelCode.all.map { code, meaning in
            "| `\(code)` | \(meaning.zh), \(meaning.en) | \(words(meaning.stage)) | \(meaning.certainty.rawValue) |"
        }
        #expect(rows == expected)
    }
}
