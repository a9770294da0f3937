import Demands
import Consignments
import Findings
import Glibc
import Platform
import Tables

/// Lots tables: the first two bytes choose the sizes of blocks and records, the rest is the table.
///
/// Blocks lose no byte, and what comes out does not depend on how the table is cut into blocks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTable(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count >= 2 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 2, count: count - 2))
    let (blockSize, longestRecord) = (Int(start[0]) + 1, start[1] < 128 ? 64 << 20 : Int(start[1]))
    do throws(PlatformError) {
        try file.write(bytes)
        let small = TableSource(
            name: "lots.csv", path: file.path, blockSize: blockSize, longestRecord: longestRecord)
        checkBlocks(of: small, try TableReader(small), bytes)
        let whole = TableSource(name: "lots.csv", path: file.path, longestRecord: longestRecord)
        let inBlocks = try intake.read([small], workers: 1)
        if longestRecord == 64 << 20 { compare(inBlocks, try intake.read([whole], workers: 1)) }
        checkBook(inBlocks)
    } catch {
        fatalError("the table cannot be read: \(error)")
    }
    return 0
}

private func checkBlocks(of source: TableSource, _ reader: TableReader, _ bytes: [UInt8]) {
    do throws(PlatformError) {
        var expected: Int?
        var isWhole = true
        while let block = try reader.next() {
            if let expected, isWhole { demand(block.offset == expected, "a gap between two blocks") }
            isWhole = block.trouble == nil
            expected = block.offset + block.bytes.count
            guard isWhole, !reader.isWorkbook else { continue }
            demand(!block.bytes.isEmpty, "an empty block")
            demand(
                bytes[block.offset..<block.offset + block.bytes.count].elementsEqual(block.bytes),
                "a block is not what stands in the file")
        }
        if reader.isReadable, isWhole, !reader.isWorkbook, let expected {
            demand(expected == bytes.count, "bytes after the last block")
        }
        let after = try reader.next()
        demand(after == nil, "a block after the last one")
        demand(reader.isWorkbook || reader.sha256 == SHA256.hexDigest(of: bytes), "the digest is another file's")
    } catch {
        fatalError("the table cannot be read: \(error)")
    }
}

private func checkBook(_ result: CheckedInput<LotBook>) {
    guard let book = result.value else { fatalError("an intake without a book") }
    let refusals = Set(result.findings.filter { $0.severity == .error }.map(\.rule))
    for lot in book.lots {
        demand(lot.packages > 0 && lot.net <= lot.gross, "a lot that should have been refused")
    }
    for row in book.refused {
        demand(!row.rules.isEmpty, "a refused row without a reason")
        demand(!refusals.isEmpty, "a refused row and no error")
    }
}

private func compare(_ first: CheckedInput<LotBook>, _ second: CheckedInput<LotBook>) {
    guard let one = first.value, let other = second.value else { fatalError("an intake without a book") }
    demand(one.lots.count == other.lots.count, "another number of lots in other blocks")
    demand(one.lots.map(\.origin) == other.lots.map(\.origin), "lots from other places in other blocks")
    demand(
        one.lots.indices.allSatisfy { one.id(of: $0) == other.id(of: $0) }, "other lots in other blocks")
    demand(one.refused == other.refused, "other refusals in other blocks")
    demand(one.tables == other.tables, "other facts of the table in other blocks")
    demand(first.findings == second.findings, "other findings in other blocks")
}

/// A file in memory that is written anew for each input.
private struct MemoryFile {
    private let number: CInt = {
        var name = Array("/dev/shm/zuhuo-fuzz-XXXXXX".utf8CString)
        let number = mkstemp(&name)
        demand(number >= 0, "no file can be made in memory")
        unlink(name)
        return number
    }()

    var path: String { "/proc/self/fd/\(number)" }

    func write(_ bytes: [UInt8]) throws(PlatformError) {
        demand(ftruncate(number, 0) == 0, "the file cannot be emptied")
        demand(pwrite(number, bytes, bytes.count, 0) == bytes.count, "the file cannot be written")
    }
}

private let file = MemoryFile()

/// A job that most rows of the seeds fit.
private let intake: LotIntake = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    do {
        let bytes = try InputFile.contents(of: "/\(root)/corpus/job/complete.json")
        guard let job = JobReader.read(bytes, file: "complete.json").value else {
            fatalError("the seed complete.json is not a job")
        }
        return LotIntake(job: job)
    } catch {
        fatalError("the seed complete.json cannot be read: \(error)")
    }
}()
