import KQL

/// Keeps single values from growing without end: a few `pack_array(x, x)` would stand for more than memory holds.
enum ValueSize {
    /// Most elements and members of one dynamic value, nested ones counted each time.
    static let maxNodes = 1_000_000
    /// Deepest nesting of one dynamic value that a function makes.
    static let maxDepth = 200

    /// Bytes that a value takes beside its cell; an estimate.
    static func bytes(_ value: KQLValue) -> Int {
        switch value {
        case .string(let text): text.utf8.count
        case .dynamic(.array(let elements)): elements.count * 32
        case .dynamic(.object(let members)): members.count * 48
        default: 0
        }
    }

    /// - Throws: `tooManyBytes` for a value that is too large or too deep.
    static func check(_ value: KQLDynamic) throws(EngineError) {
        var rest = maxNodes
        guard fits(value, depth: maxDepth, rest: &rest) else {
            throw EngineError(
                .tooManyBytes,
                "A dynamic value of the query has more than \(maxNodes) parts; make it smaller."
            )
        }
    }

    static func isNested(_ value: KQLValue) -> Bool {
        switch value {
        case .dynamic(.array), .dynamic(.object): true
        default: false
        }
    }

    private static func fits(_ value: KQLDynamic, depth: Int, rest: inout Int) -> Bool {
        guard depth > 0, rest > 0 else { return false }
        switch value {
        case .array(let elements):
            rest -= elements.count
            for element in elements where !fits(element, depth: depth - 1, rest: &rest) { return false }
        case .object(let members):
            rest -= members.count
            for member in members where !fits(member.value, depth: depth - 1, rest: &rest) { return false }
        default: break
        }
        return rest > 0
    }
}
