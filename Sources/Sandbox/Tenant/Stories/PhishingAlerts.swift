/// What four products make of the ``PhishingStory``: one incident, another one that was merged into it, and the answer
/// of the analysts.
struct PhishingAlerts {
    let story: PhishingStory
    let message: MailMessage
    let implant: ProcessRun
    let remote: ProcessRun
    /// When the message came, in ticks.
    let start: Int64

    private var workstation: Device { story.company.device("fin-ws-014") }
    private var fileServer: Device { story.company.device("fs01") }
    private var victim: Person { story.company.person("megan.ortiz") }
    private var administrator: Person { story.company.person("piotr.kowalski") }

    func raise(in chronicle: inout Chronicle) {
        var alerts = [mailAlert(), clickAlert(), scriptAlert(), beaconAlert(), credentialAlert(), lateralAlert()]
        alerts += [ransomAlert(), summaryAlert()]
        for index in alerts.indices {
            alerts[index].assignedTo = Analysts.dana
            if alerts[index].status == .new { alerts[index].status = .inProgress }
            alerts[index].verdict = .multiStagedAttack
        }
        chronicle.alerts += alerts
        chronicle.incidents += incidents()
        chronicle.machineActions += actions()
    }

    private func mailAlert() -> AlertRecord {
        AlertRecord(
            service: .office365,
            sensor: .office365,
            key: "phishing:mail",
            title: "Phishing message removed after delivery",
            description: "Messages with a link that was later found malicious were taken out of mailboxes.",
            category: "InitialAccess",
            severity: .informational,
            techniques: ["T1566.002"],
            activity: start...(start + Ticks.hour),
            incident: PhishingStory.incident,
            evidence: [
                EvidenceRecord(.message(message), verdict: "malicious", remediation: "notFound"),
                EvidenceRecord(.mailbox(victim), verdict: "suspicious"),
                EvidenceRecord(.url(PhishingStory.lureURL), verdict: "malicious"),
                EvidenceRecord(.ip(PhishingStory.senderIP), verdict: "malicious", remediation: "none"),
            ]
        )
    }

    private func clickAlert() -> AlertRecord {
        AlertRecord(
            service: .office365,
            sensor: .office365,
            key: "phishing:click",
            title: "A user followed a malicious link",
            description: "The link was judged malicious after the user had opened it.",
            category: "InitialAccess",
            severity: .high,
            techniques: ["T1204.001"],
            activity: (start + 6 * Ticks.minute)...(start + 6 * Ticks.minute),
            incident: PhishingStory.incident,
            evidence: [
                EvidenceRecord(.user(victim.account), roles: ["compromised"]),
                EvidenceRecord(.url(PhishingStory.lureURL), verdict: "malicious"),
            ]
        )
    }

    private func scriptAlert() -> AlertRecord {
        AlertRecord(
            service: .endpoint,
            sensor: .endpoint,
            key: "phishing:script",
            title: "A script started a hidden PowerShell",
            description:
                "A script from the downloads folder started PowerShell without a window and with encoded text.",
            category: "Execution",
            severity: .medium,
            techniques: ["T1059.001", "T1059.007"],
            activity: (start + 7 * Ticks.minute)...(start + 8 * Ticks.minute),
            incident: PhishingStory.incident,
            comments: [
                AlertComment(
                    text: "User confirmed that the archive was opened.",
                    author: Analysts.dana,
                    time: start + 5 * Ticks.hour
                )
            ],
            device: workstation,
            evidence: [
                EvidenceRecord(.device(workstation), roles: ["compromised"], detailedRoles: ["PrimaryDevice"]),
                EvidenceRecord(
                    .file(PhishingStory.archive, on: workstation),
                    verdict: "malicious",
                    remediation: "remediated"
                ),
                EvidenceRecord(
                    .file(PhishingStory.script, on: workstation),
                    verdict: "malicious",
                    remediation: "remediated"
                ),
            ] + (implant.parent.map { [EvidenceRecord(.process($0, on: workstation))] } ?? []) + [
                EvidenceRecord(.user(victim.account))
            ]
        )
    }

