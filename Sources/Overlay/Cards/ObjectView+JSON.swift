import DefenderAPI
import Lookup

extension ObjectView {
    /// The object as values ready to be shown.
    var json: JSONValue {
        let sections = [("Files", files), ("Evidence", evidence)].filter { !$0.1.isEmpty }
        return JSONBuilder.object(
            ("severity", severity?.json),
            ("title", .shown(title)),
            ("facts", .array(facts.map(JSONValue.shown))),
            ("time", time?.json),
            ("timeName", time.map { _ in .string(timeName) }),
            ("links", .array(links.map { JSONBuilder.object(("label", .string($0.label)), ("url", .string($0.url))) })),
            ("device", deviceID.map { Self.device($0, named: deviceName ?? "") }),
            ("lead", lead.map(JSONValue.lines)),
            ("groups", .array(groups.map(\.json))),
            ("addresses", .array(addresses.map(\.json))),
            (
                "sections",
                .array(
                    sections.map { title, items in
                        JSONBuilder.object(("title", .string(title)), ("items", .array(items.map(\.json))))
                    }
                )
            ),
            (
                "passages",
                .array(
                    passages.map { passage in
                        JSONBuilder.object(("title", .string(passage.title)), ("text", .lines(passage.text)))
                    }
                )
            ),
            ("comments", .array(comments.map(\.json)))
        )
    }

    /// Id and name of a device; one without a name is called by its id.
    fileprivate static func device(_ id: String, named name: String) -> JSONValue {
        JSONBuilder.object(("id", .string(id)), ("name", .shown(name.isEmpty ? id : name)))
    }
}

extension QuarantineView {
    /// The device and the file; nil when it is not offered.
    fileprivate var json: JSONValue? {
        guard refusal == nil else { return nil }
        return JSONBuilder.object(
            ("device", ObjectView.device(deviceID, named: deviceName)),
            ("sha1", .string(sha1))
        )
    }
}

extension ObjectView.Comment {
    fileprivate var json: JSONValue {
        JSONBuilder.object(("author", .shown(author)), ("time", time?.json), ("text", .lines(text)))
    }
}

extension AddressRow {
    fileprivate var json: JSONValue {
        JSONBuilder.object(
            ("address", .shown(address)),
            ("hardware", .shown(hardware)),
            ("type", .shown(type)),
            ("status", .shown(status))
        )
    }
}

extension EvidenceView {
    fileprivate var json: JSONValue {
        JSONBuilder.object(
            ("type", .shown(names.type)),
            ("name", .shown(names.name)),
            ("verdict", verdict.map(JSONValue.shown)),
            ("isBad", .bool(isBad)),
            ("quarantine", quarantine?.json),
            ("refusal", (quarantine?.refusal).map(JSONValue.shown)),
            ("groups", .array(groups.map(\.json)))
        )
    }
}
