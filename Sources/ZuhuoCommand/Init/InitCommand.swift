import Findings
import Platform

/// `zuhuo init DIR`.
enum InitCommand {
    static let shape: CommandShape = CommandShape(
        name: "init", purpose: Bilingual(zh: "建一个可以运行的小作业，带说明", en: "Make a small job that works, with comments"),
        details: [
            Bilingual(
                zh: "写入 job.json（每项都有说明）、lots.csv（12 批货）和 README.txt（接下来的三条命令）。公司和人员都是虚构的。"
                    + "DIR 须不存在或为空。",
                en:
                    "Writes job.json with a comment on each key, lots.csv with twelve lots, and README.txt with the next "
                    + "three commands. Firms and persons are made up. DIR must be new or empty.")
        ],
        examples: [
            Example(line: "zuhuo init myjob", meaning: Bilingual(zh: "建在 myjob 中", en: "in the folder myjob")),
            Example(
                line: "zuhuo init 样例 --lang zh",
                meaning: Bilingual(zh: "中文说明和中文表头", en: "with comments and column names in Chinese")),
        ],
        operands: OperandShape(
            usage: "DIR", meaning: Bilingual(zh: "要建的文件夹", en: "the folder to make"), minimum: 1, maximum: 1)
    ) { arguments, console throws(Failure) in
        let folder = arguments.operands[0]
        if folder == "-" { throw arguments.usage(.folderIsInput) }
        do throws(PlatformError) {
            let output = try OutputFolder(committingTo: folder, replacing: false)
            try output.write(name: "job.json", bytes: Array(StarterJob.text(console.language).utf8))
            try output.write(name: "lots.csv", bytes: Array(StarterLots.table(console.language).utf8))
            try output.write(name: "README.txt", bytes: Array(readme(console.language).utf8))
            try output.commit()
        } catch {
            throw trouble(error, folder)
        }
        console.say(made(folder.visible))
        return .clean
    }

    private static func trouble(_ error: PlatformError, _ folder: String) -> Failure {
        guard error.kind == .exists else { return .platform(error) }
        let words = Bilingual(
            zh: "\(folder) 中已有内容；init 只写入新的或空的文件夹。",
            en: "\(folder) has something in it; init writes to a new or empty folder only.")
        return .other(words, .unusable)
    }

    private static func made(_ folder: String) -> Bilingual {
        Bilingual(
            zh: "已写入 \(folder)/job.json、lots.csv、README.txt。\n先看 \(folder)/README.txt。",
            en: "Wrote \(folder)/job.json, lots.csv and README.txt.\nRead \(folder)/README.txt first.")
    }

    private static func readme(_ language: Language) -> String {
        let words = Bilingual(
            zh: """
                这是一票组货作业的样例：12 批货，一个采购商，发往迪拜。公司和人员都是虚构的。

                在本文件夹里依次运行：

                  1. 检查作业和货表，列出全部问题：
                     zuhuo check job.json

                  2. 组柜、组报关单，写出通过校验的报文和清单：
                     zuhuo declare job.json -o OUT

                  3. 再校验一次写出的报文（也可校验别处来的报文）：
                     zuhuo validate OUT/declarations

                然后把 lots.csv 换成自己的货表，把 job.json 里的公司换成自己的。
                出口法检商品另加 ciq_code（检验检疫编码）和 ledger（电子底账）两列。
                查代码：zuhuo codes search 义乌。帮助：zuhuo help。

                """,
            en: """
                A sample job: twelve lots for one purchaser, bound for Dubai. Firms and persons are made up.

                Run these in this folder, one after the other:

                  1. Check the job and its lots; every fault is listed:
                     zuhuo check job.json

                  2. Group the lots into containers and declarations and write checked messages and lists:
                     zuhuo declare job.json -o OUT

                  3. Check the written messages once more (or any message of somebody else):
                     zuhuo validate OUT/declarations

                Then put your own lots into lots.csv and your own firms into job.json.
                Goods under export inspection take two more columns: ciq_code and ledger (the electronic ledger).
                Codes: zuhuo codes search Yiwu. Help: zuhuo help.

                """)
        return words[language]
    }
}