    private func beaconAlert() -> AlertRecord {
        AlertRecord(
            service: .endpoint,
            sensor: .endpoint,
            key: "phishing:beacon",
            title: "Connections to a command-and-control server",
            description: "A program in a user's profile connects to the same server at regular intervals.",
            category: "CommandAndControl",
            severity: .high,
            techniques: ["T1071.001", "T1547.001"],
            activity: (start + 9 * Ticks.minute)...(start + 2 * Ticks.day),
            incident: PhishingStory.incident,
            threatFamily: "Svcupd",
            actor: "Storm-0000",
            device: workstation,
            evidence: [
                EvidenceRecord(.device(workstation), roles: ["compromised"], detailedRoles: ["PrimaryDevice"]),
                EvidenceRecord(.process(implant, on: workstation), verdict: "malicious"),
                EvidenceRecord(.file(PhishingStory.implant, on: workstation), verdict: "malicious"),
                EvidenceRecord(
                    .ip(PhishingStory.commandIPv4),
                    verdict: "malicious",
                    remediation: "none",
                    roles: ["commandAndControl"]
                ),
                EvidenceRecord(
                    .ip(PhishingStory.commandIPv6),
                    verdict: "malicious",
                    remediation: "none",
                    roles: ["commandAndControl"]
                ),
                EvidenceRecord(
                    .url("https://\(PhishingStory.commandHost)/api/v2/poll"),
                    verdict: "malicious",
                    remediation: "none"
                ),
                EvidenceRecord(
                    .registryValue(
                        EvidenceItem.RegistryValue(
                            hive: "HKEY_CURRENT_USER",
                            key: #"Software\Microsoft\Windows\CurrentVersion\Run"#,
                            name: "ServiceUpdate",
                            data: PhishingStory.implant.path
                        ),
                        on: workstation
                    )
                ),
            ]
        )
    }

    private func credentialAlert() -> AlertRecord {
        AlertRecord(
            service: .endpoint,
            sensor: .endpoint,
            key: "phishing:credentials",
            title: "Credentials were read from memory",
            description: "A program read the memory of the process that keeps credentials.",
            category: "CredentialAccess",
            severity: .high,
            techniques: ["T1003.001"],
            activity: (start + Ticks.day)...(start + Ticks.day),
            incident: PhishingStory.incident,
            device: workstation,
            evidence: [
                EvidenceRecord(.device(workstation), roles: ["compromised"]),
                EvidenceRecord(.process(implant, on: workstation), verdict: "malicious"),
                EvidenceRecord(.user(administrator.account), roles: ["compromised"]),
            ]
        )
    }

    private func lateralAlert() -> AlertRecord {
        let time = start + Ticks.day + 20 * Ticks.minute
        return AlertRecord(
            service: .identity,
            sensor: .identity,
            key: "phishing:lateral",
            title: "Suspicious remote service on a file server",
            description:
                "An administrator's account created a service on fs01 from a workstation it never used before.",
            category: "LateralMovement",
            severity: .high,
            techniques: ["T1021.002", "T1569.002"],
            activity: time...(time + Ticks.minute),
            incident: PhishingStory.incident,
            evidence: [
                EvidenceRecord(.user(administrator.account), roles: ["compromised"]),
                EvidenceRecord(.device(workstation), roles: ["source"]),
                EvidenceRecord(.device(fileServer), roles: ["destination"]),
                EvidenceRecord(.ip(workstation.ipv4), roles: ["source"]),
            ]
        )
    }

