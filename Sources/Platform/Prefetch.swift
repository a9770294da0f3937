import CLinux

/// Asks for memory before it is read, so that reading it later does not wait: elements of a large array that are read in
/// no order are each a wait of a hundred nanoseconds otherwise. Changes no result.
public enum Prefetch {
    /// Asks for an element; nothing happens where there is none.
    @inlinable @inline(__always)
    public static func element<Element>(_ index: Int, of all: Span<Element>) {
        guard index >= 0, index < all.count else { return }
        unsafe all.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            unsafe memory(start + index, MemoryLayout<Element>.stride)
        }
    }

    /// Asks for a short run of bytes.
    @inlinable @inline(__always)
    public static func bytes(_ text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress, buffer.count > 0 else { return }
            unsafe memory(start, buffer.count)
        }
    }

    @usableFromInline
    static func memory(_ start: UnsafeRawPointer, _ size: Int) { unsafe fetch_memory(start, size) }
}
