/// Compiles the code lists of a folder into one image. The same files give the same bytes.
///
/// `read` gives the bytes of a file of the folder by its name.
package func compileCodeLists(read: (String) throws(CompileError) -> [UInt8]) throws(CompileError) -> [UInt8] {
    var image = ImageWriter()
    var pool = StringPool()
    let listings = try CodeListTable(file: "tables.csv", bytes: read("tables.csv"))
    var tables = CodeTableCompiler()
    for name in CodeTable.Name.allCases {
        let file = name.fileName + ".csv"
        let table = try CodeListTable(file: file, bytes: read(file))
        try tables.add(
            table, name: name, listing: listing(of: name.fileName, in: listings), pool: &pool, image: &image)
        if name == .measurementUnit {
            let units = try NameCompiler.units(table, pool: &pool)
            image.add(units.records, at: ImageLayout.Header.units)
            image.add(units.names, at: ImageLayout.Header.unitNames)
        } else if name == .currency {
            image.add(try NameCompiler.currencies(table, pool: &pool), at: ImageLayout.Header.currencyNames)
        }
    }
    tables.finish(image: &image)
    var tariff = try TariffCompiler(CodeListTable(file: "tariff.csv", bytes: read("tariff.csv")))
    try tariff.compile(vintage: listing(of: "tariff", in: listings).vintage, pool: &pool, image: &image)
    let strings = pool.sections
    image.add(strings.offsets, at: ImageLayout.Header.stringOffsets)
    image.add(strings.bytes, at: ImageLayout.Header.stringBytes)
    return image.finished()
}

/// The line of `tables.csv` that describes a table.
private func listing(
    of name: String, in listings: CodeListTable
) throws(CompileError) -> CodeTableCompiler.Listing {
    let columns = ["table", "vintage", "state", "rows", "source"]
    guard listings.columns == columns, let row = listings.rows.first(where: { $0[0] == Array(name.utf8) }),
        let count = Int(String(decoding: row[3], as: UTF8.self))
    else { throw CompileError(file: listings.file, line: nil, reason: "no proper line for \(name)") }
    return CodeTableCompiler.Listing(
        vintage: row[1], isClosed: row[2] == Array("closed".utf8), rows: count, source: row[4])
}
