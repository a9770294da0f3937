import Findings
import JSONText
import Messages
import Zuhuo

/// `zuhuo diff A.xml B.xml`.
enum DiffCommand {
    static let shape: CommandShape = CommandShape(
        name: "diff", purpose: Bilingual(zh: "比较两份报关单报文，用于改单", en: "Say what changed between two declarations"),
        details: [
            Bilingual(
                zh: "商品项先按内容对应，其次按项号（编号和品名也相同），所以只是重新编号的会如实说明；集装箱按箱号，随附单据按其编号。"
                    + "缺少的元素和空元素是一回事，100 和 100.00 也是。集装箱所含项号按新的编号比较。",
                en:
                    "Lines are matched by content, then by number with the same code and name, so that renumbering is said as "
                    + "such; containers by their number, attachments by theirs. An absent and an empty element are the same, and "
                    + "so are 100 and 100.00. The lines inside a container are compared after renumbering."),
            Bilingual(
                zh: "文件可以是报文（XML）或含报文的 ZIP，- 为标准输入。退出码：相同为 0，不同为 1，读不到为 3。",
                en:
                    "A file is a message (XML) or a ZIP that holds one; - is standard input. Exit code: 0 the same, 1 "
                    + "different, 3 unreadable."),
        ],
        examples: [
            Example(
                line: "zuhuo diff sent.xml corrected.xml",
                meaning: Bilingual(zh: "改单前后", en: "before and after an amendment")),
            Example(
                line: "zuhuo diff A.xml B.xml --format json",
                meaning: Bilingual(zh: "供其他程序使用", en: "for another program")),
        ],
        operands: OperandShape(
            usage: "A.xml B.xml", meaning: Bilingual(zh: "要比较的两份报文", en: "the message to compare (two of them)"),
            minimum: 2,
            maximum: 2),
        options: [Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        let files = arguments.operands
        let older = try ComparedMessage(files[0])
        let newer = try ComparedMessage(files[1])
        let difference = MessageDiff(from: older.message, to: newer.message)
        if arguments.format == .json {
            try console.write(document(difference, older, newer))
        } else {
            try console.write(words(difference, files, console.language))
        }
        try console.flush()
        if !difference.isComplete { console.say(cut) }
        if !difference.isEmpty { return .findings }
        return difference.isComplete ? .clean : .unusable
    }

    private static let cut = Bilingual(
        zh: "报文过大，只比较了一部分，可能还有其他不同。",
        en: "A message holds more than is read; there may be more differences.")

    private static func words(_ difference: MessageDiff, _ files: [String], _ language: Language) -> String {
        if difference.isEmpty {
            if !difference.isComplete { return "" }
            return language == .zh ? "两份报关单内容相同\n" : "the two declarations say the same\n"
        }
        let count = difference.changes.count
        let head =
            language == .zh
            ? "\(files[0]) → \(files[1])：\(count) 处不同"
            : "\(files[0]) -> \(files[1]): \(count) change\(count == 1 ? "" : "s")"
        return head + "\n" + difference.text(language)
    }

    private static func document(
        _ difference: MessageDiff, _ older: ComparedMessage, _ newer: ComparedMessage
    ) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        for (key, message) in [("from", older), ("to", newer)] {
            text.key(key)
            text.beginObject(inline: true)
            text.key("file")
            text.string(message.file)
            text.key("sha256")
            text.string(message.digest)
            text.endObject()
        }
        difference.write(to: &text)
        text.endObject()
        text.endLine()
        return text.bytes
    }
}
