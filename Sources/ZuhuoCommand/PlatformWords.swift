import Findings
import Platform

extension PlatformError {
    /// The trouble and, where one is known, its remedy: one sentence.
    func words(_ language: Language) -> String {
        let remedy = self.remedy
        switch language {
        case .en: return remedy.map { "\(description); \($0.en)" } ?? description
        case .zh:
            let fact = "无法\(Self.verbs[operation] ?? operation) \(path)：\(reason)"
            return remedy.map { "\(fact)；\($0.zh)" } ?? fact
        }
    }

    private var reason: String {
        switch kind {
        case .missing: "没有这个文件或文件夹"
        case .denied: "没有权限"
        case .isDirectory: "这是文件夹，不是文件"
        case .notDirectory: "这不是文件夹"
        case .exists: "已经存在"
        case .full: "磁盘已满"
        case .tooLarge: "文件太大"
        case .busy: "另一个程序正在使用"
        case .brokenPipe: "对方已关闭管道"
        case .invalid: "名称或值无效"
        case .other: Self.reasons[text] ?? text
        }
    }

    private var remedy: Bilingual? {
        switch kind {
        case .exists:
            Bilingual(zh: "换一个名称，或加 --force 覆盖", en: "choose another name, or add --force to write over it")
        case .full: Bilingual(zh: "没有写下任何半成品，腾出空间后重试", en: "nothing was left half written; make room and try again")
        case .busy: Bilingual(zh: "等它结束后重试", en: "try again when it has ended")
        default: nil
        }
    }

    private static let reasons = [
        "it is a device, not a file": "这是设备，不是文件", "it changed during the run": "运行期间文件被改动",
        "the name is too long": "名称太长", "too many symbolic links": "符号链接过多", "too many open files": "打开的文件太多",
        "input or output error of the device": "设备输入输出错误", "out of memory": "内存不足",
    ]

    private static let verbs = [
        "open": "打开", "read": "读取", "list": "列出", "create": "创建", "write": "写入", "rename": "改名", "sync": "存盘",
        "stage": "准备", "open the folder above": "打开上级文件夹", "open the folder of": "打开所在文件夹", "examine": "查看",
        "replace": "替换",
        "remove": "删除", "pack": "打包",
    ]
}
