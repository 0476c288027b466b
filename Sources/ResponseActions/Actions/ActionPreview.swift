package import DefenderAPI
package import FoundationEssentials

/// What a person is shown before anything is sent, and the right to send exactly that, once.
package struct ActionPreview: Sendable, Hashable {
    /// The action that a confirmation starts.
    package var id: ActionID
    /// Confirms exactly this preview, by the same person, once; 43 characters of base64url.
    package var token: String
    /// Five minutes after the preview.
    package var expires: Date
    /// The tenant's name.
    package var tenant: String
    /// What will be done.
    package var order: ActionOrder
    /// The device as it is now.
    package var device: DeviceSnapshot
    /// `POST`.
    package var method: String
    /// Path of the call below the endpoint service's address, such as `/api/machines/…/isolate`.
    package var path: String
    /// The body; the comment in it is a placeholder in angle brackets.
    package var body: JSONObject
    /// What has to be typed: the device's name.
    package var typedName: String
    /// What the person must acknowledge, each by its code; often empty.
    package var acknowledgements: [Finding]
    /// What the person should know and need not acknowledge.
    package var notices: [Finding]

    /// How long a preview can be confirmed.
    package static let lifetime = Duration.seconds(300)
}

/// What came of asking for a preview.
package enum PreviewOutcome: Sendable, Hashable {
    /// It can be confirmed.
    case ready(ActionPreview)
    /// Defender does the same already; nothing more is sent.
    case alreadyRunning(RunningAction, DeviceSnapshot)
    /// The device is in that state already.
    case alreadyDone(DeviceSnapshot)
}

/// A person's word that a preview is to be carried out.
package struct Confirmation: Sendable, Hashable {
    /// The preview's token.
    package var token: String
    /// The device's name as typed; case does not matter, the short name will do.
    package var typedName: String
    /// Why; 1 to 500 characters after trimming, on one line.
    package var comment: String
    /// Codes of the acknowledged findings.
    package var acknowledged: Set<Finding.Code>

    /// Creates a confirmation.
    package init(token: String, typedName: String, comment: String, acknowledged: Set<Finding.Code> = []) {
        self.token = token
        self.typedName = typedName
        self.comment = comment
        self.acknowledged = acknowledged
    }
}
