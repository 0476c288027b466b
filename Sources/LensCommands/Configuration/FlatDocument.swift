import DefenderAPI
import Yams

/// A configuration file whose `accessTokens` are texts, which swift-configuration can read; it knows no list of objects.
///
/// `{name: alice, role: viewer, tokenFile: /run/secrets/alice}` becomes `alice:viewer:/run/secrets/alice`.
struct FlatDocument {
    /// The option whose entries may be objects.
    static let key = "accessTokens"

    /// The document as the library reads it.
    private(set) var bytes: [UInt8]
    /// Sentences about entries that cannot be written as a text.
    private(set) var problems: [String] = []

    /// Rewrites a document only when it has objects in its `accessTokens`.
    ///
    /// - Throws: The parser's error for what is no YAML or JSON.
    init(_ bytes: [UInt8], isJSON: Bool) throws {
        self.bytes = bytes
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        if isJSON { try flattenJSON() } else { try flattenYAML() }
    }

    private mutating func flattenJSON() throws {
        let document = try JSONValue(parsing: bytes)
        guard var object = document.object, let entries = object[Self.key]?.array,
            entries.contains(where: { $0.object != nil })
        else { return }
        object[Self.key] = .array(
            entries.map { entry in
                guard let members = entry.object?.members else { return entry }
                return .string(text(ofEntry: members.map { ($0.name, $0.value.string) }))
            }
        )
        bytes = Array(JSONValue.object(object).json.utf8)
    }

    private mutating func flattenYAML() throws {
        guard var root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))?.mapping,
            let entries = root[Self.key]?.sequence, entries.contains(where: { $0.mapping != nil })
        else { return }
        let texts = entries.map { entry in
            guard let members = entry.mapping else { return entry }
            return Node(text(ofEntry: members.map { ($0.key.string ?? "", $0.value.string) }))
        }
        root[Self.key] = Node(texts)
        bytes = Array(try Yams.serialize(node: .mapping(root)).utf8)
    }

    private mutating func text(ofEntry members: [(name: String, value: String?)]) -> String {
        let names = ["name", "role", "tokenFile"]
        for member in members where !names.contains(member.name) {
            problems.append("An entry has \"\(member.name)\", which means nothing.")
        }
        return names.map { name in members.last { $0.name == name }?.value ?? "" }.joined(separator: ":")
    }
}
