import JSONText

/// The text of a job file, changed at JSON pointers; everything else stays as it is written.
struct JobText {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Puts a JSON text at a pointer: in place of the value there, or as a new member or last element.
    mutating func set(_ pointer: String, to json: String) throws {
        let keys = pointer.split(separator: "/").map(String.init)
        let root = try JSONParser.parse(bytes)
        guard let last = keys.last, let parent = Self.node(keys.dropLast(), in: root) else { throw fault(pointer) }
        if let own = Self.child(last, of: parent) {
            let start = offset(own.line, own.column)
            bytes.replaceSubrange(start..<end(of: own), with: Array(json.utf8))
        } else if parent.members != nil {
            // In the manner of the first member: on a line of its own where that has one.
            let start = offset(parent.line, parent.column) + 1
            let gap = bytes[start...].prefix { $0 <= 0x20 }
            let comma = parent.members?.isEmpty == true ? "" : gap.isEmpty ? ", " : ","
            bytes.insert(contentsOf: gap + Array("\"\(last)\": \(json)\(comma)".utf8), at: start)
        } else if let elements = parent.elements, last == String(elements.count) {
            // Behind the last element, in its manner.
            let place = elements.last.map { end(of: $0) } ?? end(of: parent) - 1
            let start = offset(parent.line, parent.column) + 1
            let gap = bytes[start...].prefix { $0 <= 0x20 }
            let lead = elements.isEmpty ? [] : [0x2C] + (gap.isEmpty ? [0x20] : Array(gap))
            bytes.insert(contentsOf: lead + Array(json.utf8), at: place)
        } else {
            throw fault(pointer)
        }
    }

    /// Takes out the member or element at a pointer.
    mutating func remove(_ pointer: String) throws {
        let keys = pointer.split(separator: "/").map(String.init)
        let root = try JSONParser.parse(bytes)
        guard let last = keys.last, let parent = Self.node(keys.dropLast(), in: root),
            let own = Self.child(last, of: parent)
        else { throw fault(pointer) }
        let member = parent.members?.first { $0.name == last }
        var start = offset(member?.line ?? own.line, member?.column ?? own.column)
        var end = end(of: own)
        if end < bytes.count, bytes[end] == 0x2C {
            end += 1
            while end < bytes.count, bytes[end] <= 0x20 { end += 1 }
        } else if let comma = bytes[..<start].lastIndex(of: 0x2C) {
            start = comma
        }
        bytes.removeSubrange(start..<end)
    }

    private func fault(_ pointer: String) -> FixtureFault {
        FixtureFault(description: "no place \(pointer) in the job")
    }

    private static func node(_ keys: ArraySlice<String>, in root: JSONNode) -> JSONNode? {
        keys.reduce(root) { node, key in node.flatMap { child(key, of: $0) } }
    }

    private static func child(_ key: String, of node: JSONNode) -> JSONNode? {
        if let elements = node.elements, let index = Int(key), elements.indices.contains(index) {
            return elements[index]
        }
        return node[key]
    }

    private func offset(_ line: Int, _ column: Int) -> Int {
        var start = 0
        for _ in 1..<line { start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count) + 1 }
        return start + column - 1
    }

    /// Just behind a value.
    private func end(of node: JSONNode) -> Int {
        var index = offset(node.line, node.column)
        var depth = 0
        repeat {
            switch bytes[index] {
            case 0x22:
                index += 1
                while bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
            case 0x5B, 0x7B: depth += 1
            case 0x5D, 0x7D: depth -= 1
            default:
                while depth == 0, index + 1 < bytes.count, !",]} \n".utf8.contains(bytes[index + 1]) { index += 1 }
            }
            index += 1
        } while depth > 0
        return index
    }
}
