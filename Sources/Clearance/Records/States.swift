/// A state of a machine, with its words.
public protocol FlowState: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// Its Chinese name.
    var zh: String { get }
    /// Its English name.
    var en: String { get }
}

/// Where a lot stands (rules reference, section 4.1).
public enum LotState: String, FlowState {
    case planned, booked, received, discrepant, ready, declared, underInspection, held, released, assigned, loaded
    /// In a box of which another declaration is inspected; flow `loadThenInspect` only.
    case waiting
    case withdrawn, returned, seized

    /// Its Chinese name.
    public var zh: String {
        switch self {
        case .planned: "已计划"
        case .booked: "已预约"
        case .received: "已收货"
        case .discrepant: "有差异"
        case .ready: "待申报"
        case .declared: "已申报"
        case .underInspection: "查验中"
        case .held: "已扣留"
        case .released: "已放行"
        case .assigned: "已配箱"
        case .loaded: "已装箱"
        case .waiting: "等待同箱查验"
        case .withdrawn: "已撤货"
        case .returned: "已退货"
        case .seized: "已查扣"
        }
    }

    /// Its English name.
    public var en: String { self == .underInspection ? "under inspection" : rawValue }

    /// Whether the lot has left the job: nothing waits for it.
    public var isFinal: Bool { self == .withdrawn || self == .returned || self == .seized }
}

/// Where a declaration stands (section 4.2).
public enum DeclarationState: String, FlowState {
    case draft, checked, submitted, accepted, inspecting, held, released, amending, cleared, returned, revoked

    /// Its Chinese name.
    public var zh: String {
        switch self {
        case .draft: "草稿"
        case .checked: "已检查"
        case .submitted: "已发送"
        case .accepted: "已接受"
        case .inspecting: "查验中"
        case .held: "已扣留"
        case .released: "已放行"
        case .amending: "修改中"
        case .cleared: "已结关"
        case .returned: "已退单"
        case .revoked: "已撤销"
        }
    }

    /// Its English name.
    public var en: String { self == .inspecting ? "under inspection" : self == .amending ? "being amended" : rawValue }
}

extension DeclarationState {
    /// Whether a message of it went out and was not given back.
    var isSent: Bool { self != .draft && self != .checked && self != .returned }
}

/// Where a container stands (section 4.3).
public enum ContainerState: String, FlowState {
    case empty, open, loading, closed, sealed, opened, resealed, gateOut, inTransit, arrivedPort
    /// Opened at the port, to be sealed again.
    case openedAtPort
    /// Emptied for an inspection, and filled again; flow `loadThenInspect` only.
    case unstuffed, restuffed
    case loadingManifestOK, onBoard, tallied

    /// Its Chinese name.
    public var zh: String {
        switch self {
        case .empty: "空箱"
        case .open: "已配货"
        case .loading: "装箱中"
        case .closed: "已关箱"
        case .sealed: "已施封"
        case .opened: "已开封"
        case .resealed: "已重新施封"
        case .gateOut: "已出卡口"
        case .inTransit: "转关途中"
        case .arrivedPort: "已运抵口岸"
        case .openedAtPort: "在口岸开封"
        case .unstuffed: "已掏箱"
        case .restuffed: "已重装"
        case .loadingManifestOK: "装载舱单已接受"
        case .onBoard: "已装船"
        case .tallied: "已理货"
        }
    }

    /// Its English name.
    public var en: String {
        switch self {
        case .gateOut: "out of the gate"
        case .inTransit: "in transit"
        case .arrivedPort: "arrived at the port"
        case .openedAtPort: "opened at the port"
        case .loadingManifestOK: "on the loading manifest"
        case .onBoard: "on board"
        default: rawValue
        }
    }

    /// Whether goods may still be added: nothing is added after closing.
    public var takesGoods: Bool { self == .empty || self == .open || self == .loading }

    /// Whether the vessel has it.
    public var hasLeft: Bool { self == .onBoard || self == .tallied }
}

/// Part of the warehouse (rules R-076).
public enum Zone: String, CaseIterable, Sendable {
    /// 收货.
    case receiving
    /// 待查.
    case waiting
    /// 查验.
    case inspection
    /// 放行.
    case released
    /// 异常; our own addition.
    case exception

    /// Its Chinese name.
    public var zh: String {
        switch self {
        case .receiving: "收货区"
        case .waiting: "待查区"
        case .inspection: "查验区"
        case .released: "放行区"
        case .exception: "异常区"
        }
    }
}

extension ContainerState {
    /// Whether it has reached the port.
    var isAtPort: Bool {
        switch self {
        case .arrivedPort, .openedAtPort, .unstuffed, .restuffed, .loadingManifestOK, .onBoard, .tallied: true
        default: false
        }
    }
}
