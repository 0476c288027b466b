import DefenderAPI
import FoundationEssentials

/// What the record keeps of a preview: enough to carry it out, and to tell whether the device changed since.
struct PreviewRecord: Hashable, Sendable {
    var id: ActionID
    var order: ActionOrder
    var tenant: String
    var deviceID: DeviceID
    var deviceName: String
    var person: String
    var face: Actor.Face
    var created: Date
    /// SHA-256 of the token.
    var tokenDigest: String
    var expires: Date
    /// Name of the ``IsolationState``.
    var isolation: String
    /// Codes of what has to be acknowledged.
    var required: Set<Finding.Code>

    /// Reads the entry of a preview.
    ///
    /// - Throws: ``AuditFailure`` when a part is missing, which this program never leaves out.
    init(_ entry: AuditEntry) throws(AuditFailure) {
        let draft = entry.draft
        let details = draft.details
        guard draft.event == .previewed, let id = draft.action, let kind = draft.kind,
            let deviceID = draft.deviceID.flatMap(DeviceID.init), let deviceName = draft.deviceName,
            let digest = details["tokenDigest"]?.string,
            let expires = (details["expires"]?.string).flatMap(AuditInstant.date),
            let isolation = details["device"]?["isolation"]?["state"]?.string,
            let order = try? ActionOrder(
                kind,
                scope: details["scope"]?.string,
                file: (details["sha1"]?.string).flatMap(FileSHA1.init),
                cancels: (details["cancels"]?.string).flatMap(MachineActionID.init)
            )
        else { throw AuditFailure("Entry \(entry.number) of the record is no preview that this program can read.") }
        self.id = id
        self.order = order
        tenant = draft.tenant
        self.deviceID = deviceID
        self.deviceName = deviceName
        person = draft.person
        face = draft.face
        created = entry.date
        tokenDigest = digest
        self.expires = expires
        self.isolation = isolation
        required = Set((details["acknowledgements"]?.strings ?? []).compactMap(Finding.Code.init))
    }

    /// What a preview writes into its entry.
    static func details(of preview: ActionPreview) -> JSONObject {
        var details = JSONObject(preview.order.recordedMembers)
        details["tokenDigest"] = (ConfirmationToken(preview.token)?.digest).map(JSONValue.string)
        details["expires"] = .string(AuditInstant.text(of: preview.expires))
        details["device"] = .object(preview.device.essentials)
        details["acknowledgements"] = .array(preview.acknowledgements.map { .string($0.code.rawValue) })
        details["notices"] = .array(preview.notices.map { .string($0.code.rawValue) })
        return details
    }
}

extension ActionOrder {
    /// Scope, file and withdrawn action, as entries hold them.
    var recordedMembers: [JSONObject.Member] {
        [("scope", scope), ("sha1", file?.text), ("cancels", cancels?.text)].compactMap { name, text in
            text.map { JSONObject.Member(name, .string($0)) }
        }
    }
}

extension DeviceSnapshot {
    /// What entries keep of a device: its kind, its isolation, and what ran on it.
    var essentials: JSONObject {
        let texts: [(String, String?)] = [
            ("osPlatform", machine.osPlatform), ("lastSeen", machine.lastSeen),
            ("group", machine.text("rbacGroupName")),
            ("health", machine.healthStatus), ("onboarding", machine.onboardingStatus),
        ]
        var members = texts.compactMap { name, text in text.map { JSONObject.Member(name, .string($0)) } }
        members.append(JSONObject.Member("tags", .array(machine.tags.prefix(50).map(JSONValue.string))))
        members.append(JSONObject.Member("isolation", isolation.json))
        let running = running.prefix(50).map { action in
            JSONValue.object(
                JSONObject([
                    JSONObject.Member("machineAction", .string(action.id.text)),
                    JSONObject.Member("type", .string(action.type)),
                    JSONObject.Member("status", .string(action.status)),
                ])
            )
        }
        members.append(JSONObject.Member("running", .array(Array(running))))
        return JSONObject(members)
    }
}
