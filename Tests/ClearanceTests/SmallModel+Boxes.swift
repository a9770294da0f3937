extension SmallModel {
    /// An event on a box.
    mutating func takeBox(_ step: Step) -> Bool {
        let box = step.subject
        guard let state = boxes[box]?["state"] else { return false }
        let old = (boxes[box]?["seals"] ?? "").split(separator: ",").map(String.init)
        let isSealFine = step.hasDocuments && step.texts["role"] == "customs"
        var next = state
        switch (step.kind, state) {
        case ("C:bookVessel", "empty"), ("C:bookVessel", "open"), ("C:bookVessel", "loading"),
            ("C:bookVessel", "closed"),
            ("C:bookVessel", "sealed"), ("C:bookVessel", "resealed"):
            break
        case ("C:close", "loading"):
            guard lotsIn(box).allSatisfy(isWhole), packingAgrees(box, step) else { return false }
            next = "closed"
        case ("C:reopen", "closed"): next = "loading"
        case ("C:seal", "closed"):
            guard !isLoose || allReleased(box), isSealFine else { return false }
            next = "sealed"
        case ("C:openSeal", "sealed"), ("C:openSeal", "resealed"): next = "opened"
        case ("C:openSeal", "arrivedPort"): next = "openedAtPort"
        case ("C:reseal", "opened"), ("C:reseal", "openedAtPort"), ("C:reseal", "restuffed"):
            guard packingAgrees(box, step), isSealFine, !old.contains(step.texts["number"] ?? "") else { return false }
            if state == "opened", isLoose, !allReleased(box) { return false }
            next = state == "opened" ? "resealed" : "arrivedPort"
        case ("C:gateOut", "sealed"), ("C:gateOut", "resealed"):
            guard !isLoose || allReleased(box) else { return false }
            next = "gateOut"
        case ("C:unstuff", "arrivedPort"):
            guard !isLoose, isInspected(box) else { return false }
            next = "unstuffed"
        case ("C:restuff", "unstuffed"):
            guard !isInspected(box) else { return false }
            for lot in lotsIn(box) where lotState(lot) == "waiting" { set(lot, ["state": "loaded"]) }
            for lot in lotsIn(box) where lotState(lot) == "held" {
                leave(lot)
                set(lot, ["zone": "exception"])
            }
            next = "restuffed"
        case ("C:arrive", "gateOut"): next = "arrivedPort"
        case ("C:loadingManifest", "arrivedPort"):
            guard allReleased(box) else { return false }
            next = "loadingManifestOK"
        case ("C:depart", "loadingManifestOK"): next = "onBoard"
        case ("C:tallyReport", "onBoard"): next = "tallied"
        default: return false
        }
        if step.kind == "C:seal" || step.kind == "C:reseal" {
            boxes[box]?["seals"] = (old + [step.texts["number"] ?? ""]).joined(separator: ",")
        }
        boxes[box]?["state"] = next
        return true
    }
}
