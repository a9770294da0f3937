/// An independent small model of both flows: plain dictionaries of texts and numbers, written from the rules and sharing
/// nothing with the tables.
struct SmallModel: Equatable {
    /// Whether goods are inspected loose, before they are loaded; otherwise in the box.
    var isLoose = true
    var lots: [String: [String: String]] = [:]
    var forms: [String: [String: String]] = [:]
    var boxes: [String: [String: String]] = [:]
    var isRegistered = true

    struct Step {
        var kind: String
        var subject: String
        var texts: [String: String] = [:]
        var lists: [String: [String]] = [:]
        var pieces: Int?
        var flags: Set<String> = []
        var hasDocuments = true
        var isForm = false
    }

    func number(_ lot: String, _ name: String) -> Int { Int(lots[lot]?[name] ?? "0") ?? 0 }
    func lotState(_ lot: String) -> String { lots[lot]?["state"] ?? "" }
    func isOver(_ lot: String) -> Bool { ["withdrawn", "returned", "seized"].contains(lotState(lot)) }
    func lotsOf(_ form: String) -> [String] { lots.keys.filter { lots[$0]?["form"] == form }.sorted() }
    func lotsIn(_ box: String) -> [String] { lots.keys.filter { lots[$0]?["box"] == box }.sorted() }
    func aboard(_ lot: String) -> Int { number(lot, "aboard") }
    func isWhole(_ lot: String) -> Bool { aboard(lot) > 0 && aboard(lot) == number(lot, "pieces") }

    func mayBeInBoxNow(_ lot: String) -> Bool {
        if lotState(lot) == "held" || lotState(lot) == "waiting" || isOver(lot) { return false }
        if lots[lot]?["list"] != nil { return lots[lot]?["own"] != nil }
        let form = forms[lots[lot]?["form"] ?? ""]?["state"]
        return form == "released" || form == "cleared"
    }

    func allReleased(_ box: String) -> Bool { lotsIn(box).allSatisfy { aboard($0) == 0 || mayBeInBoxNow($0) } }

    func packingAgrees(_ box: String, _ step: Step) -> Bool {
        let pieces = lotsIn(box).reduce(0) { $0 + aboard($1) }
        let weight = lotsIn(box).filter(isWhole).reduce(0) { $0 + number($1, "kg") }
        return step.pieces == pieces && step.texts["grossKg"] == String(weight)
    }

    /// The state of goods that may be assigned, and where they stand.
    var toLoad: String { isLoose ? "released" : "ready" }
    var loadingZone: String { isLoose ? "released" : "waiting" }

    /// The boxes that the live lots of a declaration are assigned to.
    func boxesOf(_ form: String) -> Set<String> {
        Set(lotsOf(form).filter { !isOver($0) }.compactMap { lots[$0]?["box"] })
    }

    /// Load then inspect: every box of the declaration has arrived.
    func isAtPort(_ form: String) -> Bool {
        let places = [
            "arrivedPort", "openedAtPort", "unstuffed", "restuffed", "loadingManifestOK", "onBoard", "tallied",
        ]
        return boxesOf(form).allSatisfy { places.contains(boxes[$0]?["state"] ?? "") }
    }

    /// What customs wants before it releases.
    func mayRelease(_ form: String) -> Bool { isLoose ? forms[form]?["arrival"] != nil : isAtPort(form) }

    func isInspected(_ box: String) -> Bool {
        lotsIn(box).contains { forms[lots[$0]?["form"] ?? ""]?["state"] == "inspecting" }
    }

    /// Load then inspect: nothing in a full box is selected any more, so nothing in it waits.
    mutating func spare(_ form: String) {
        guard !isLoose else { return }
        for box in Set(lotsOf(form).filter { aboard($0) > 0 }.compactMap { lots[$0]?["box"] }) {
            if boxes[box]?["state"] == "unstuffed" || isInspected(box) { continue }
            for lot in lotsIn(box) where lotState(lot) == "waiting" { set(lot, ["state": "loaded"]) }
        }
    }

    mutating func set(_ lot: String, _ values: [String: String?]) {
        for (name, value) in values { lots[lot]?[name] = value }
    }

    mutating func leave(_ lot: String) { set(lot, ["box": nil, "aboard": "0"]) }

    mutating func free(_ lot: String) {
        set(lot, ["alone": nil])
        let state = isWhole(lot) ? "loaded" : aboard(lot) > 0 ? "assigned" : toLoad
        set(lot, ["state": state, "zone": state == "loaded" ? nil : loadingZone])
    }

    mutating func stop(_ lot: String, alone: Bool) {
        set(lot, ["state": "held"])
        if alone { set(lot, ["alone": "1"]) }
        if aboard(lot) == 0 { set(lot, ["box": nil, "zone": "exception"]) }
    }

