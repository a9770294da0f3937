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

    fileprivate func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
        unsafe append(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
}

private let elementBegan: startElementNsSAX2Func = {
    context, name, prefix, space, spaceCount, spaces, attributeCount, defaultedCount, attributes in
    guard let pass = unsafe ProblemPass.of(context), let name = unsafe name else { return }
    guard pass.begin(unsafe String(cString: name)) else { return }
    unsafe pass.handlers.startElementNs?(
        pass.target, name, prefix, space, spaceCount, spaces, attributeCount, defaultedCount, attributes)
}

private let elementEnded: endElementNsSAX2Func = { context, name, prefix, space in
    guard let pass = unsafe ProblemPass.of(context) else { return }
    if pass.isForwarding { unsafe pass.handlers.endElementNs?(pass.target, name, prefix, space) }
    pass.end()
}

private let charactersCame: charactersSAXFunc = { context, characters, count in
    guard let pass = unsafe ProblemPass.of(context) else { return }
    unsafe pass.append(characters, count)
    if pass.isForwarding { unsafe pass.handlers.characters?(pass.target, characters, count) }
}

private let cdataCame: cdataBlockSAXFunc = { context, characters, count in
    guard let pass = unsafe ProblemPass.of(context) else { return }
    unsafe pass.append(characters, count)
    if pass.isForwarding { unsafe pass.handlers.cdataBlock?(pass.target, characters, count) }
}

private let referenceCame: referenceSAXFunc = { context, name in
    guard let pass = unsafe ProblemPass.of(context) else { return }
    if pass.isForwarding { unsafe pass.handlers.reference?(pass.target, name) }
}

private let documentTypeCame: internalSubsetSAXFunc = { context, _, _, _ in
    unsafe ProblemPass.of(context)?.documentType()
}

private let parserReported: xmlStructuredErrorFunc = { context, report in
    guard let pass = unsafe ProblemPass.of(context), let report = unsafe report,
        unsafe report.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    pass.parserError(code: unsafe Int(report.pointee.code), message: unsafe ErrorText.message(of: report))
}

/// The function the schema's handlers report to, with a `ProblemPass` as its context.
let schemaReported: xmlStructuredErrorFunc = { context, report in
    guard let pass = unsafe ProblemPass.of(context), let report = unsafe report,
        unsafe report.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    pass.schemaError(code: unsafe Int(report.pointee.code), message: unsafe ErrorText.message(of: report))
}
