import CLibXML2

/// The state libxml2 keeps for the whole process, set up once before the first use.
enum LibraryState {
    /// Builds the tables libxml2 would otherwise build lazily and without a lock, switches catalogs off and installs a
    /// loader that refuses every outside resource: no file and no address named in a document or schema is ever opened.
    private static let isReady: Bool = {
        xmlInitParser()
        xmlSchemaInitTypes()
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
        unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
        zuhuo_xml_silence_new_threads()
        return true
    }()

    /// Call before any use of libxml2 on a thread; afterwards libxml2 prints nothing on it.
    static func prepareThread() {
        precondition(isReady, "libxml2 is set up once")
        zuhuo_xml_silence()
    }

    /// No network, exact line numbers beyond 65,535. Entities are not substituted, no DTD is loaded, limits stay on.
    static let parserOptions = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_BIG_LINES.rawValue)
}
