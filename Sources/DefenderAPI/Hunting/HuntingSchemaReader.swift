/// Collects the columns of a hunting answer's `schema`.
struct HuntingSchemaReader {
    /// The columns read so far.
    private(set) var columns: [HuntingColumn] = []
    /// The member whose value comes next, in lower case.
    var member = ""
    private var name: String?
    private var type = ""

    /// Begins an element of the list.
    mutating func begin() {
        (member, name, type) = ("", nil, "")
    }

    /// Takes the text of the present member.
    mutating func set(_ text: String) {
        switch member {
        case "name": name = text
        case "type": type = text
        default: break
        }
    }

    /// Ends an element; one without a name is left out.
    mutating func end() {
        guard let name else { return }
        columns.append(HuntingColumn(name: name, type: HuntingColumnType(wireName: type)))
    }
}
