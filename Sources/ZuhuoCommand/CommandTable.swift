/// The commands in the order in which the help lists them.
enum CommandTable {
    static let all: [CommandShape] = [
        DeclareCommand.shape, BatchCommand.shape, PlanCommand.shape, CheckCommand.shape, ValidateCommand.shape,
        RulesCommand.shape, ExplainCommand.shape, DiffCommand.shape, CodesCommand.shape, FlowCommand.shape,
        ExchangeCommand.shape,
        ReceiptsCommand.shape, TraceCommand.shape, ReportCommand.shape,
        InitCommand.shape, CompletionsCommand.shape, HelpCommand.shape,
        VersionCommand.shape,
    ]

    /// Every command that can be run, the commands of commands among them.
    static var runnable: [CommandShape] { all.flatMap { $0.parts.isEmpty ? [$0] : $0.parts } }
}
