import DefenderAPI
import Lookup
import Mustache

/// An incident, an alert or a device: a line that says what matters, and everything else when it is opened.
struct ObjectView: Sendable {
    /// A link to the portal.
    struct Link: Sendable {
        let label: String
        let url: String
    }

    /// A long text with a heading.
    struct Passage: Sendable {
        let title: String
        let text: String
    }

    /// Who said what when.
    struct Comment: Sendable {
        let author: String
        let time: Instant?
        let text: String
    }

    var severity: SeveritySign?
    var title: String
    /// Short facts of the line.
    var facts: [String] = []
    var time: Instant?
    /// What the time is the time of.
    var timeName = "Created"
    var links: [Link] = []
    /// What the object is about, before the fields.
    var lead: String?
    var groups: [FieldGroup] = []
    var addresses: [AddressRow] = []
    var passages: [Passage] = []
    var comments: [Comment] = []
    var files: [EvidenceView] = []
    var evidence: [EvidenceView] = []
    /// Present for devices that can be asked about.
    var deviceID: String?
    /// What Defender calls the device.
    var deviceName: String?
}

extension ObjectView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "severity": severity
        case "title": title
        case "facts": facts
        case "time": time
        case "timeName": timeName
        case "links": links
        case "lead": lead
        case "groups": groups
        case "hasAddresses": !addresses.isEmpty
        case "addresses": addresses
        case "passages": passages
        case "hasComments": !comments.isEmpty
        case "comments": comments
        case "commentCount": comments.count
        case "hasFiles": !files.isEmpty
        case "files": files
        case "fileCount": files.count
        case "hasEvidence": !evidence.isEmpty
        case "evidence": evidence
        case "evidenceCount": evidence.count
        case "deviceID": deviceID
        case "deviceName": deviceName
        default: nil
        }
    }
}

extension ObjectView {
    /// An incident of Graph.
    init(incident object: ReportedObject) {
        self.init(
            severity: Self.severity(object.text("severity")),
            title: Self.title(object.text("displayName"), "Incident \(object.text("id"))"),
            facts: [ProductWords.text(object.text("status")), "#" + object.text("id")].filter { $0.count > 1 },
            time: Instant(object.text("createdDateTime")),
            links: Self.links(of: object),
            lead: Self.filled(object.text("description")),
            groups: FieldTable.incident.groups(of: object.value),
            passages: Self.passages(object, [("Summary", "summary")]),
            comments: Self.comments(on: object)
        )
    }

    /// An alert of Graph.
    init(alert object: ReportedObject, rights: ActionRights) {
        let evidence = (object.value["evidence"]?.array ?? []).compactMap(\.object)
        let isFile = { (evidence: JSONObject) in evidence["@odata.type"]?.string?.hasSuffix(".fileEvidence") == true }
        let source = ProductWords.text(object.text("serviceSource"))
        var members = object.value
        members["deviceName"] = .string(object.deviceName)
        self.init(
            severity: Self.severity(object.text("severity")),
            title: Self.title(object.text("title"), "Alert \(object.text("id"))"),
            facts: [ProductWords.text(object.text("status")), object.deviceName, source].filter { !$0.isEmpty },
            time: Instant(object.text("createdDateTime")),
            links: Self.links(of: object),
            lead: Self.filled(object.text("description")),
            groups: FieldTable.alert.groups(of: members),
            passages: Self.passages(object, [("Recommended actions", "recommendedActions")]),
            comments: Self.comments(on: object),
            files: evidence.filter(isFile).map { file in
                EvidenceView(file, quarantine: QuarantineView(file, in: evidence, rights: rights))
            },
            evidence: evidence.filter { !isFile($0) }.map { EvidenceView($0) }
        )
    }

    /// A device of Defender for Endpoint.
    init(device object: ReportedObject) {
        let health = ProductWords.text(object.text("healthStatus"))
        let platform = ProductWords.text(object.text("osPlatform"))
        self.init(
            severity: Self.severity(object.text("riskScore"), of: "Risk"),
            title: Self.title(object.text("computerDnsName"), "Device \(object.text("id"))"),
            facts: [health, platform, object.text("lastIpAddress")].filter { !$0.isEmpty },
            time: Instant(object.text("lastSeen")),
            timeName: "Last seen",
            links: Self.links(of: object),
            groups: FieldTable.device.groups(of: object.value),
            addresses: (object.value["ipAddresses"]?.array ?? []).compactMap(\.object).map { AddressRow($0) },
            deviceID: DeviceID(object.text("id"))?.text,
            deviceName: object.text("computerDnsName")
        )
    }

    private static func severity(_ text: String, of name: String? = nil) -> SeveritySign? {
        text.isEmpty ? nil : SeveritySign(text, of: name)
    }

    private static func title(_ text: String, _ other: String) -> String { filled(text) ?? other }

    private static func filled(_ text: String) -> String? { text.allSatisfy(\.isWhitespace) ? nil : text }

    private static func passages(_ object: ReportedObject, _ members: [(String, String)]) -> [Passage] {
        members.compactMap { title, member in filled(object.text(member)).map { Passage(title: title, text: $0) } }
    }

    /// Links that are https; others are no links.
    private static func links(of object: ReportedObject) -> [Link] {
        object.links.filter { $0.url.hasPrefix("https://") }.map { link in
            Link(label: "Open \(link.name.rawValue) in the portal", url: link.url)
        }
    }

    /// Comments in both spellings of their members.
    private static func comments(on object: ReportedObject) -> [Comment] {
        (object.value["comments"]?.array ?? []).compactMap { comment in
            guard let text = comment["comment"]?.string.flatMap(filled) else { return nil }
            let author = comment["createdByDisplayName"]?.string ?? comment["createdBy"]?.string ?? "Unknown author"
            let time = comment["createdDateTime"]?.string ?? comment["createdTime"]?.string ?? ""
            return Comment(author: author, time: Instant(time), text: text)
        }
    }
}
