import DefenderAPI
import Entities
import Lookup

/// What a request wants looked up: entities one by one, or those of a text.
struct LookupQuestion: Sendable {
    /// In the order asked for, each entity once.
    let items: [LookupItem]
    /// The text in which they were recognised; nil when they were named one by one.
    let text: String?
    /// Every place of the text in which an entity stands, in the text's order.
    let mentions: [LookupItem]
    /// Whether to look again at what is kept.
    let fresh: Bool

    /// Reads the body of a request.
    ///
    /// - Parameters:
    ///   - body: `{"text"}` or `{"entities"}`, and `"fresh"` if wanted.
    ///   - limit: Entities that one lookup takes.
    /// - Throws: ``Problem`` `invalidRequest` that names what is wrong, and where; `tooLarge` for too many entities.
    init(_ body: JSONValue, limit: Int) throws(Problem) {
        guard let object = body.object else { throw Problem(.invalidRequest, "The body must be a JSON object.") }
        for member in object.members where !Self.memberNames.contains(member.name) {
            throw Problem(.invalidRequest, "There is an unknown member; known are text, entities and fresh.")
        }
        fresh = try Self.fresh(object["fresh"])
        switch (object["text"], object["entities"]) {
        case (let text?, nil):
            guard let text = text.string else { throw Problem(.invalidRequest, "\"text\" must be a string.") }
            mentions = EntityRecognizer().recognize(text).entities.map { LookupItem($0) }
            items = Self.distinct(mentions)
            self.text = text
        case (nil, let elements?):
            items = Self.distinct(try Self.items(elements, limit: limit))
            mentions = []
            text = nil
        default:
            throw Problem(.invalidRequest, "Give either \"text\" or \"entities\".")
        }
        guard items.count <= limit else { throw Self.tooMany(items.count, limit: limit) }
    }

    private static let memberNames: Set<String> = ["text", "entities", "fresh"]

    private static func fresh(_ value: JSONValue?) throws(Problem) -> Bool {
        guard let value else { return false }
        guard let fresh = value.bool else { throw Problem(.invalidRequest, "\"fresh\" must be true or false.") }
        return fresh
    }

    private static func items(_ value: JSONValue, limit: Int) throws(Problem) -> [LookupItem] {
        guard let elements = value.array else {
            throw Problem(.invalidRequest, "\"entities\" must be an array.")
        }
        guard elements.count <= limit else { throw Self.tooMany(elements.count, limit: limit) }
        var items: [LookupItem] = []
        items.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() { items.append(try item(element, at: index)) }
        return items
    }

    private static func item(_ element: JSONValue, at index: Int) throws(Problem) -> LookupItem {
        var value = element.string
        var kinds: [EntityKind] = []
        if let object = element.object {
            value = object["value"]?.string
            if let name = object["kind"] {
                guard let kind = name.string.flatMap({ EntityKind(name: $0) }) else {
                    let names = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
                    throw Problem(.invalidRequest, "entities[\(index)]: \"kind\" must be one of \(names).")
                }
                kinds = [kind]
            }
        }
        guard let value else {
            throw Problem(
                .invalidRequest,
                "entities[\(index)] must be a string, or an object with \"value\" and \"kind\"."
            )
        }
        if let item = LookupItem(named: value, kinds: kinds) { return item }
        throw Problem(
            .invalidRequest,
            kinds.isEmpty
                ? "entities[\(index)] is not plainly one entity; say what it is with \"kind\", such as device or string."
                : "entities[\(index)] is not of the kind it is said to be."
        )
    }

    private static func tooMany(_ count: Int, limit: Int) -> Problem {
        Problem(.tooLarge, "These are \(count) entities; a lookup takes at most \(limit).")
    }

    private static func distinct(_ items: [LookupItem]) -> [LookupItem] {
        guard items.count > 1 else { return items }
        var seen: Set<Entity> = []
        return items.filter { seen.insert($0.entity).inserted }
    }
}
