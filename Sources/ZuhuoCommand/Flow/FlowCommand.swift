import Findings

/// `zuhuo flow …`: the journal of a job from the warehouse to the vessel.
enum FlowCommand {
    static let shape = CommandShape(
        name: "flow",
        purpose: Bilingual(
            zh: "先查验后装运：收货、申报、查验、装箱、开航的记录", en: "Record the flow: receive, declare, inspect, load, depart"),
        details: [
            Bilingual(
                zh: "每个动作是一个事件，记入作业日志（SQLite，只增不改，逐个连成哈希链）。不允许的动作被拒绝，并说明须先做什么；退出码 1。",
                en:
                    "Every step is an event in the job's journal (SQLite, append only, chained by hashes). What must not "
                    + "happen is refused, saying what must happen first; the exit code is then 1."),
            Bilingual(
                zh: "同一内容和时间的事件只记一次，因此命令可以放心重复。",
                en: "An event of the same content and time is recorded once, so a command may safely be repeated."),
        ],
        examples: [
            Example(
                line: "zuhuo flow open job.json",
                meaning: Bilingual(zh: "编排作业并建立日志", en: "plan the job, make its journal")),
            Example(
                line: "zuhuo flow receive L017 --pieces 12 --evidence receipt.pdf",
                meaning: Bilingual(zh: "收到 12 件", en: "12 pieces came in")),
            Example(
                line: "zuhuo flow status", meaning: Bilingual(zh: "现场看板：谁在等什么", en: "the board: what waits for what")),
            Example(
                line: "zuhuo flow import scans.csv",
                meaning: Bilingual(zh: "导入扫描枪的事件", en: "take in a scanner's events")),
        ],
        parts: [FlowOpen.shape] + FlowVerb.shapes + [
            FlowStatus.shape, FlowTodo.shape, FlowHistory.shape, FlowVerify.shape, FlowExport.shape, FlowImport.shape,
            FlowPacking.shape, FlowReconcile.shape, FlowAmend.shape, FlowSimulate.shape,
        ])
}
