package import DefenderAPI

/// An entry before it has a place in the record.
package struct AuditDraft: Sendable, Hashable {
    /// What happened.
    package var event: AuditEvent
    /// The state that the action is in from now on; nil when the entry is about none.
    package var state: ActionState?
    /// The action; nil for a refusal before there was one.
    package var action: ActionID?
    /// The kind of action; nil when the request did not name one.
    package var kind: ActionKind?
    /// The tenant's name.
    package var tenant: String
    /// Who.
    package var person: String
    /// How the request came.
    package var face: Actor.Face
    /// The device's id; nil when none was found.
    package var deviceID: String?
    /// The device's name; nil when none was found.
    package var deviceName: String?
    /// What else there is to tell: comment, answer, request ids, the state of the device.
    ///
    /// The record finds a preview by the member `tokenDigest`: SHA-256 of its token.
    package var details: JSONObject

    /// Creates a draft.
    package init(
        _ event: AuditEvent,
        state: ActionState?,
        action: ActionID?,
        kind: ActionKind?,
        tenant: String,
        actor: Actor,
        deviceID: String? = nil,
        deviceName: String? = nil,
        details: JSONObject = JSONObject()
    ) {
        self.event = event
        self.state = state
        self.action = action
        self.kind = kind
        self.tenant = tenant
        person = actor.name
        face = actor.face
        self.deviceID = deviceID
        self.deviceName = deviceName
        self.details = details
    }
}