    private func ransomAlert() -> AlertRecord {
        let time = start + Ticks.day + 50 * Ticks.minute
        return AlertRecord(
            service: .endpoint,
            sensor: .antivirus,
            key: "phishing:ransom",
            title: "Ransomware activity on a file server",
            description: "Many files were renamed within a minute, and a note was written that asks for money.",
            category: "Ransomware",
            severity: .high,
            techniques: ["T1486"],
            activity: time...(time + 2 * Ticks.minute),
            incident: PhishingStory.incident,
            threatFamily: "Lockfiles",
            device: fileServer,
            evidence: [
                EvidenceRecord(.device(fileServer), roles: ["compromised"], detailedRoles: ["PrimaryDevice"]),
                EvidenceRecord(
                    .file(PhishingStory.locker, on: fileServer),
                    verdict: "malicious",
                    remediation: "remediated"
                ),
                EvidenceRecord(.file(PhishingStory.note, on: fileServer), verdict: "malicious"),
                EvidenceRecord(.process(remote, on: fileServer), verdict: "suspicious"),
                EvidenceRecord(.user(administrator.account)),
            ]
        )
    }

    private func summaryAlert() -> AlertRecord {
        let time = start + Ticks.day + 50 * Ticks.minute
        return AlertRecord(
            service: .xdr,
            sensor: .xdr,
            key: "phishing:summary",
            title: "Hands-on-keyboard attack was disrupted",
            description: "Defender contained the administrator's account and the device it was used from.",
            category: "LateralMovement",
            severity: .high,
            techniques: ["T1078.002"],
            activity: time...(time + 4 * Ticks.minute),
            incident: PhishingStory.incident,
            systemTags: ["attack disruption"],
            evidence: [
                EvidenceRecord(.user(administrator.account), roles: ["compromised"]),
                EvidenceRecord(.device(workstation), roles: ["compromised"]),
            ]
        )
    }

    private func incidents() -> [IncidentRecord] {
        [
            IncidentRecord(
                number: PhishingStory.incident,
                title: "Multi-stage incident involving phishing, credential theft and ransomware",
                severity: .high,
                status: "active",
                verdict: .multiStagedAttack,
                assignedTo: Analysts.dana,
                created: start + 2 * Ticks.minute,
                updated: start + 2 * Ticks.day,
                description: "From a false invoice to a ransom note on the file server fs01.",
                customTags: ["Finance", "Ransomware"],
                systemTags: ["attack disruption"],
                comments: [
                    AlertComment(
                        text: "fin-ws-014 is isolated.",
                        author: Analysts.chloe,
                        time: start + 26 * Ticks.hour
                    ),
                    AlertComment(
                        text: "Restoring the Finance share.",
                        author: Analysts.dana,
                        time: start + 30 * Ticks.hour
                    ),
                ],
                priority: 97
            ),
            IncidentRecord(
                number: PhishingStory.incident + 1,
                title: "Ransomware activity on one endpoint",
                severity: .high,
                status: "redirected",
                assignedTo: Analysts.dana,
                redirectedTo: PhishingStory.incident,
                created: start + 25 * Ticks.hour,
                updated: start + 26 * Ticks.hour
            ),
        ]
    }

    private func actions() -> [MachineActionRecord] {
        [
            MachineActionRecord(
                type: "Isolate",
                scope: "Full",
                requestor: Analysts.chloe,
                comment: "Incident 4101: implant found.",
                device: workstation,
                created: start + 26 * Ticks.hour
            ),
            // Too early: the implant goes on calling home, and the case is still open.
            MachineActionRecord(
                type: "Unisolate",
                requestor: Analysts.chloe,
                comment: "Incident 4101: scan was clean, released for the closing of the quarter.",
                device: workstation,
                created: start + 26 * Ticks.hour + 40 * Ticks.minute
            ),
            MachineActionRecord(
                type: "RunAntiVirusScan",
                scope: "Full",
                requestor: Analysts.chloe,
                comment: "Incident 4101.",
                device: fileServer,
                created: start + 27 * Ticks.hour
            ),
            MachineActionRecord(
                type: "StopAndQuarantineFile",
                requestor: Analysts.chloe,
                comment: "Incident 4101: locker.",
                device: fileServer,
                created: start + 26 * Ticks.hour,
                file: PhishingStory.locker
            ),
        ]
    }
}
