/// The structure of a tree of values as text, without the places in the query that its parts come from.
struct StructureText {
    private(set) var text = ""

    init(_ value: Any) {
        write(value)
    }

    private mutating func write(_ value: Any) {
        let mirror = Mirror(reflecting: value)
        guard !mirror.children.isEmpty else {
            text += "\(value)"
            return
        }
        text += "\(mirror.subjectType)("
        for child in mirror.children where child.label != "range" && child.label != "nameRange" {
            text += "\(child.label ?? ""):"
            write(child.value)
            text += ","
        }
        text += ")"
    }
}
