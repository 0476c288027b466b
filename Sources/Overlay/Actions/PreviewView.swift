import DefenderAPI
import ResponseActions

/// What the dialog shows before anything is sent, or why there is nothing to send.
struct PreviewView: Sendable {
    /// What the person has to know or acknowledge.
    struct Note: Sendable {
        let code: String
        let sentence: String

        init(_ finding: Finding) {
            code = finding.code.rawValue
            sentence = finding.sentence
        }
    }

    /// What confirms a preview.
    struct Form: Sendable {
        let token: String
        /// How long it can be confirmed; counted from its arrival, as the browser's clock may be wrong.
        let seconds: Int64
        let typedName: String
        let confirm: String
        let effect: String
        let request: String
        let body: String
        let notices: [Note]
        let acknowledgements: [Note]

        init(_ preview: ActionPreview) {
            token = preview.token
            seconds = ActionPreview.lifetime.components.seconds
            typedName = preview.typedName
            confirm = ActionWords.title(preview.order)
            effect = ActionWords.effect(preview.order)
            request = "\(preview.method) \(preview.path)"
            var bytes: [UInt8] = []
            JSONValue.object(preview.body).write(to: &bytes)
            body = String(decoding: bytes, as: UTF8.self)
            notices = preview.notices.map(Note.init)
            acknowledgements = preview.acknowledgements.map(Note.init)
        }
    }

    let title: String
    /// Says why there is no form.
    let lead: String?
    let deviceID: String
    let facts: [FieldGroup]
    let isolation: IsolationView
    let running: [RunningActionView]
    let form: Form?

    init(_ outcome: PreviewOutcome, of order: ActionOrder) {
        let device: DeviceSnapshot
        switch outcome {
        case .ready(let preview):
            device = preview.device
            lead = nil
            form = Form(preview)
        case .alreadyRunning(let running, let snapshot):
            device = snapshot
            let status = ProductWords.text(running.status).lowercased()
            lead = "Defender does this already (\(status)). Nothing was sent, and nothing needs to be."
            form = nil
        case .alreadyDone(let snapshot):
            device = snapshot
            lead = "The device is in this state already. Nothing was sent."
            form = nil
        }
        title = "\(ActionWords.title(order)): \(device.name)"
        deviceID = device.machine.id.text
        facts = Self.table.groups(of: Self.object(device, order))
        isolation = IsolationView(device.isolation)
        running = device.running.map { RunningActionView($0, rights: .none) }
    }
}

extension PreviewView {
    /// The device's members, in the order in which they tell it from others, and what is asked for it.
    private static let table = FieldTable([
        FieldRow("Device", "computerDnsName", .code),
        FieldRow("Device ID", "id", .code),
        FieldRow("Last seen", "lastSeen", .time),
        FieldRow("OS platform", "osPlatform", .words),
        FieldRow("OS version", "version"),
        FieldRow("Group", "rbacGroupName"),
        FieldRow("Tags", "machineTags"),
        FieldRow("Health", "healthStatus", .words),
        FieldRow("Onboarding", "onboardingStatus", .words),
        FieldRow("File (SHA-1)", "sha1", .code),
        FieldRow("Withdraws", "cancels", .code),
    ])

    /// The members that are shown; a fact that Defender does not give is named as such, because it matters here.
    private static func object(_ device: DeviceSnapshot, _ order: ActionOrder) -> JSONObject {
        let names = [
            "computerDnsName", "id", "lastSeen", "osPlatform", "version", "rbacGroupName", "machineTags",
            "healthStatus", "onboardingStatus",
        ]
        var object = JSONObject(
            names.map { name in
                let value = device.machine.raw[name] ?? .null
                let isMissing = value == .null || value.string == "" || value.array?.isEmpty == true
                let none = name == "machineTags" ? "none" : "not known"
                return JSONObject.Member(name, isMissing ? .string(none) : value)
            }
        )
        object["sha1"] = order.file.map { .string($0.text) }
        object["cancels"] = order.cancels.map { .string($0.text) }
        return object
    }
}
