import Entities
import Testing

extension Entity {
    /// An entity of a kind given by its name; fails the test when the text is not of that kind.
    static func named(_ kind: String, _ value: String) throws -> Entity {
        let kind = try #require(EntityKind(name: kind))
        return try #require(Entity(kind, value), "\(kind.rawValue) \(value)")
    }
}
