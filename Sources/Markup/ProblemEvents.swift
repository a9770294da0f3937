import CLibXML2

extension ProblemPass {
    /// The table of handlers that go through this object.
    func forwardingTable() -> xmlSAXHandler {
        var table = unsafe xmlSAXHandler()
        unsafe table.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe table.startElementNs = elementBegan
        unsafe table.endElementNs = elementEnded
        unsafe table.characters = charactersCame
        unsafe table.ignorableWhitespace = charactersCame
        unsafe table.cdataBlock = cdataCame
        unsafe table.reference = referenceCame
        unsafe table.internalSubset = documentTypeCame
        unsafe table.serror = parserReported
        return unsafe table
    }

    fileprivate static func of(_ context: UnsafeMutableRawPointer?) -> ProblemPass? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<ProblemPass>.fromOpaque(context).takeUnretainedValue()
    }
}

private let elementBegan: startElementNsSAX2Func = {
    context, name, prefix, space, spaceCount, spaces, attributeCount, defaultedCount, attributes in
    guard let pass = unsafe ProblemPass.of(context), let name = unsafe name else { return }
    if pass.isForwarding { pass.feed?.flush() }
    unsafe pass.record(name, prefix, space, attributeCount, attributes)
    guard pass.begin(unsafe String(cString: name)), let feed = pass.feed else { return }
    for supplied in pass.suppliedNames { pass.supplying { unsafe feed.supply(supplied, space) } }
    unsafe feed.begin(name, prefix, space, spaceCount, spaces, attributeCount, defaultedCount, attributes)
}

private let elementEnded: endElementNsSAX2Func = { context, name, prefix, space in
    guard let pass = unsafe ProblemPass.of(context) else { return }
    if pass.isForwarding {
        pass.feed?.flush()
        pass.willEnd()
        unsafe pass.feed?.end(name, prefix, space)
    }
    pass.end()
}

private let charactersCame: charactersSAXFunc = { context, characters, count in
    unsafe ProblemPass.of(context)?.append(characters, count, isSection: false)
}

private let cdataCame: cdataBlockSAXFunc = { context, characters, count in
    unsafe ProblemPass.of(context)?.append(characters, count, isSection: true)
}

private let referenceCame: referenceSAXFunc = { context, name in
    guard let pass = unsafe ProblemPass.of(context), pass.isForwarding else { return }
    pass.feed?.flush()
    unsafe pass.feed?.reference(name)
}

private let documentTypeCame: internalSubsetSAXFunc = { context, _, _, _ in
    unsafe ProblemPass.of(context)?.documentType()
}

private let parserReported: xmlStructuredErrorFunc = { context, report in
    guard let pass = unsafe ProblemPass.of(context), let report = unsafe report,
        unsafe report.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    let code = unsafe Int(report.pointee.code)
    let message = unsafe ErrorText.message(of: report)
    if unsafe report.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
        pass.namespaceError(code: code, message: message)
    } else {
        pass.parserError(code: code, message: message)
    }
}

/// The function the schema's handlers report to, with a `ProblemPass` as its context.
let schemaReported: xmlStructuredErrorFunc = { context, report in
    guard let pass = unsafe ProblemPass.of(context), let report = unsafe report,
        unsafe report.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    pass.schemaError(code: unsafe Int(report.pointee.code), message: unsafe ErrorText.message(of: report))
}
