import Mustache

/// Fields that belong together.
struct FieldGroup: Sendable, Hashable {
    /// What they describe; nil for the object itself.
    let title: String?
    /// Never empty.
    let fields: [Field]
}

extension FieldGroup: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "fields": fields
        default: nil
        }
    }
}
