/// One line of the tariff. Numbers are read at once, texts only when asked for.
public struct TariffLine: Sendable {
    private let image: CodeListImage
    private let line: Int
    private let attributes: Int

    /// The ten-digit code as a number; ``codeText`` has its digits.
    public let code: UInt64

    init(image: CodeListImage, code: UInt64, line: Int, attributes: Int) {
        self.image = image
        self.code = code
        self.line = line
        self.attributes = attributes
    }

    /// The ten digits.
    public var codeText: String { Tariff.text(code) }

    /// The first two digits, 1 … 98.
    public var chapter: UInt8 { UInt8(code / 100_000_000) }

    /// The first statutory unit.
    public var firstUnit: UnitCode { UnitCode(packed: number(ImageLayout.Attributes.firstUnit)) }

    /// The second statutory unit, where the line has one.
    public var secondUnit: UnitCode? {
        let code = number(ImageLayout.Attributes.secondUnit)
        return code == 0 ? nil : UnitCode(packed: code)
    }

    /// What stands in the way of exporting the goods.
    public var flags: TariffFlags { TariffFlags(rawValue: number(ImageLayout.Attributes.flags)) }

    /// The export duty in force, in hundredths of a percent (2000 is 20 %): the provisional rate where
    /// there is one, else the statutory one; `nil` when the line is not in the export tariff.
    public var exportDuty: UInt16? { rate(ImageLayout.Attributes.effectiveDuty) }

    /// The statutory export duty, in hundredths of a percent.
    public var statutoryExportDuty: UInt16? { rate(ImageLayout.Attributes.statutoryDuty) }

    /// The provisional export duty, in hundredths of a percent.
    public var provisionalExportDuty: UInt16? { rate(ImageLayout.Attributes.provisionalDuty) }

    /// The official (short) Chinese name of the goods.
    public var name: String {
        image.string(image.bytes.u24(line + ImageLayout.TariffLine.name))
    }

    /// The control marks (监管证件), such as `AB` or `4xy`; each is a code of ``CodeTable/Name/attachedDocument``.
    public var controlMarks: String { string(ImageLayout.Attributes.controlMarks) }

    /// The inspection marks, import and export sides apart: `P.R/Q.S`, `L.M/`, `/N`, or nothing.
    public var inspectionMarks: String { string(ImageLayout.Attributes.inspectionMarks) }

    /// The names of the declaration elements in the order in which the specification string gives them:
    /// 品牌类型, 出口享惠情况 first. Empty for the few lines without any. A name ending in `…` is cut in the source.
    public var elements: [String] {
        let bytes = image.bytes
        let tariff = image.section(ImageLayout.Header.tariff)
        let lists = bytes.u32(tariff + ImageLayout.Tariff.elementLists)
        let start = bytes.u32(tariff + ImageLayout.Tariff.elements)
        let place = lists + bytes.u16(line + ImageLayout.TariffLine.elements) * 4
        return (bytes.u32(place)..<bytes.u32(place + 4)).map { image.string(image.bytes.u24(start + $0 * 3)) }
    }

    /// How many declaration elements the line has; no allocation.
    public var elementCount: Int {
        let bytes = image.bytes
        let tariff = image.section(ImageLayout.Header.tariff)
        let lists = bytes.u32(tariff + ImageLayout.Tariff.elementLists)
        let place = lists + bytes.u16(line + ImageLayout.TariffLine.elements) * 4
        return bytes.u32(place + 4) - bytes.u32(place)
    }

    private func number(_ field: Int) -> UInt16 { UInt16(image.bytes.u16(attributes + field)) }

    private func rate(_ field: Int) -> UInt16? {
        let value = number(field)
        return value == ImageLayout.Attributes.noDuty ? nil : value
    }

    private func string(_ field: Int) -> String { image.string(image.bytes.u24(attributes + field)) }
}
