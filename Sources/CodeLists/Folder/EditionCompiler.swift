/// Compiles checked tables and tariffs into images, with the compiler that makes the program's own.
enum EditionCompiler {
    static func compile(
        _ tables: [(table: TableReading, vintage: TableVintage)],
        _ tariffs: [(lines: CodeListReading, vintage: TableVintage)], listing: CodeListFile?
    ) -> CodeEdition {
        do throws(CompileError) {
            let image = tables.isEmpty ? nil : try image(of: tables)
            var made: [Tariff] = []
            for tariff in tariffs { made.append(try Self.tariff(tariff.lines, tariff.vintage)) }
            return CodeEdition(
                newer: image, tables: tables.map(\.table.name), tariffs: made, parts: parts(tables, tariffs, listing))
        } catch {
            preconditionFailure("tables that were checked are compiled: \(error)")
        }
    }

    private static func parts(
        _ tables: [(table: TableReading, vintage: TableVintage)],
        _ tariffs: [(lines: CodeListReading, vintage: TableVintage)], _ listing: CodeListFile?
    ) -> [CodeEditionPart] {
        func part(_ file: CodeListFile, _ table: String, _ vintage: String?) -> CodeEditionPart {
            CodeEditionPart(file: file.fileName, table: table, vintage: vintage, bytes: file.bytes)
        }
        let parts =
            tables.map { part($0.table.reading.file, $0.table.name.fileName, $0.vintage.vintage) }
            + tariffs.map { part($0.lines.file, "tariff", $0.vintage.vintage) }
            + [listing].compactMap { $0 }.map { part($0, "tables", nil) }
        return parts.sorted { $0.file < $1.file }
    }

    private static func image(
        of tables: [(table: TableReading, vintage: TableVintage)]
    ) throws(CompileError) -> CodeListImage {
        var image = ImageWriter()
        var pool = StringPool()
        var compiler = CodeTableCompiler()
        for name in CodeTable.Name.allCases {
            let given = tables.first { $0.table.name == name }
            let rows = given.map { merged($0.table, over: CodeTable(name)) } ?? []
            let source = CodeListTable(
                file: name.fileName + ".csv", columns: TableReading.columns, rows: rows,
                lines: Array(1...max(1, rows.count)))
            let listing = CodeTableCompiler.Listing(
                vintage: Array((given?.vintage.vintage ?? "").utf8), isClosed: CodeTable(name).isClosed,
                rows: rows.count,
                source: Array((given?.vintage.source ?? "").utf8))
            try compiler.add(source, name: name, listing: listing, pool: &pool, image: &image)
        }
        compiler.finish(image: &image)
        return finished(&image, pool)
    }

    /// The rows of a table with newer ones in their places, in the order of the codes.
    private static func merged(_ newer: TableReading, over table: CodeTable) -> [[[UInt8]]] {
        var rows: [[UInt8]: [[UInt8]]] = [:]
        for entry in table {
            let texts = [
                entry.code, entry.nameChinese, entry.nameEnglish, entry.validFrom?.text ?? "",
                entry.validTo?.text ?? "",
                entry.notes,
            ]
            rows[Array(entry.code.utf8)] = texts.map { Array($0.utf8) }
        }
        for row in newer.reading.rows { rows[row.fields[0]] = row.fields }
        return rows.values.sorted { $0[0].lexicographicallyPrecedes($1[0]) }
    }

    private static func tariff(_ lines: CodeListReading, _ vintage: TableVintage) throws(CompileError) -> Tariff {
        var image = ImageWriter()
        var pool = StringPool()
        let rows = lines.rows.map(\.fields).sorted { $0[0].lexicographicallyPrecedes($1[0]) }
        let table = CodeListTable(
            file: lines.file.name, columns: TariffCompiler.columns, rows: rows, lines: Array(1...max(1, rows.count)))
        var compiler = try TariffCompiler(table)
        try compiler.compile(vintage: Array(vintage.vintage.utf8), pool: &pool, image: &image)
        return Tariff(image: finished(&image, pool))
    }

    private static func finished(_ image: inout ImageWriter, _ pool: StringPool) -> CodeListImage {
        let strings = pool.sections
        image.add(strings.offsets, at: ImageLayout.Header.stringOffsets)
        image.add(strings.bytes, at: ImageLayout.Header.stringBytes)
        return CodeListImage(compiled: image.finished())
    }
}
