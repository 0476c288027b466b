/// A support engineer collects inventories with a tool that intruders use too; the alert is a false positive.
///
/// Twelve days before the end Tomas Novak runs NetInventory on it-ws-002. The device is isolated, the tool turns out to
/// be his own, and the device is released again.
struct AdminToolStory {
    let company: Company

    static let incident = 4130
    static let tool = ProgramFile(
        "NetInventory.exe",
        in: #"C:\Tools"#,
        size: 1_911_296,
        company: "Contoso IT",
        product: "NetInventory",
        version: "2.3.0",
        description: "Asks devices for their inventory",
        signer: "Contoso IT"
    )

    private var engineer: Person { company.person("tomas.novak") }
    private var workstation: Device { company.device("it-ws-002") }

    func happen(in chronicle: inout Chronicle) {
        let start = chronicle.ago(12 * Ticks.day + 3 * Ticks.hour)
        let session = DeviceSession(device: workstation, now: chronicle.now)
        let run = chronicle.run(
            ProcessRun(
                Self.tool,
                id: 9120,
                created: start,
                commandLine: "NetInventory.exe --all --threads 32",
                account: engineer.account,
                parent: session.shell,
                isElevated: true
            ),
            on: workstation,
            by: session.shell
        )
        for (index, device) in company.servers.enumerated() {
            chronicle.connections.append(
                NetworkEvent(
                    time: start + Int64(index + 1) * Ticks.second,
                    device: workstation,
                    remoteIP: device.ipv4,
                    remotePort: 445,
                    remoteURL: device.name,
                    localPort: Int32(52_000 + index),
                    remoteIPType: "Private",
                    initiating: run
                )
            )
            chronicle.logons.append(
                LogonEvent(
                    time: start + Int64(index + 1) * Ticks.second,
                    device: device,
                    logonType: "Network",
                    account: engineer.account,
                    transport: "Kerberos",
                    remoteDeviceName: workstation.shortName,
                    remoteIP: workstation.ipv4,
                    initiating: DeviceSession(device: device, now: chronicle.now).shell
                )
            )
        }
        chronicle.alerts.append(alert(run, start: start))
        chronicle.incidents.append(incident(start: start))
        chronicle.machineActions += actions(start: start)
    }

    private func alert(_ run: ProcessRun, start: Int64) -> AlertRecord {
        AlertRecord(
            service: .endpoint,
            sensor: .endpoint,
            key: "tool:scan",
            title: "One device contacted many servers",
            description: "A program opened file shares on all servers within a minute.",
            category: "Discovery",
            severity: .medium,
            techniques: ["T1018", "T1135"],
            activity: start...(start + Ticks.minute),
            incident: Self.incident,
            status: .resolved,
            verdict: .notMalicious,
            assignedTo: Analysts.chloe,
            comments: [
                AlertComment(text: "Inventory run, change 2214.", author: Analysts.chloe, time: start + 2 * Ticks.hour)
            ],
            device: workstation,
            evidence: [
                EvidenceRecord(.device(workstation), verdict: "noThreatsFound", remediation: "none"),
                EvidenceRecord(.process(run, on: workstation), verdict: "noThreatsFound", remediation: "none"),
                EvidenceRecord(.file(Self.tool, on: workstation), verdict: "noThreatsFound", remediation: "none"),
                EvidenceRecord(.user(engineer.account), verdict: "noThreatsFound", remediation: "none"),
            ]
        )
    }

    private func incident(start: Int64) -> IncidentRecord {
        IncidentRecord(
            number: Self.incident,
            title: "Discovery incident on one endpoint",
            severity: .medium,
            status: "resolved",
            verdict: .notMalicious,
            assignedTo: Analysts.chloe,
            created: start + 3 * Ticks.minute,
            updated: start + 4 * Ticks.hour,
            resolvingComment: "The inventory tool of IT.",
            priority: 12
        )
    }

    private func actions(start: Int64) -> [MachineActionRecord] {
        [
            MachineActionRecord(
                type: "Isolate",
                scope: "Selective",
                requestor: Analysts.chloe,
                comment: "Looks like a scan.",
                device: workstation,
                created: start + 20 * Ticks.minute
            ),
            MachineActionRecord(
                type: "Unisolate",
                requestor: Analysts.chloe,
                comment: "Inventory run, change 2214.",
                device: workstation,
                created: start + 2 * Ticks.hour
            ),
            MachineActionRecord(
                type: "CollectInvestigationPackage",
                requestor: Analysts.ravi,
                comment: "To be sure.",
                status: "Cancelled",
                device: workstation,
                created: start + Ticks.hour
            ),
        ]
    }
}
