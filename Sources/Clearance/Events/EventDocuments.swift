/// Which documents an event may have to name, from the transitions of both flows.
public enum EventDocuments {
    /// The documents that some transition of a kind of event demands, in the order of ``DocumentKind``.
    public static func needed(by kind: EventKind) -> [DocumentKind] { table[kind] ?? [] }

    private static let table: [EventKind: [DocumentKind]] = {
        var found: [EventKind: Set<DocumentKind>] = [:]
        for flow in [LotTable.inspectBeforeLoad, LotTable.loadThenInspect] { collect(flow, &found) }
        for flow in [DeclarationTable.inspectBeforeLoad, DeclarationTable.loadThenInspect] { collect(flow, &found) }
        for flow in [ContainerTable.inspectBeforeLoad, ContainerTable.loadThenInspect] { collect(flow, &found) }
        return found.mapValues { kinds in DocumentKind.allCases.filter(kinds.contains) }
    }()

    private static func collect<State>(_ table: StateTable<State>, _ found: inout [EventKind: Set<DocumentKind>]) {
        for row in table.rows where !row.documents.isEmpty {
            if let kind = row.trigger.event { found[kind, default: []].formUnion(row.documents) }
        }
    }
}

extension Trigger {
    /// The event that brings it; `nil` for what lots and containers only feel.
    public var event: EventKind? {
        switch self {
        case .tallyAgrees, .tallyDiffers: .tally
        case .loadPart, .loadLast: .load
        case .inspectPass, .inspectMismatch, .inspectSampling: .inspect
        case .amendAcceptHeld: .amendAccept
        case .clearPartAboard, .clearAboard, .clearDeclared, .clearReady: .clear
        default: EventKind(rawValue: rawValue)
        }
    }
}

extension EventKind {
    /// Chinese and English words for it.
    public var words: (zh: String, en: String) {
        switch self {
        case .open: ("打开作业", "open the job")
        case .warehouse: ("登记仓库", "record a warehouse")
        case .consolidator: ("更新组货人的资格", "record how the consolidator stands")
        case .planContainer: ("登记集装箱", "record a container of the plan")
        case .planDeclaration: ("登记报关单", "record a declaration of the plan")
        case .planLot: ("登记货物", "record a lot of the plan")
        case .foreignLot: ("登记在别处申报的货物（9610 清单）", "record a lot declared elsewhere (list 9610)")
        case .tally: ("理货", "tally")
        case .load: ("装箱", "load, whole or piece by piece")
        case .inspect: ("登记查验结果", "record the result of an inspection")
        default: Trigger(rawValue: rawValue)?.words ?? (rawValue, rawValue)
        }
    }
}
