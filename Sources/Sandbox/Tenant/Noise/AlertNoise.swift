/// Alerts that every tenant has day by day, each in an incident of its own, most of them looked at and closed.
struct AlertNoise {
    private let company: Company
    private let seed: UInt64

    /// Incidents; more than one page of the incident list.
    private static let count = 64
    private static let firstIncident = 3900

    /// What kind of alert it is, and what its evidence is about.
    private struct Kind {
        let service: AlertService
        let sensor: AlertSensor
        let title: String
        let description: String
        let category: String
        let severity: AlertSeverity
        let techniques: [String]
        let isAboutDevice: Bool
    }

    private static let kinds: [Kind] = [
        Kind(
            service: .endpoint,
            sensor: .antivirus,
            title: "Unwanted program was blocked",
            description: "The antivirus stopped the installation of a program that shows advertisements.",
            category: "UnwantedSoftware",
            severity: .low,
            techniques: [],
            isAboutDevice: true
        ),
        Kind(
            service: .endpoint,
            sensor: .endpoint,
            title: "Unusual scheduled task",
            description: "A task was created that runs a program from a folder that users can write to.",
            category: "Persistence",
            severity: .medium,
            techniques: ["T1053.005"],
            isAboutDevice: true
        ),
        Kind(
            service: .endpoint,
            sensor: .smartScreen,
            title: "Connection to a reported web site was blocked",
            description: "A user followed a link to a site that others have reported.",
            category: "InitialAccess",
            severity: .informational,
            techniques: ["T1566.002"],
            isAboutDevice: true
        ),
        Kind(
            service: .endpoint,
            sensor: .customDetection,
            title: "Removable drive with executable files",
            description: "A rule of Contoso noticed programs on a removable drive.",
            category: "Exfiltration",
            severity: .low,
            techniques: ["T1091"],
            isAboutDevice: true
        ),
        Kind(
            service: .office365,
            sensor: .office365,
            title: "Message reported by a user as spam or phish",
            description: "Somebody pressed the report button in Outlook.",
            category: "InitialAccess",
            severity: .low,
            techniques: ["T1566"],
            isAboutDevice: false
        ),
        Kind(
            service: .entraProtection,
            sensor: .entra,
            title: "Sign-in with unfamiliar properties",
            description: "The device or place of a sign-in had not been seen for this user before.",
            category: "InitialAccess",
            severity: .medium,
            techniques: ["T1078"],
            isAboutDevice: false
        ),
        Kind(
            service: .cloudApps,
            sensor: .cloudApps,
            title: "Mass download by a single user",
            description: "A user downloaded many more files than usual within a few minutes.",
            category: "Exfiltration",
            severity: .medium,
            techniques: ["T1530"],
            isAboutDevice: false
        ),
        Kind(
            service: .identity,
            sensor: .identity,
            title: "Account enumeration",
            description: "One device asked the domain controller for many names that do not exist.",
            category: "Discovery",
            severity: .medium,
            techniques: ["T1087.002"],
            isAboutDevice: true
        ),
    ]

    init(company: Company, seed: UInt64) {
        self.company = company
        self.seed = seed
    }

    func happen(in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "alerts")
        for index in 0..<Self.count {
            let end = chronicle.ago(Int64(random.number(in: 6...690)) * Ticks.hour)
            let alert = makeAlert(index, end: end, &random)
            chronicle.alerts.append(alert)
            chronicle.incidents.append(
                IncidentRecord(
                    number: alert.incident,
                    title: alert.title + (alert.device.map { " on \($0.shortName)" } ?? " involving one user"),
                    severity: alert.severity,
                    status: alert.status == .resolved ? "resolved" : alert.status == .new ? "active" : "inProgress",
                    verdict: alert.verdict,
                    assignedTo: alert.assignedTo,
                    created: alert.created,
                    updated: alert.updated
                )
            )
        }
    }

    private func makeAlert(_ index: Int, end: Int64, _ random: inout RandomSource) -> AlertRecord {
        let kind = Self.kinds[index % Self.kinds.count]
        let device = random.pick(company.workstations)
        let person = device.owner ?? random.pick(company.people)
        let status = random.pick([AlertStatus.resolved, .resolved, .new, .inProgress])
        var alert = AlertRecord(
            service: kind.service,
            sensor: kind.sensor,
            key: "everyday:\(index)",
            title: kind.title,
            description: kind.description,
            category: kind.category,
            severity: kind.severity,
            techniques: kind.techniques,
            activity: (end - Int64(random.number(in: 1...30)) * Ticks.minute)...end,
            incident: Self.firstIncident + index,
            status: status,
            verdict: status == .resolved
                ? random.pick([.lineOfBusiness, .notMalicious, .securityTesting, .malware]) : nil,
            assignedTo: status == .new ? nil : random.pick(Analysts.all)
        )
        if kind.isAboutDevice { alert.device = device }
        alert.evidence = evidence(of: kind, device: device, person: person, &random)
        return alert
    }

    private func evidence(
        of kind: Kind,
        device: Device,
        person: Person,
        _ random: inout RandomSource
    ) -> [EvidenceRecord] {
        let user = EvidenceRecord(.user(person.account), verdict: "unknown", remediation: "none")
        if kind.isAboutDevice {
            return [
                EvidenceRecord(
                    .device(device),
                    remediation: "none",
                    roles: ["compromised"],
                    detailedRoles: ["PrimaryDevice"]
                ),
                EvidenceRecord(.file(random.pick(Programs.documents), on: device), remediation: "remediated"),
                user,
            ]
        }
        return [user, EvidenceRecord(.ip(device.publicIPv4), verdict: "unknown", remediation: "none")]
    }
}

/// The analysts of Contoso, who own incidents and alerts.
enum Analysts {
    static let dana = "dana.reyes@contoso.example"
    static let ravi = "ravi.menon@contoso.example"
    static let chloe = "chloe.dubois@contoso.example"

    static let all = [dana, ravi, chloe]
}
