import CodeLists
import Findings
import JSONText
import Quantities

extension JobReading {
    /// Greatest number of containers a lot can name.
    private static let containerLimit = 65_534

    /// Containers the planner may use.
    mutating func fleet(of root: JobObject) -> [FleetEntry] {
        let values = elements("fleet", of: root, required: false)
        let given = root.node["containers"]?.elements ?? []
        if values.isEmpty, given.isEmpty, !hasWrongType("fleet", root), !hasWrongType("containers", root) {
            report(
                JobRules.noContainers, at: "/fleet", zh: "既没有 fleet 也没有 containers",
                en: "there is neither a fleet nor containers",
                hintZh: "加上 \"fleet\": [{\"type\": \"40HQ\"}]", hintEn: "add \"fleet\": [{\"type\": \"40HQ\"}]")
        }
        let fleet = values.compactMap { fleetEntry($0) }
        if given.isEmpty, !fleet.isEmpty, fleet.count == values.count, fleet.allSatisfy({ $0.available == 0 }) {
            report(
                JobRules.emptyFleet, at: "/fleet", zh: "fleet 的可用箱数全为零", en: "no container of the fleet is available",
                hintZh: "把 available 改为大于 0，或删去该键表示不限", hintEn: "raise available, or leave it out for as many as needed"
            )
        }
        return fleet
    }

    private func hasWrongType(_ key: String, _ object: JobObject) -> Bool {
        guard let node = object.node[key], node.value != .null else { return false }
        return node.elements == nil
    }

    private mutating func fleetEntry(_ value: JobValue) -> FleetEntry? {
        guard let object = open(value, as: .fleet) else { return nil }
        let capacity = capacity(of: object)
        let available = whole("available", of: object, in: 0...Self.containerLimit)
        let cost = decimal("cost", of: object, .positive, required: false, as: Proportion.self)
        guard let capacity else { return nil }
        return FleetEntry(capacity: capacity, available: available, cost: cost ?? capacity.type.usualCost)
    }

    private mutating func capacity(of object: JobObject) -> ContainerCapacity? {
        let type: ContainerType? = choice("type", of: object)
        let volume = decimal("volumeM3", of: object, .measure, required: false, as: Volume.self)
        let payload = decimal("payloadKg", of: object, .measure, required: false, as: Weight.self)
        let tare = decimal("tareKg", of: object, .measure, required: false, as: Weight.self)
        return type.map { ContainerCapacity($0, volume: volume, payload: payload, tare: tare) }
    }

    /// Containers the job knows already.
    mutating func containers(of root: JobObject, clearance: Clearance, transit: TransitLeg?) -> [GivenContainer] {
        let values = elements("containers", of: root, required: false)
        checkCount(values.count, atMost: Self.containerLimit, at: "/containers")
        var firsts = ContainerFirsts()
        return values.prefix(Self.containerLimit).compactMap { value in
            guard let object = open(value, as: .container) else { return nil }
            let container = container(object, firsts: &firsts)
            checkLock(container?.eLock, of: object, clearance: clearance, transit: transit)
            return container
        }
    }

    private mutating func container(_ object: JobObject, firsts: inout ContainerFirsts) -> GivenContainer? {
        let ref = fileName(text("ref", of: object, .code()), at: object.pointer + "/ref")
        checkUnique(
            ref, rule: JobRules.duplicateContainerRef, at: object.pointer + "/ref", firsts: &firsts.refs)
        let number = containerNumber(of: object)
        checkUnique(
            number, rule: JobRules.duplicateContainerNumber, at: object.pointer + "/number", firsts: &firsts.numbers)
        let capacity = capacity(of: object)
        let seal = text("seal", of: object, .code(128), required: false)
        checkUnique(seal, rule: IdentifierRules.seal, at: object.pointer + "/seal", firsts: &firsts.seals)
        let lock = text("eLock", of: object, .code(128), required: false)
        let cost = decimal("cost", of: object, .positive, required: false, as: Proportion.self)
        guard let ref, let capacity else {
            places.unusable.containers.formUnion([ref, number].compactMap(\.self))
            return nil
        }
        return GivenContainer(
            ref: ref, number: number, capacity: capacity, seal: seal, eLock: lock, cost: cost ?? capacity.type.usualCost
        )
    }

    /// A ref names a packing list, so it has to do as the name of a file.
    private mutating func fileName(_ ref: String?, at pointer: String) -> String? {
        guard let ref,
            ref.utf8.count > 100 || ref.hasPrefix(".")
                || ref.unicodeScalars.contains(where: { $0.breaksNames || $0 == " " || $0 == "\\" })
        else { return ref }
        report(
            JobRules.containerRef, at: pointer, zh: "箱的 ref 用作文件名，不可超过 100 字节、以点开头或含空格、斜杠和控制字符",
            en: "the ref names a file: at most 100 bytes, no dot in front, no blank, slash or control character",
            hintZh: "写短代号，如 C1", hintEn: "write a short name such as C1")
        return nil
    }

    private mutating func checkLock(
        _ lock: String?, of object: JobObject, clearance: Clearance, transit: TransitLeg?
    ) {
        let pointer = object.pointer + "/eLock"
        if clearance == .transit, transit?.usesELock == true, lock == nil {
            report(
                JobRules.transitLock, at: pointer, zh: "转关使用电子关锁，此箱未给锁号",
                en: "transit uses electronic locks, and this container has none",
                hintZh: "填写 eLock（我们的默认检查）", hintEn: "give eLock (a default of ours)")
        } else if lock != nil, clearance != .transit || transit?.usesELock == false {
            report(
                JobRules.transitLock, at: pointer, zh: "此箱有电子关锁，而转关未设 eLock",
                en: "this container has an electronic lock, and transit uses none",
                hintZh: "在 transit 写 \"eLock\": true，或删去锁号（我们的默认检查）",
                hintEn: "write \"eLock\": true in transit, or remove the lock (a default of ours)")
        }
    }

    /// The binding goes with the flow: late before loading, early after it.
    mutating func checkBinding(_ binding: ContainerBinding?, flow: Flow?) {
        guard let binding, let flow, (flow == .inspectBeforeLoad) != (binding == .late) else { return }
        let usual = flow == .inspectBeforeLoad ? "late" : "early"
        report(
            JobRules.bindingAgainstFlow, at: "/containerBinding", zh: "作业流程 \(flow.rawValue) 通常用 \(usual)",
            en: "the flow \(flow.rawValue) usually goes with \(usual)", hintZh: "写 \"\(usual)\" 或删去此键",
            hintEn: "write '\(usual)', or leave the key out")
    }
}

/// Where refs, numbers and seals of containers were first used.
private struct ContainerFirsts {
    var refs: [String: String] = [:]
    var numbers: [String: String] = [:]
    var seals: [String: String] = [:]
}

extension Unicode.Scalar {
    /// Whether it has no place in the name of a file.
    fileprivate var breaksNames: Bool {
        self == "/" || self == "\\" || properties.generalCategory == .control || properties.generalCategory == .format
    }
}