    mutating func pullOut(_ lot: String) {
        leave(lot)
        set(lot, ["state": "withdrawn", "alone": nil])
        if lots[lot]?["zone"] != nil { set(lot, ["zone": "exception"]) }
    }

    /// A lot left a declaration that is with customs, which still lists it.
    mutating func owe(_ form: String?) {
        guard let form, !["draft", "checked", "returned"].contains(forms[form]?["state"] ?? "") else { return }
        forms[form]?["owes"] = "1"
    }

    /// Whether the step is accepted; the state follows.
    mutating func take(_ step: Step) -> Bool {
        if step.kind == "consolidator" {
            isRegistered = step.flags.contains("registered")
            return true
        }
        if step.kind.hasPrefix("C:") { return takeBox(step) }
        if step.isForm { return takeForm(step) }
        return takeLot(step)
    }

    private mutating func takeLot(_ step: Step) -> Bool {
        let lot = step.subject
        guard lots[lot] != nil else { return false }
        let state = lotState(lot)
        let box = lots[lot]?["box"]
        let form = lots[lot]?["form"]
        switch step.kind {
        case "book":
            guard state == "planned", isRegistered else { return false }
            set(lot, ["state": "booked"])
        case "receive":
            guard state == "booked", step.hasDocuments else { return false }
            set(lot, ["state": "received", "zone": "receiving"])
        case "count":
            guard state == "received", let pieces = step.pieces else { return false }
            set(lot, ["counted": String(number(lot, "counted") + pieces)])
        case "tally":
            guard state == "received" else { return false }
            let counted = step.pieces ?? number(lot, "counted")
            if counted == number(lot, "pieces") {
                set(lot, ["state": "ready", "zone": "waiting", "counted": String(counted)])
            } else {
                guard step.hasDocuments else { return false }
                set(lot, ["state": "discrepant", "counted": String(counted)])
            }
        case "correct":
            guard step.hasDocuments, let pieces = step.pieces else { return false }
            switch state {
            case "discrepant": break
            case "ready", "held":
                // Of goods on a list elsewhere only what is held may be corrected; no declaration stands in the way.
                let stage = form.flatMap { forms[$0]?["state"] } ?? "draft"
                let isOpen = ["draft", "returned"].contains(stage) || (stage == "amending" && state == "held")
                guard isOpen, pieces >= aboard(lot) else { return false }
            default: return false
            }
            set(lot, ["counted": String(pieces), "pieces": String(pieces)])
            if state != "held" { set(lot, ["state": "ready", "zone": "waiting"]) }
        case "move":
            let from = lots[lot]?["zone"] ?? "receiving"
            let to = step.texts["zone"] ?? ""
            let moves = [
                "receiving>waiting", "receiving>released", "receiving>exception", "waiting>inspection",
                "waiting>released",
                "waiting>exception", "inspection>released", "inspection>exception", "exception>waiting",
                "exception>released", "released>exception",
            ]
            let homes = [
                "received": "receiving waiting", "discrepant": "receiving exception", "ready": "receiving waiting",
                "declared": "receiving waiting", "underInspection": "waiting inspection",
                "held": "inspection exception",
                "released": "released", "assigned": "released",
            ]
            guard moves.contains("\(from)>\(to)"), (homes[state] ?? "").split(separator: " ").contains(Substring(to))
            else { return false }
            set(lot, ["zone": to])
        case "withdraw":
            if state == "planned" || state == "booked" {
                pullOut(lot)
            } else {
                let open = isLoose ? ["released", "assigned", "held"] : ["assigned", "held"]
                guard open.contains(state), aboard(lot) == 0, step.hasDocuments else {
                    return false
                }
                pullOut(lot)
                owe(form)
            }
        case "returnGoods":
            guard ["received", "discrepant", "ready", "withdrawn"].contains(state), step.hasDocuments else {
                return false
            }
            if state != "withdrawn" { owe(form) }
            leave(lot)
            set(lot, ["state": "returned", "zone": nil])
        case "seize":
            guard state == "withdrawn", step.hasDocuments else { return false }
            leave(lot)
            set(lot, ["state": "seized", "zone": nil])
        case "foreignRelease":
            guard state == "declared", lots[lot]?["list"] != nil else { return false }
            set(lot, ["state": toLoad, "zone": loadingZone, "own": "1"])
        case "assign":
            let to = step.texts["container"] ?? ""
            guard state == toLoad, let target = boxes[to],
                ["empty", "open", "loading"].contains(target["state"] ?? "")
            else { return false }
            let volume = lotsIn(to).reduce(number(lot, "m3")) { $0 + number($1, "m3") }
            let weight = lotsIn(to).reduce(number(lot, "kg")) { $0 + number($1, "kg") }
            guard volume <= 7, weight <= (to == "C2" ? 500 : 1_000) else { return false }
            let ends = (lots[lot]?["destination"] ?? "", target["destination"] ?? "")
            if !ends.0.isEmpty, !ends.1.isEmpty, ends.0 != ends.1 { return false }
            if lots[lot]?["list"] != nil, ends.0 != ends.1 || lots[lot]?["own"] == nil { return false }
            set(lot, ["state": "assigned", "box": to])
            if target["state"] == "empty" { boxes[to]?["state"] = "open" }
        case "unassign":
            guard state == "assigned", aboard(lot) == 0 else { return false }
            set(lot, ["state": toLoad, "box": nil])
        case "load":
            guard state == "assigned", !isLoose || mayBeInBoxNow(lot), let box,
                ["open", "loading"].contains(boxes[box]?["state"] ?? "")
            else { return false }
            if let named = step.texts["container"], named != box { return false }
            let rest = number(lot, "pieces") - aboard(lot)
            let pieces = step.pieces ?? rest
            guard pieces >= 1, pieces <= rest else { return false }
            set(lot, ["aboard": String(aboard(lot) + pieces)])
            if isWhole(lot) { set(lot, ["state": "loaded", "zone": nil]) }
            boxes[box]?["state"] = "loading"
        case "unload":
            guard ["assigned", "loaded", "held"].contains(state), let box,
                ["loading", "opened", "openedAtPort"].contains(boxes[box]?["state"] ?? "")
            else { return false }
            let pieces = step.pieces ?? aboard(lot)
            guard pieces >= 1, pieces <= aboard(lot) else { return false }
            set(lot, ["aboard": String(aboard(lot) - pieces)])
            if state == "held" {
                set(lot, ["zone": "exception"])
                if aboard(lot) == 0 { set(lot, ["box": nil]) }
            } else {
                set(lot, ["state": "assigned", "zone": loadingZone])
            }
        case "hold":
            let open =
                isLoose
                ? ["declared", "underInspection", "released", "assigned", "loaded"]
                : ["ready", "assigned", "loaded", "waiting"]
            guard open.contains(state) else { return false }
            stop(lot, alone: true)
        case "clear":
            guard state == "held" else { return false }
            let stage = form.flatMap { forms[$0]?["state"] } ?? ""
            // A lot in a box, or one that was released before, is cleared to be loaded; the declaration must not stand
            // in the way. Where the declaration was never released the lot goes back to where it stands.
            if ["held", "amending", "inspecting"].contains(stage) { return false }
            let isAboard = aboard(lot) > 0
            free(lot)
            if !isLoose || isAboard { return true }
            if lots[lot]?["list"] != nil
                ? lots[lot]?["own"] == nil : ["checked", "submitted", "accepted"].contains(stage)
            {
                set(lot, ["state": "declared", "zone": "waiting"])
            }
            if ["draft", "returned"].contains(stage) { set(lot, ["state": "ready", "zone": "waiting"]) }
        default: return false
        }
        return true
    }

