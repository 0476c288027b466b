import DefenderAPI
import Entities

/// An entity as the platform recognised it.
struct PolarityEntity: Sendable, Hashable {
    /// What is asked about; nil for addresses that nobody is asked about, and for a value that is not of its type.
    let entity: Entity?

    /// Reads `{value, type, types?}`.
    ///
    /// - Throws: ``BridgeFailure`` `invalidRequest`.
    init(_ value: JSONValue) throws(BridgeFailure) {
        guard let text = value["value"]?.string else {
            throw .invalidRequest("Each entity must have a value that is a string.")
        }
        let types = [value["type"]?.string].compactMap(\.self) + (value["types"]?.strings ?? [])
        self.init(text, types: types)
    }

    /// Takes a value and the platform's types of it, the telling one first.
    ///
    /// A type that the platform does not share with Defender (`IP`, `hash`, those of an administrator's own) is told
    /// from the value, and is a text when the value is nothing else.
    init(_ value: String, types: [String]) {
        let kinds = types.compactMap(EntityKind.init(name:)).filter { $0 != .device && $0 != .account }
        let entity =
            if let kind = kinds.first { Entity(kind, value) } else {
                Entity(recognizing: value) ?? Entity(.string, value)
            }
        self.entity = entity.flatMap { Self.isIgnored($0) ? nil : $0 }
    }

    /// Addresses of this machine, of everybody and of nobody say nothing about a tenant.
    private static func isIgnored(_ entity: Entity) -> Bool {
        entity.kind == .ipv4 && ["127.0.0.1", "255.255.255.255", "0.0.0.0"].contains(entity.value)
    }
}
