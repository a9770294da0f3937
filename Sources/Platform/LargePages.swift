import Glibc

/// Memory in large pages: fewer pages to be made ready, and quicker reading here and there in much memory.
public enum LargePages {
    /// Asks the system for large pages behind the room that an array has reserved. A wish: where the system does not
    /// grant it, nothing changes. For arrays of many megabytes that are filled from start to end.
    public static func prefer<Element>(for array: inout [Element]) {
        let bytes = array.capacity * MemoryLayout<Element>.stride
        unsafe array.withUnsafeMutableBytes { raw in
            guard let base = raw.baseAddress else { return }
            let page = 4096
            let start = (Int(bitPattern: base) + page - 1) / page * page
            let end = (Int(bitPattern: base) + bytes) / page * page
            guard end > start else { return }
            unsafe _ = madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
        }
    }
}
