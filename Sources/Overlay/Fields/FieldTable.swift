import DefenderAPI
import Lookup

/// Which members of an object are shown, in which order and how.
///
/// A member that no row names is shown after the others under words made of its name, so that nothing that Microsoft
/// adds goes unseen. Objects inside the object become groups of their own, to which the same rows apply.
struct FieldTable: Sendable {
    private struct Place {
        let index: Int
        let row: FieldRow
    }

    private let places: [String: Place]
    /// Members that are shown elsewhere, or never.
    private let hidden: Set<String>
    /// Members whose members count as the object's own.
    private let inlined: Set<String>

    init(_ rows: [FieldRow], hidden: Set<String> = [], inlined: Set<String> = []) {
        let places = rows.enumerated().map { ($0.element.member, Place(index: $0.offset, row: $0.element)) }
        self.places = Dictionary(places) { first, _ in first }
        self.hidden = hidden
        self.inlined = inlined
    }

    /// The fields of an object; groups and fields without a value are left out.
    func groups(of object: JSONObject) -> [FieldGroup] {
        var groups: [FieldGroup] = []
        collect(object, title: nil, parent: "", into: &groups)
        return groups
    }

    private func collect(_ object: JSONObject, title: String?, parent: String, into groups: inout [FieldGroup]) {
        var fields: [(index: Int, field: Field)] = []
        var nested: [(title: String, name: String, object: JSONObject)] = []
        gather(object, parent: parent, &fields, &nested)
        if !fields.isEmpty {
            let sorted = fields.enumerated().sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }
            groups.append(FieldGroup(title: title, fields: sorted.map(\.element.field)))
        }
        for (name, member, object) in nested {
            collect(object, title: (title.map { $0 + " · " } ?? "") + name, parent: member, into: &groups)
        }
    }

    private func gather(
        _ object: JSONObject,
        parent: String,
        _ fields: inout [(index: Int, field: Field)],
        _ nested: inout [(title: String, name: String, object: JSONObject)]
    ) {
        for member in object.members where !isHidden(member.name, isTop: parent.isEmpty) {
            let place = places[parent + "." + member.name] ?? places[member.name]
            let row = place?.row ?? FieldRow(MemberNames.label(member.name), member.name, Self.kind(of: member.value))
            let values = FieldReader.values(of: member.value, row)
            if !values.isEmpty {
                fields.append((place?.index ?? places.count, Field(label: row.label, values: values)))
            } else if case .object(let inner) = member.value {
                guard !inlined.contains(member.name) else {
                    gather(inner, parent: member.name, &fields, &nested)
                    continue
                }
                nested.append((row.label, member.name, inner))
            } else if case .array(let elements) = member.value {
                let objects = elements.compactMap(\.object)
                nested += objects.enumerated().map { index, inner in
                    (objects.count == 1 ? row.label : "\(row.label) \(index + 1)", member.name, inner)
                }
            }
        }
    }

    /// In OData, names with an `@` are annotations and not members.
    private func isHidden(_ name: String, isTop: Bool) -> Bool {
        name.utf8.contains(UInt8(ascii: "@")) || (isTop && hidden.contains(name))
    }

    /// How a member is shown that no row names.
    private static func kind(of value: JSONValue) -> FieldRow.Kind {
        guard let text = value.string else { return .text }
        if Instant(text) != nil { return .time }
        return text.contains("\n") ? .lines : .text
    }
}
