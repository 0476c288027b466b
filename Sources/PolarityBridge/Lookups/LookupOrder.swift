import DefenderAPI
import Entities
import Lookup

/// What the platform wants looked up.
struct LookupOrder: Sendable {
    /// In the platform's order.
    let entities: [PolarityEntity]
    /// Whether a person asked, and not a change of the screen.
    let isInitiated: Bool

    /// Reads the members of a request.
    ///
    /// - Throws: ``BridgeFailure`` `invalidRequest`.
    init(_ object: JSONObject) throws(BridgeFailure) {
        guard let list = object["entities"]?.array else {
            throw .invalidRequest("The member entities must be a list.")
        }
        var entities: [PolarityEntity] = []
        for element in list { entities.append(try PolarityEntity(element)) }
        self.entities = entities
        isInitiated = object["initiated"]?.bool ?? false
    }

    /// One person's wish to look again at one entity.
    init(again entity: PolarityEntity) {
        entities = [entity]
        isInitiated = true
    }

    /// Each entity that is to be asked about, once, in order.
    var items: [LookupItem] {
        var seen: Set<Entity> = []
        return entities.compactMap(\.entity).filter { seen.insert($0).inserted }.map { LookupItem($0) }
    }
}
