import CLibXML2

extension MarkupProblem.Kind {
    /// The sort of a schema error, by libxml2's number.
    init(schemaCode code: Int, message: String) {
        switch UInt32(code) {
        case XML_SCHEMAV_ELEMENT_CONTENT.rawValue:
            self = message.hasPrefix("Missing child") ? .missingElement : .unexpectedElement
        case XML_SCHEMAV_CVC_ELT_1.rawValue, XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue: self = .unexpectedElement
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_1.rawValue...XML_SCHEMAV_CVC_COMPLEX_TYPE_5_2.rawValue,
            XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue:
            self = .attribute
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue: self = .value
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue...XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4.rawValue: self = .text
        default: self = .other
        }
    }
}

extension MarkupProblem.Kind {
    /// Whether nothing behind such a problem was read.
    public var stopsReading: Bool {
        switch self {
        case .notWellFormed, .documentType, .crowdedTag, .longText: true
        case .unexpectedElement, .missingElement, .value, .attribute, .text, .other: false
        }
    }
}
