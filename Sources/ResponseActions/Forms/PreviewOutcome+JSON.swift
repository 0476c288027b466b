package import DefenderAPI
import Lookup

extension PreviewOutcome {
    /// The outcome for a program: `outcome` names it, and the other members belong to it.
    package var json: JSONValue {
        switch self {
        case .ready(let preview):
            JSONBuilder.object(("outcome", .string("ready")), ("preview", preview.json))
        case .alreadyRunning(let running, let device):
            JSONBuilder.object(
                ("outcome", .string("alreadyRunning")),
                ("running", running.json),
                ("device", device.json)
            )
        case .alreadyDone(let device):
            JSONBuilder.object(("outcome", .string("alreadyDone")), ("device", device.json))
        }
    }
}

extension ActionPreview {
    /// The preview for a program, its token included; the end of its life is RFC 3339 in UTC, cut to the second.
    package var json: JSONValue {
        JSONBuilder.object(
            [
                ("id", .string(id.text)),
                ("token", .string(token)),
                ("expires", .string(WireDate.text(of: expires))),
                ("tenant", .string(tenant)),
            ] + order.jsonMembers + [
                ("device", device.json),
                (
                    "request",
                    JSONBuilder.object(
                        ("method", .string(method)),
                        ("path", .string(path)),
                        ("body", .object(body))
                    )
                ),
                ("typedName", .string(typedName)),
                ("acknowledgements", .array(acknowledgements.map(\.json))),
                ("notices", .array(notices.map(\.json))),
            ]
        )
    }
}

extension Finding {
    fileprivate var json: JSONValue {
        JSONBuilder.object(("code", .string(code.rawValue)), ("sentence", .string(sentence)))
    }
}
