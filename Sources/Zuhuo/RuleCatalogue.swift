import Clearance
import CodeLists
import Consignments
import Declarations
import Exchange
import Filing
import Findings
import Loading
import Messages
import Rules
import Tables
import Validation
import Valuation

/// Every published rule, in reading order: what is read, what is planned and valued, what is filed, what is validated.
public enum RuleCatalogue {
    /// Every rule, each once.
    public static let all: [Rule] = {
        var seen: Set<RuleCode> = []
        return parts.joined().filter { seen.insert($0.code).inserted }
    }()

    private static let parts: [[Rule]] = [
        JobRules.all, IdentifierRules.all, TableRules.all, LotRules.all, TariffRules.all, LoadingRules.all,
        ValuationRules.all, DeclarationRules.all, ReplanRules.all, FilingRules.all, CodeListRules.all,
        StructureRules.all, VintageRules.all,
        Rulebook.messageRules.map(\.rule), CrossRules.all, BatchRules.all, ArchiveRules.all, ReceiptRules.all,
        FlowRules.everything, DeadlineRules.all,
    ]

    /// The rules that may speak of a message.
    public static let ofMessages: [Rule] =
        StructureRules.all + VintageRules.all + Rulebook.messageRules.map(\.rule) + CrossRules.all
        + BatchRules.all + ArchiveRules.all

    /// A rule by its code, in whatever case it is typed.
    public static func rule(_ code: String) -> Rule? { byCode[RuleCode(code.isEmpty ? "?" : code.uppercased())] }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
