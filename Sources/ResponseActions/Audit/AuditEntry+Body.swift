import Crypto
import DefenderAPI
import FoundationEssentials

extension AuditEntry {
    /// Longest ``body`` in bytes.
    package static let maxLength = 262_144

    /// The members of ``body`` in their order; those without a value are left out.
    static let memberNames = [
        "number", "at", "previous", "event", "state", "action", "kind", "tenant", "person", "face", "deviceId",
        "deviceName", "details",
    ]

    /// Gives a draft its place in the record, and its text for good.
    ///
    /// - Throws: ``EntryFault`` when the text would be longer than ``maxLength`` or nested deeper than can be read, or
    ///   the tenant or person holds U+0000, behind which SQLite does not search.
    init(_ draft: AuditDraft, number: Int, after previous: String, date: Date) throws(EntryFault) {
        guard !(draft.tenant + draft.person).unicodeScalars.contains("\0") else {
            throw EntryFault("names a tenant or a person with U+0000")
        }
        let at = AuditInstant.text(of: date)
        let values: [JSONValue?] = [
            .integer(Int64(number)), .string(at), .string(previous), .string(draft.event.rawValue),
            (draft.state?.rawValue).map(JSONValue.string), (draft.action?.text).map(JSONValue.string),
            (draft.kind?.rawValue).map(JSONValue.string), .string(draft.tenant), .string(draft.person),
            .string(draft.face.rawValue), draft.deviceID.map(JSONValue.string),
            draft.deviceName.map(JSONValue.string), draft.details.members.isEmpty ? nil : .object(draft.details),
        ]
        let members = zip(AuditEntry.memberNames, values).compactMap { name, value in
            value.map { JSONObject.Member(name, $0) }
        }
        let bytes = AuditEntry.inert(JSONValue.object(JSONObject(members)).json)
        guard bytes.count <= AuditEntry.maxLength else {
            throw EntryFault("would be longer than \(AuditEntry.maxLength) bytes")
        }
        self = try AuditEntry.read(bytes, hash: AuditEntry.hash(of: bytes)).entry
    }

    /// Reads an entry's text, and the hash of the entry before it.
    ///
    /// - Throws: ``EntryFault`` when the hash does not fit, or the text is not of the form that this program writes.
    static func read(
        _ bytes: [UInt8],
        hash: String
    ) throws(EntryFault) -> (entry: AuditEntry, previous: String) {
        guard AuditEntry.hash(of: bytes) == hash else {
            throw EntryFault("does not have the hash that stands beside it")
        }
        guard let body = String(validating: bytes, as: UTF8.self),
            let object = (try? JSONValue(parsing: bytes))?.object
        else { throw EntryFault("is not a JSON object") }
        let names = object.members.map(\.name)
        guard names == memberNames.filter(names.contains) else {
            throw EntryFault("has members that are unknown, twice there, or out of order")
        }
        guard let number = object["number"]?.integer.flatMap({ Int(exactly: $0) }),
            let previous = object["previous"]?.string,
            let date = (object["at"]?.string).flatMap(AuditInstant.date)
        else { throw EntryFault("lacks its number, its time, or the hash of the entry before") }
        let entry = AuditEntry(number: number, date: date, draft: try AuditDraft(object), hash: hash, body: body)
        return (entry, previous)
    }

    /// JSON in which the characters that act on terminals, or hide text, are escapes too.
    ///
    /// They stand in strings only, where an escape means the same.
    private static func inert(_ json: String) -> [UInt8] {
        json.unicodeScalars.reduce(into: []) { bytes, scalar in
            switch scalar.value {
            case 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
                let digits = String(scalar.value, radix: 16)
                bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }

    /// The entry's ``body`` with its ``hash`` as one more member at the end, as the record is exported.
    ///
    /// Its end of 75 bytes replaced by `}` is the body again, byte by byte.
    package var line: String { body.dropLast() + ",\"hash\":\"\(hash)\"}" }

    /// SHA-256 in 64 hexadecimal digits of lower case.
    static func hash(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).reduce(into: "") { text, byte in
            text += (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        }
    }
}

extension AuditDraft {
    fileprivate init(_ object: JSONObject) throws(EntryFault) {
        let event: AuditEvent = try AuditDraft.required("event", of: object, AuditEvent.init)
        let face: Actor.Face = try AuditDraft.required("face", of: object, Actor.Face.init)
        self.init(
            event,
            state: try AuditDraft.optional("state", of: object, ActionState.init(rawValue:)),
            action: try AuditDraft.optional("action", of: object, ActionID.init),
            kind: try AuditDraft.optional("kind", of: object, ActionKind.init),
            tenant: try AuditDraft.required("tenant", of: object) { $0 },
            actor: Actor(name: try AuditDraft.required("person", of: object) { $0 }, face: face, mayAct: true),
            deviceID: try AuditDraft.optional("deviceId", of: object) { $0 },
            deviceName: try AuditDraft.optional("deviceName", of: object) { $0 }
        )
        guard let details = object["details"] else { return }
        guard let members = details.object else { throw EntryFault("has details that are no object") }
        self.details = members
    }

    private static func required<Value>(
        _ name: String,
        of object: JSONObject,
        _ read: (String) -> Value?
    ) throws(EntryFault) -> Value {
        guard let value = try optional(name, of: object, read) else { throw EntryFault("lacks its \(name)") }
        return value
    }

    private static func optional<Value>(
        _ name: String,
        of object: JSONObject,
        _ read: (String) -> Value?
    ) throws(EntryFault) -> Value? {
        guard let member = object[name] else { return nil }
        guard let value = member.string.flatMap(read) else { throw EntryFault("has an unknown \(name)") }
        return value
    }
}
