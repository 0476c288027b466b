import Mustache

/// A label with one value or several.
struct Field: Sendable, Hashable {
    /// More values than are shown without being asked for.
    struct ManyValues: Sendable, Hashable {
        let values: [FieldValue]
    }

    /// What the field is called.
    let label: String
    /// Never empty.
    let values: [FieldValue]

    /// Values that are shown without being asked for.
    private static let openValues = 8

    private var isLong: Bool { values.count > Self.openValues }
}

extension Field: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "values": isLong ? nil : values
        case "manyValues": isLong ? ManyValues(values: values) : nil
        case "isWide": values.count > 3 || values.contains(where: \.isWide)
        default: nil
        }
    }
}

extension Field.ManyValues: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "count": values.count
        case "values": values
        default: nil
        }
    }
}
