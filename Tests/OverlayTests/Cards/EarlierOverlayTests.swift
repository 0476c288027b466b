import DefenderAPI
import Lookup
import ResponseActions
import Testing

@testable import Overlay

/// Polarity's own integration shows these members; the page model must show no fewer.
struct EarlierOverlayTests {
    private static let incident = [
        "displayName", "assignedTo", "severity", "classification", "determination", "status", "customTags",
    ]
    private static let alert = [
        "title", "description", "status", "severity", "classification", "determination", "category", "serviceSource",
        "detectionSource", "assignedTo", "actorDisplayName", "threatDisplayName", "threatName", "threatFamilyName",
        "mitreTechniques", "recommendedActions",
    ]
    private static let file = [
        "fileName", "filePath", "filePublisher", "sha1", "sha256", "signer", "issuer",
    ]
    private static let evidence = [
        "verdict", "url", "ipAddress", "riskScore", "detectionStatus", "healthStatus", "remediationStatus",
        "remediationStatusDetails", "version", "deviceDnsName", "osPlatform", "osBuild", "rbacGroupName",
        "onboardingStatus", "defenderAvStatus", "processId", "parentProcessId", "processCommandLine", "roles", "tags",
    ]
    private static let account = ["accountName", "domainName", "userPrincipalName", "userSid", "azureAdUserId"]
    private static let machine = ["cloudProvider", "resourceId", "vmId"]
    private static let device = [
        "computerDnsName", "exclusionReason", "lastIpAddress", "lastExternalIpAddress", "agentVersion",
        "defenderAvStatus", "managedBy", "managedByStatus", "deviceValue", "onboardingStatus", "healthStatus",
        "riskScore", "exposureLevel", "osArchitecture", "osVersion", "osPlatform", "osProcessor", "osBuild",
        "machineTags",
    ]

    /// An object whose members each hold a text of their own; `more` is JSON members that follow.
    private func object(_ members: [String], _ owner: String, _ more: String = "") throws -> JSONObject {
        let texts = members.map { "\"\($0)\": \"" + "\(owner)-\($0)".lowercased() + "\"" }
        return try .parsed("{" + (texts + (more.isEmpty ? [] : [more])).joined(separator: ", ") + "}")
    }

    private func json(_ change: (inout EntityReport) throws -> Void) throws -> String {
        let rights = ActionRights(mayAct: true, enabled: [])
        let report = try EntityReport.sample(change: change)
        return CardModel(entry: 0, report: report, answeredAt: "", isKept: false, rights: rights).json.json.lowercased()
    }

    private func missing(_ members: [String], _ owner: String, in page: String) -> [String] {
        members.filter { !page.contains("\(owner)-\($0)".lowercased()) }
    }

    @Test func `every member of an incident`() throws {
        let more = """
            "createdDateTime": "2026-01-02T03:01:00Z", "lastUpdateDateTime": "2026-01-02T03:02:00Z",
            "comments": [{"comment": "the comment", "createdByDisplayName": "the author",
                          "createdDateTime": "2026-01-02T03:03:00Z"}]
            """
        let page = try json { $0.incidents = [ReportedObject(try object(Self.incident, "incident", more), links: [])] }
        #expect(missing(Self.incident, "incident", in: page).isEmpty)
        for text in ["03:01 utc", "03:02 utc", "03:03 utc", "the comment", "the author"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func `every member of an alert and of its evidence`() throws {
        func part(_ name: String, _ members: [String], _ more: String = "") throws -> String {
            "\"\(name)\": " + JSONValue.object(try object(members, name, more)).json
        }
        let size = "\"fileSize\": 7341"
        let parts = try [
            part("fileDetails", Self.file, size), part("imageFile", Self.file),
            part("parentProcessImageFile", Self.file),
            part("userAccount", Self.account), part("vmMetadata", Self.machine),
            #""loggedOnUsers": [{"accountName": "logged", "domainName": "on"}]"#,
            #""firstSeenDateTime": "2026-01-02T03:04:00Z", "createdDateTime": "2026-01-02T03:05:00Z""#,
        ]
        let evidence = try object(Self.evidence, "evidence", parts.joined(separator: ", "))
        let more = """
            "createdDateTime": "2026-01-02T03:01:00Z", "lastUpdateDateTime": "2026-01-02T03:02:00Z",
            "resolvedDateTime": "2026-01-02T03:03:00Z", "evidence": [\(JSONValue.object(evidence).json)]
            """
        let page = try json { $0.alerts = [ReportedObject(try object(Self.alert, "alert", more), links: [])] }
        #expect(missing(Self.alert, "alert", in: page).isEmpty)
        #expect(missing(Self.evidence, "evidence", in: page).isEmpty)
        for name in ["fileDetails", "imageFile", "parentProcessImageFile"] {
            #expect(missing(Self.file, name, in: page).isEmpty)
        }
        #expect(missing(Self.account, "userAccount", in: page).isEmpty)
        #expect(missing(Self.machine, "vmMetadata", in: page).isEmpty)
        for text in ["03:01 utc", "03:02 utc", "03:03 utc", "03:04 utc", "03:05 utc", "7,341 bytes", "on\\\\logged"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func `every member of a device`() throws {
        let more = """
            "firstSeen": "2026-01-02T03:01:00Z", "lastSeen": "2026-01-02T03:02:00Z", "isExcluded": false,
            "isPotentialDuplication": false, "isAadJoined": false,
            "ipAddresses": [{"ipAddress": "the address", "macAddress": "the mac", "type": "the type",
                             "operationalStatus": "the status"}]
            """
        let page = try json { $0.devices = [ReportedObject(try object(Self.device, "device", more), links: [])] }
        #expect(missing(Self.device, "device", in: page).isEmpty)
        for text in [
            "03:01 utc", "03:02 utc", "the address", "the mac", "the type", "the status", "\"excluded\"",
            "\"potential duplicate\"", "\"entra joined\"",
        ] { #expect(page.contains(text), "\(text)") }
    }
}
