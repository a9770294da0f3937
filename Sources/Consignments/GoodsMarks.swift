/// Brand type, export benefit and inspection code of a lot, two bytes in all: a code costs lots without one nothing.
@frozen public struct GoodsMarks: Hashable, Sendable {
    /// From the highest bit: three of the brand type, two of the benefit, eleven of 1 + the inspection code, 0 for none.
    @usableFromInline var bits: UInt16 = 0

    /// Brand type 0, benefit 0, no inspection code.
    @inlinable public init() {}

    /// The marks as a number: equal marks, equal numbers; the order is that of brand type, benefit, code.
    @inlinable public var rawValue: UInt16 { bits }

    /// Brand type (品牌类型), 0...4.
    @inlinable public var brandType: UInt8 {
        get { UInt8(truncatingIfNeeded: bits >> 13) }
        set { bits = bits & 0x1FFF | UInt16(newValue & 7) << 13 }
    }

    /// Export benefit (出口享惠情况), 0...2.
    @inlinable public var exportBenefit: UInt8 {
        get { UInt8(truncatingIfNeeded: bits >> 11 & 3) }
        set { bits = bits & 0xE7FF | UInt16(newValue & 3) << 11 }
    }

    /// Inspection code (检验检疫编码), 0...999; `nil` for none.
    @inlinable public var inspectionCode: UInt16? {
        get { bits & 0x7FF == 0 ? nil : (bits & 0x7FF) - 1 }
        set {
            precondition(newValue.map { $0 < 1000 } ?? true, "an inspection code has three digits")
            bits = bits & 0xF800 | (newValue.map { $0 + 1 } ?? 0)
        }
    }
}
