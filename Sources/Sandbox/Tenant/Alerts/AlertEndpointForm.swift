import KQL

extension AlertRecord {
    /// The alert as the endpoint API sends it, with evidence; for alerts of the endpoint product.
    func endpointForm() -> KQLDynamic {
        WireJSON.joined(endpointState(), endpointContent())
    }

    private func endpointState() -> KQLDynamic {
        WireJSON.object([
            "id": .string(id),
            "incidentId": .long(Int64(incident)),
            "investigationId": .null,
            "assignedTo": WireJSON.text(assignedTo),
            "severity": .string(severity.capitalised),
            "status": .string(status.endpointName),
            "classification": WireJSON.text(verdict?.endpointClassification),
            "determination": WireJSON.text(verdict?.endpointDetermination),
            "investigationState": .string("UnsupportedAlertType"),
            "detectionSource": .string(sensor.endpointName),
            "detectorId": .string(MadeUp.guid("detector:" + title)),
            "category": .string(category),
            "threatFamilyName": WireJSON.text(threatFamily),
            "title": .string(title),
            "description": .string(description),
            "alertCreationTime": WireJSON.time(created),
            "firstEventTime": WireJSON.time(activity.lowerBound),
            "lastEventTime": WireJSON.time(activity.upperBound),
            "lastUpdateTime": WireJSON.time(updated),
            "resolvedTime": WireJSON.time(resolved),
        ])
    }

    private func endpointContent() -> KQLDynamic {
        WireJSON.object([
            "machineId": WireJSON.text(device?.id),
            "computerDnsName": WireJSON.text(device?.name),
            "rbacGroupName": WireJSON.text(device?.group),
            "aadTenantId": .string(Company.tenantID),
            "threatName": WireJSON.text(threatFamily.map { "Trojan:Win32/\($0)" }),
            "mitreTechniques": WireJSON.texts(techniques),
            "relatedUser": relatedUser,
            "comments": .array(
                comments.map {
                    WireJSON.object([
                        "comment": .string($0.text), "createdBy": .string($0.author),
                        "createdTime": WireJSON.time($0.time),
                    ])
                }
            ),
            "evidence": .array(evidence.compactMap { $0.endpointForm(created: created) }),
        ])
    }

    private var relatedUser: KQLDynamic {
        for record in evidence {
            if case .user(let account) = record.item {
                return WireJSON.object(["userName": .string(account.name), "domainName": .string(account.domain)])
            }
        }
        return .null
    }
}

extension EvidenceRecord {
    /// The flat form of the endpoint API; nil for what it has no evidence for (the device itself, mail, cloud).
    fileprivate func endpointForm(created: Int64) -> KQLDynamic? {
        guard let (type, members) = item.endpointMembers() else { return nil }
        let values = Dictionary(members, uniquingKeysWith: { first, _ in first })
        var form = [
            KQLDynamic.Member(name: "entityType", value: .string(type)),
            KQLDynamic.Member(name: "evidenceCreationTime", value: WireJSON.time(created)),
        ]
        form += Self.endpointMemberNames.map { KQLDynamic.Member(name: $0, value: values[$0] ?? .null) }
        return .object(form)
    }

    /// All kinds of evidence have all of these; those of other kinds are null.
    private static let endpointMemberNames = [
        "sha1", "sha256", "fileName", "filePath", "processId", "processCommandLine", "processCreationTime",
        "parentProcessId", "parentProcessCreationTime", "parentProcessFileName", "parentProcessFilePath", "ipAddress",
        "url", "registryKey", "registryHive", "registryValueType", "registryValue", "accountName", "domainName",
        "userSid", "aadUserId", "userPrincipalName", "detectionStatus",
    ]
}

extension EvidenceItem {
    fileprivate func endpointMembers() -> (type: String, members: [(String, KQLDynamic)])? {
        switch self {
        case .file(let file, _): ("File", file.endpointMembers + [("detectionStatus", .string("Detected"))])
        case .process(let process, _):
            ("Process", process.endpointMembers + [("detectionStatus", .string("Detected"))])
        case .user(let account): ("User", account.endpointMembers)
        case .ip(let address): ("Ip", [("ipAddress", .string(address))])
        case .url(let url): ("Url", [("url", .string(url))])
        case .registryValue(let value, _):
            (
                "Registry",
                [
                    ("registryHive", .string(value.hive)), ("registryKey", .string(value.key)),
                    ("registryValueType", .string("String")), ("registryValue", .string(value.data)),
                ]
            )
        case .device, .mailbox, .message, .cloudApplication: nil
        }
    }
}

extension ProgramFile {
    fileprivate var endpointMembers: [(String, KQLDynamic)] {
        [
            ("sha1", .string(sha1)), ("sha256", .string(sha256)), ("fileName", .string(name)),
            ("filePath", .string(folder)),
        ]
    }
}

extension ProcessRun {
    fileprivate var endpointMembers: [(String, KQLDynamic)] {
        program.endpointMembers + [
            ("processId", .long(id)), ("processCommandLine", .string(commandLine)),
            ("processCreationTime", WireJSON.time(created)), ("parentProcessId", parent.map { .long($0.id) } ?? .null),
            ("parentProcessCreationTime", WireJSON.time(parent?.created)),
            ("parentProcessFileName", WireJSON.text(parent?.program.name)),
            ("parentProcessFilePath", WireJSON.text(parent?.program.folder)),
        ]
    }
}

extension Account {
    fileprivate var endpointMembers: [(String, KQLDynamic)] {
        [
            ("accountName", .string(name)), ("domainName", .string(domain)), ("userSid", .string(sid)),
            ("aadUserId", objectID.isEmpty ? .null : .string(objectID)),
            ("userPrincipalName", upn.isEmpty ? .null : .string(upn)),
        ]
    }
}
