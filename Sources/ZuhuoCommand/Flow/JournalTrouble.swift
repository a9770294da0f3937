import Findings
import Ledger

/// What SQLite says of a journal, in the words of somebody who has to do something about it.
enum JournalTrouble {
    /// One sentence: what is wrong, and what can be done.
    static func words(_ error: LedgerError) -> Bilingual {
        if error.isBusy {
            return Bilingual(zh: "另一个程序正在写作业日志，稍后重试", en: "another program is writing the journal; try again")
        }
        return byCode[error.code] ?? byCode[error.primaryCode]
            ?? Bilingual(zh: "作业日志不能使用：\(error)", en: "the journal cannot be used: \(error)")
    }

    /// By SQLite's result codes; 4874 is a failure to make room for the journal's index.
    private static let byCode: [Int32: Bilingual] = [
        8: Bilingual(
            zh: "作业日志不可写，没有记录任何事件：它和所在的文件夹须可写（文件夹不可写时也不能读）。请更改权限，或复制到自己的文件夹",
            en:
                "the journal may not be written, and nothing was recorded: it and its folder have to be writable (in a "
                + "folder that is not, it cannot be read either). Change the rights, or copy it to a folder of your own"
        ),
        10: Bilingual(
            zh: "读写作业日志时磁盘出错；已确认的事件仍在。请检查磁盘，再重复命令",
            en: "the disk failed on the journal; what was acknowledged is kept. Check the disk, then repeat the command"
        ),
        11: damaged, 13: full,
        14: Bilingual(
            zh: "打不开作业日志：请核对文件名和权限", en: "the journal cannot be opened: check its name and the rights"),
        26: Bilingual(zh: "这个文件不是组货的作业日志", en: "the file is not a journal of Zuhuo"), 4874: full,
    ]

    private static let damaged = Bilingual(
        zh: "作业日志已损坏：请保留原文件，用备份，或用 zuhuo flow export 的结果经 flow import --create 恢复",
        en:
            "the journal is damaged: keep the file, and go on with a copy, or restore it with flow import --create from what "
            + "flow export wrote")
    private static let full = Bilingual(
        zh: "磁盘已满：这一批没有记录，之前已确认的事件仍在。请腾出空间，再重复命令（不会记两次）",
        en:
            "the disk is full: this batch was not recorded, what was acknowledged before is kept. Make room, then repeat the "
            + "command; nothing is recorded twice")
}
