import DefenderAPI
import Lookup

extension FieldGroup {
    /// The fields as values ready to be shown.
    var json: JSONValue {
        JSONBuilder.object(
            ("title", title.map(JSONValue.shown)),
            (
                "fields",
                .array(
                    fields.map { field in
                        JSONBuilder.object(
                            ("label", .shown(field.label)),
                            ("values", .array(field.values.map(\.json)))
                        )
                    }
                )
            )
        )
    }
}

extension FieldValue {
    /// `text`, and where they apply `title` (the value as Microsoft wrote it), `look` (a style) and `url` (https).
    fileprivate var json: JSONValue {
        switch self {
        case .text(let text): Self.value(.shown(text))
        case .lines(let text): Self.value(.lines(text), look: "lens-lines")
        case .worded(let worded): Self.value(.shown(worded.words), title: .shown(worded.raw))
        case .severity(let sign): Self.value(.shown(sign.word), look: "lens-severity lens-" + sign.level)
        case .time(let instant): Self.value(.string(instant.text), title: .string(instant.machine))
        case .code(let code): Self.value(.shown(code.text), look: "lens-code")
        case .link(let url): Self.value(.shown(url), url: .string(url))
        }
    }

    private static func value(
        _ text: JSONValue,
        title: JSONValue? = nil,
        look: String? = nil,
        url: JSONValue? = nil
    ) -> JSONValue {
        JSONBuilder.object(("text", text), ("title", title), ("look", look.map(JSONValue.string)), ("url", url))
    }
}

extension SeveritySign {
    /// The sign as values ready to be shown.
    var json: JSONValue { JSONBuilder.object(("level", .string(level)), ("word", .shown(word))) }
}

extension Instant {
    /// The instant as values ready to be shown.
    var json: JSONValue { JSONBuilder.object(("machine", .string(machine)), ("text", .string(text))) }
}
