import DefenderAPI
import Entities
import Lookup
import Testing

extension JSONObject {
    /// Reads the text of an object.
    static func parsed(_ json: String) throws -> JSONObject {
        try #require(JSONValue(json: json)?.object)
    }
}

extension EntityReport {
    static func sample(
        _ kind: EntityKind = .ipv4,
        _ value: String = "198.51.100.77",
        change: (inout EntityReport) throws -> Void = { _ in }
    ) throws -> EntityReport {
        var report = EntityReport(item: LookupItem(try #require(Entity(kind, value))))
        report.sources = LookupSource.allCases.map { SourceOutcome($0, .clean) }
        try change(&report)
        return report
    }

    /// A report with one object of each kind, written as Microsoft writes them.
    static func full() throws -> EntityReport {
        try sample { report in
            report.summary = ["Alerts: 1 Incidents: 1 Devices: 1 Threat Hunt: 12"]
            report.incidents = [
                ReportedObject(
                    try .parsed(incidentJSON),
                    links: [.init(.incident, "https://security.microsoft.com/incidents/2972395?tid=a&b=c")]
                )
            ]
            report.alerts = [
                ReportedObject(
                    try .parsed(alertJSON),
                    links: [.init(.alert, "https://security.microsoft.com/alerts/da6375"), .init(.device, "http://no")]
                )
            ]
            report.devices = [ReportedObject(try .parsed(deviceJSON))]
            report.hunts = [
                HuntResult(
                    table: "DeviceNetworkEvents",
                    rowCount: 12,
                    firstSeen: "2026-11-01T08:00:00.1234567Z",
                    lastSeen: "2026-11-21T09:30:00Z",
                    columns: [],
                    rows: [[], []]
                )
            ]
            report.sources = [
                SourceOutcome(.assignedIncidents, .skipped, message: "Only e-mail addresses own incidents."),
                SourceOutcome(.template, .failed, message: "The query has a mistake.", requestID: "0f1e-22"),
                SourceOutcome(.typedHunts, .found, missing: .init(rows: 10, reason: "maxRowsPerTable is 2.")),
                SourceOutcome(.alerts, .found, ignored: 3),
                SourceOutcome(.incidents, .found, missing: .init(items: 1, reason: "HTTP 503.", isError: true)),
                SourceOutcome(.devices, .clean),
            ]
        }
    }

    private static let incidentJSON = #"""
        {"@odata.type": "#microsoft.graph.security.incident", "id": "2972395",
         "incidentWebUrl": "https://security.microsoft.com/incidents/2972395", "redirectIncidentId": null,
         "displayName": "Multi-stage incident on multiple endpoints", "createdDateTime": "2021-08-13T08:43:35.5533333Z",
         "lastUpdateDateTime": "2021-09-30T09:35:45.1133333Z", "assignedTo": "KaiC@contoso.onmicrosoft.com",
         "classification": "truePositive", "determination": "multiStagedAttack", "status": "inProgress",
         "severity": "medium", "customTags": ["Demo"], "systemTags": ["Defender Experts"],
         "comments": [{"comment": "First line\nsecond line", "createdByDisplayName": "DavidS",
                       "createdDateTime": "2021-09-30T12:07:37.2756993Z"}],
         "newMemberOfGraph": {"innerCount": 7}, "description": "Worm activity on <several> devices."}
        """#

    private static let deviceJSON = #"""
        {"id": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "computerDnsName": "mymachine1.contoso.com",
         "firstSeen": "2018-08-02T14:55:03.7791856Z", "lastSeen": "2018-08-03T14:55:03Z", "osPlatform": "Windows10",
         "osProcessor": "x64", "osArchitecture": "64-bit", "version": "1709", "osBuild": 18209,
         "lastIpAddress": "172.17.230.209", "lastExternalIpAddress": "167.220.196.71", "agentVersion": "10.8295",
         "healthStatus": "NoSensorDataImpairedCommunication", "riskScore": "High", "exposureLevel": "Medium",
         "deviceValue": "Normal", "onboardingStatus": "onboarded", "defenderAvStatus": "Updated",
         "managedBy": "Intune", "managedByStatus": "Success", "isPotentialDuplication": false, "isExcluded": true,
         "exclusionReason": "Lab", "isAadJoined": true, "aadDeviceId": "80fe8ff8-2624-418e-9591-41f0491218f9",
         "machineTags": ["test tag 1", "test tag 2"], "rbacGroupName": "The-A-Team",
         "ipAddresses": [{"ipAddress": "172.17.230.209", "macAddress": "00005E005314", "type": "Ethernet",
                          "operationalStatus": "Up"}]}
        """#

    private static let alertJSON = #"""
        {"@odata.type": "#microsoft.graph.security.alert", "id": "da637578995287051192_756343937", "incidentId": "28282",
         "status": "new", "severity": "low", "classification": "unknown", "determination": null,
         "serviceSource": "microsoftDefenderForEndpoint", "detectionSource": "antivirus", "title": "Suspicious file",
         "description": "A hidden file has been launched.", "recommendedActions": "Collect artifacts\n\tReview it",
         "category": "DefenseEvasion", "assignedTo": null, "actorDisplayName": "Storm-0000",
         "threatDisplayName": "Trojan:Win32/X", "threatFamilyName": "X", "mitreTechniques": ["T1564.001"],
         "createdDateTime": "2021-04-27T12:19:27.7211305Z", "resolvedDateTime": null, "comments": [],
         "evidence": [
          {"@odata.type": "#microsoft.graph.security.deviceEvidence", "verdict": "unknown", "deviceDnsName": "tempDns",
           "osPlatform": "Windows10", "osBuild": 22424, "riskScore": "medium", "rbacGroupName": "UnassignedGroup",
           "ipInterfaces": ["10.0.0.1", "10.0.0.2"], "loggedOnUsers": [{"accountName": "ann", "domainName": "CORP"}],
           "roles": ["compromised"], "vmMetadata": {"vmId": "ca1b0d41", "cloudProvider": "azure",
           "resourceId": "/subscriptions/8700d3a3/x"}, "firstSeenDateTime": "2020-09-12T07:28:32Z"},
          {"@odata.type": "#microsoft.graph.security.fileEvidence", "verdict": "malicious", "remediationStatus": "none",
           "detectionStatus": "detected", "fileDetails": {"sha1": "5f1e8acedc065031aad553b710838eb366cfee9a",
           "sha256": "8963a19fb992ad9a76576c5638fd68292cffb9aaac29eb8285f9abf6196a7dec", "fileName": "MsSense.exe",
           "filePath": "C:\\Program Files\\temp", "fileSize": 6136392, "filePublisher": "Microsoft Corporation",
           "signer": "Some signer", "issuer": "Some issuer"}},
          {"@odata.type": "#microsoft.graph.security.processEvidence", "processId": 4780, "parentProcessId": 668,
           "processCommandLine": "\"MsSense.exe\" --x", "verdict": "suspicious",
           "imageFile": {"fileName": "MsSense.exe", "issuer": "Image issuer"},
           "parentProcessImageFile": {"fileName": "services.exe", "issuer": "Parent issuer"},
           "userAccount": {"accountName": "SYSTEM", "domainName": "NT AUTHORITY", "userSid": "S-1-5-18",
           "userPrincipalName": null}},
          {"@odata.type": "#microsoft.graph.security.urlEvidence", "url": "https://evil.example/a.b"},
          {"@odata.type": "#microsoft.graph.security.quantumEvidence", "spinState": "up", "qubits": [{"n": 1}, {"n": 2}]}
         ]}
        """#
}
