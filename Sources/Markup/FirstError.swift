import CLibXML2

/// Keeps the first error libxml2 reports in a call.
final class FirstError {
    private var line = 0
    private var column = 0
    private var message: String?

    /// Whether an error was reported.
    var isSet: Bool { message != nil }

    fileprivate func record(_ report: UnsafePointer<xmlError>) {
        guard message == nil, unsafe report.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        line = unsafe Int(report.pointee.line)
        column = unsafe report.pointee.domain == Int32(XML_FROM_PARSER.rawValue) ? Int(report.pointee.int2) : 0
        message = unsafe ErrorText.message(of: report)
    }

    /// The error as a value.
    func error(kind: MarkupError.Kind, otherwise: String) -> MarkupError {
        MarkupError(kind: kind, line: line, column: column, message: message ?? otherwise)
    }
}

/// The function libxml2 calls with a `FirstError` as its context.
let recordFirstError: xmlStructuredErrorFunc = { context, report in
    guard let context = unsafe context, let report = unsafe report else { return }
    unsafe Unmanaged<FirstError>.fromOpaque(context).takeUnretainedValue().record(report)
}