    private mutating func takeForm(_ step: Step) -> Bool {
        let form = step.subject
        guard let state = forms[form]?["state"] else { return false }
        let members = lotsOf(form)
        let together = { (model: SmallModel) in
            members.filter { model.lotState($0) == "held" && model.lots[$0]?["alone"] == nil }
        }(self)
        switch step.kind {
        case "manifestEntry":
            guard state == "draft" || state == "returned" else { return false }
            forms[form]?["bill"] = "B"
        case "arrivalReport":
            let open = ["draft", "checked", "submitted", "accepted", "returned", "inspecting", "held", "amending"]
            guard open.contains(state) else { return false }
            forms[form]?["arrival"] = "1"
        case "declare":
            let live = members.filter { !isOver($0) }
            guard state == "draft" || state == "returned", forms[form]?["bill"] != nil, !live.isEmpty,
                live.allSatisfy({ lotState($0) == (isLoose ? "ready" : "loaded") })
            else { return false }
            if isLoose { for lot in live { set(lot, ["state": "declared"]) } }
            forms[form]?["state"] = "checked"
            forms[form]?["owes"] = nil
        case "submit":
            guard state == "checked" else { return false }
            forms[form]?["state"] = "submitted"
        case "accept":
            guard state == "submitted" else { return false }
            forms[form]?["state"] = "accepted"
        case "entryNumber":
            return !["draft", "checked", "revoked"].contains(state)
        case "reject":
            guard ["submitted", "accepted"].contains(state) || state == "inspecting" && step.hasDocuments else {
                return false
            }
            for lot in members where ["declared", "underInspection"].contains(lotState(lot)) {
                set(lot, ["state": "ready", "zone": "waiting"])
            }
            forms[form]?["state"] = "returned"
            if state == "inspecting" { spare(form) }
        case "release":
            guard state == "accepted" || state == "inspecting" && step.hasDocuments, mayRelease(form) else {
                return false
            }
            for lot in members where ["declared", "underInspection"].contains(lotState(lot)) {
                set(lot, ["state": "released", "zone": "released"])
            }
            forms[form]?["state"] = "released"
            if state == "inspecting" { spare(form) }
        case "select":
            guard state == "accepted", step.hasDocuments else { return false }
            for lot in members where lotState(lot) == "declared" {
                set(lot, ["state": "underInspection", "zone": "inspection"])
            }
            forms[form]?["state"] = "inspecting"
            if !isLoose {
                // One hit, and every lot of the box waits.
                for box in Set(members.filter { aboard($0) > 0 }.compactMap { lots[$0]?["box"] }) {
                    for lot in lotsIn(box) where lotState(lot) == "loaded" { set(lot, ["state": "waiting"]) }
                }
            }
        case "inspect":
            guard state == "inspecting" || state == "held", step.hasDocuments else { return false }
            if !isLoose, state == "inspecting",
                !boxesOf(form).allSatisfy({ boxes[$0]?["state"] == "unstuffed" })
            {
                return false
            }
            let officers = step.lists["officers"] ?? []
            guard Set(officers).count >= 2, step.flags.isSuperset(of: ["partyPresent", "signed"]) else { return false }
            let before = (forms[form]?["officers"] ?? "").split(separator: ",").map(String.init)
            if state == "held", officers.contains(where: before.contains) { return false }
            forms[form]?["officers"] = officers.joined(separator: ",")
            if step.texts["result"] == "pass" {
                for lot in together { free(lot) }
                for lot in members where lotState(lot) == "underInspection" {
                    set(lot, ["state": "released", "zone": "released"])
                }
                forms[form]?["state"] = "released"
            } else {
                let hit = isLoose ? ["underInspection"] : ["ready", "assigned", "waiting", "loaded"]
                for lot in members where hit.contains(lotState(lot)) { stop(lot, alone: false) }
                for lot in together { stop(lot, alone: false) }
                forms[form]?["state"] = "held"
            }
        case "hold":
            guard state == "accepted" || state == "released" else { return false }
            let hit =
                isLoose
                ? ["declared", "released", "assigned", "loaded"] : ["ready", "assigned", "loaded", "waiting"]
            for lot in members where hit.contains(lotState(lot)) { stop(lot, alone: false) }
            forms[form]?["state"] = "held"
        case "clear":
            guard state == "held", mayRelease(form) else { return false }
            for lot in together { free(lot) }
            forms[form]?["state"] = "released"
        case "amendBegin":
            guard ["accepted", "released", "held"].contains(state), step.texts["reason"] != "other", step.hasDocuments
            else { return false }
            forms[form]?["before"] = state
            forms[form]?["state"] = "amending"
        case "amendAccept":
            let dropped = step.lists["dropped"] ?? []
            guard state == "amending", dropped.allSatisfy({ members.contains($0) && aboard($0) == 0 }) else {
                return false
            }
            let before = forms[form]?["before"] ?? ""
            if before == "held" && !mayRelease(form) { return false }
            let open =
                isLoose
                ? ["declared", "underInspection", "held", "released", "assigned"] : ["ready", "assigned", "held"]
            for lot in dropped where open.contains(lotState(lot)) { pullOut(lot) }
            if before == "held" { for lot in together where !dropped.contains(lot) { free(lot) } }
            forms[form]?["state"] = before == "held" ? "released" : before
            forms[form]?["before"] = nil
            forms[form]?["owes"] = nil
        case "amendReject":
            guard state == "amending" else { return false }
            let before = forms[form]?["before"]
            forms[form]?["state"] = before
            forms[form]?["before"] = nil
        case "revoke":
            guard ["accepted", "released", "held"].contains(state), step.texts["reason"] != "other", step.hasDocuments,
                members.allSatisfy({ aboard($0) == 0 })
            else { return false }
            let open = ["ready", "declared", "underInspection", "held", "released", "assigned"]
            for lot in members where open.contains(lotState(lot)) { pullOut(lot) }
            forms[form]?["state"] = "revoked"
        case "conclude":
            guard state == "released", forms[form]?["owes"] == nil,
                members.filter({ !isOver($0) }).allSatisfy({
                    isWhole($0) && ["onBoard", "tallied"].contains(boxes[lots[$0]?["box"] ?? ""]?["state"] ?? "")
                })
            else { return false }
            forms[form]?["state"] = "cleared"
        default: return false
        }
        return true
    }
}
