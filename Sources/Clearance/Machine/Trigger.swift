/// What moves a machine: an event, told apart by its outcome, or the part of an event on a declaration or container that
/// its lots feel.
public enum Trigger: String, CaseIterable, Sendable {
    // An event on a lot.
    case book, receive, count, tallyAgrees, tallyDiffers, correct, move, assign, unassign
    case loadPart, loadLast, unload, withdraw, returnGoods, seize, foreignRelease
    case hold, clear, clearPartAboard, clearAboard, clearDeclared, clearReady
    // What lots feel of their declaration.
    case declared, rejected, selected, released, passed, mismatched, sampled, heldTogether
    case amended, amendedPartAboard, amendedAboard, dropped, revoked
    // What lots feel of their container, flow loadThenInspect.
    case boxHit, boxSpared, restuffed
    // An event on a declaration.
    case manifestEntry, declare, submit, accept, entryNumber, reject, arrivalReport, select
    case inspectPass, inspectMismatch, inspectSampling, release
    case amendBegin, amendAccept, amendAcceptHeld, amendReject, revoke, conclude
    // An event on a container, and what a container feels of its lots.
    case bookVessel, goodsAssigned, goodsLoaded, goodsUnloaded, close, reopen, seal, openSeal, reseal
    case gateOut, transit, arrive, unstuff, restuff, loadingManifest, depart, tallyReport

    /// What lots feel of their declaration: one declared elsewhere never does.
    static let ofDeclaration: Set<Trigger> = [
        .declared, .rejected, .selected, .released, .passed, .mismatched, .sampled, .heldTogether, .amended,
        .amendedPartAboard, .amendedAboard, .dropped, .revoked,
    ]

    /// Chinese and English words for it.
    public var words: (zh: String, en: String) { Self.table[self] ?? (rawValue, rawValue) }

    private static let table: [Trigger: (zh: String, en: String)] = [
        .book: ("预约仓库", "book"), .receive: ("收货入库", "receive"), .count: ("点件", "count"),
        .tallyAgrees: ("理货相符", "tally agrees"), .tallyDiffers: ("理货不符", "tally differs"),
        .correct: ("更正", "correct"), .move: ("移区", "move"), .assign: ("配箱", "assign"),
        .unassign: ("取消配箱", "unassign"), .loadPart: ("部分装箱", "load a part"), .loadLast: ("装完", "load the rest"),
        .unload: ("卸下", "unload"), .withdraw: ("撤货", "withdraw"), .returnGoods: ("退货", "return to the vendor"),
        .seize: ("查扣", "seize"), .foreignRelease: ("清单放行", "released on its own list"), .hold: ("扣留", "hold"),
        .clear: ("解除扣留", "clear"), .clearPartAboard: ("解除扣留（部分在箱）", "clear, a part aboard"),
        .clearAboard: ("解除扣留（在箱）", "clear, aboard"),
        .clearDeclared: ("解除扣留（尚未放行）", "clear, not released yet"),
        .clearReady: ("解除扣留（尚未申报）", "clear, not declared yet"), .declared: ("报关单已检查", "its declaration is declared"),
        .rejected: ("报关单退单", "its declaration is returned"), .selected: ("报关单布控", "its declaration is selected"),
        .released: ("报关单放行", "its declaration is released"), .passed: ("查验通过", "inspection passed"),
        .mismatched: ("查验不符", "inspection found a mismatch"), .sampled: ("查验取样", "inspection took samples"),
        .heldTogether: ("报关单扣留", "its declaration is held"), .amended: ("改单接受", "amendment accepted"),
        .amendedPartAboard: ("改单接受（部分在箱）", "amendment accepted, a part aboard"),
        .amendedAboard: ("改单接受（在箱）", "amendment accepted, aboard"),
        .dropped: ("改单剔除", "dropped by the amendment"), .revoked: ("报关单撤销", "its declaration is revoked"),
        .boxHit: ("同箱被查", "a declaration of its box is selected"),
        .boxSpared: ("同箱免查", "nothing in its box is selected any more"), .restuffed: ("重装", "its box is filled again"),
        .manifestEntry: ("预配舱单", "advance manifest entry"), .declare: ("制单", "declare"), .submit: ("发送", "submit"),
        .accept: ("海关接受", "accept"), .entryNumber: ("海关编号", "customs number"),
        .reject: ("退单", "return"), .arrivalReport: ("运抵报告", "arrival report"),
        .select: ("布控", "select"), .inspectPass: ("查验通过", "inspect: pass"),
        .inspectMismatch: ("查验不符", "inspect: mismatch"), .inspectSampling: ("查验取样", "inspect: sampling"),
        .release: ("放行", "release"), .amendBegin: ("申请改单", "begin an amendment"),
        .amendAccept: ("改单接受", "accept the amendment"),
        .amendAcceptHeld: ("改单接受并放行", "accept the amendment of held goods"),
        .amendReject: ("改单不予接受", "refuse the amendment"), .revoke: ("撤销", "revoke"), .conclude: ("结关", "conclude"),
        .bookVessel: ("订舱", "book the vessel"), .goodsAssigned: ("配货", "a lot is assigned"),
        .goodsLoaded: ("装货", "goods are loaded"), .goodsUnloaded: ("卸货", "goods are unloaded"), .close: ("关箱", "close"),
        .reopen: ("重新打开", "reopen"), .seal: ("施封", "seal"), .openSeal: ("开封", "open the seal"),
        .reseal: ("重新施封", "reseal"), .gateOut: ("出卡口", "gate out"), .transit: ("转关", "transit"),
        .arrive: ("运抵口岸", "arrive at the port"), .unstuff: ("掏箱", "unstuff"), .restuff: ("重装", "restuff"),
        .loadingManifest: ("装载舱单", "loading manifest"), .depart: ("开航", "depart"),
        .tallyReport: ("理货报告", "tally report"),
    ]
}
