import KQL

extension EvidenceRecord {
    /// The evidence as Graph sends it: its type, the members of all evidence, and those of its own type.
    ///
    /// It was added to the alert at `created`, in ticks.
    func graphForm(created: Int64) -> KQLDynamic {
        let common = WireJSON.object([
            "@odata.type": .string("#microsoft.graph.security." + item.graphType),
            "createdDateTime": WireJSON.time(created),
            "verdict": .string(verdict),
            "remediationStatus": .string(remediation),
            "remediationStatusDetails": .null,
            "roles": WireJSON.texts(roles),
            "detailedRoles": WireJSON.texts(detailedRoles),
            "tags": .array([]),
        ])
        return WireJSON.joined(common, item.graphMembers(at: created))
    }
}

extension EvidenceItem {
    /// Name of the Graph type, without its namespace.
    var graphType: String {
        switch self {
        case .device: "deviceEvidence"
        case .file: "fileEvidence"
        case .process: "processEvidence"
        case .user: "userEvidence"
        case .ip: "ipEvidence"
        case .url: "urlEvidence"
        case .mailbox: "mailboxEvidence"
        case .message: "analyzedMessageEvidence"
        case .registryValue: "registryValueEvidence"
        case .cloudApplication: "cloudApplicationEvidence"
        }
    }

    fileprivate func graphMembers(at time: Int64) -> KQLDynamic {
        switch self {
        case .device(let device): device.evidenceMembers(at: time)
        case .file(let file, let device): file.evidenceMembers(on: device)
        case .process(let process, let device): process.evidenceMembers(on: device)
        case .user(let account):
            WireJSON.object(["stream": .null, "userAccount": account.graphForm()])
        case .ip(let address):
            WireJSON.object([
                "ipAddress": .string(address), "countryLetterCode": .null, "stream": .null, "location": .null,
            ])
        case .url(let url): WireJSON.object(["url": .string(url)])
        case .mailbox(let person):
            WireJSON.object([
                "primaryAddress": .string(person.address), "displayName": .string(person.displayName),
                "upn": .string(person.account.upn), "userAccount": person.account.graphForm(),
            ])
        case .message(let message): message.evidenceMembers()
        case .registryValue(let value, let device):
            WireJSON.object([
                "mdeDeviceId": .string(device.id), "registryHive": .string(value.hive),
                "registryKey": .string(value.key), "registryValueName": .string(value.name),
                "registryValue": .string(value.data), "registryValueType": .string("String"),
            ])
        case .cloudApplication(let name, let id):
            WireJSON.object([
                "appId": .long(id), "displayName": .string(name), "instanceId": .long(0),
                "instanceName": .string(name), "saasAppId": .long(id), "stream": .null,
            ])
        }
    }
}

extension Device {
    fileprivate func evidenceMembers(at time: Int64) -> KQLDynamic {
        WireJSON.object([
            "firstSeenDateTime": WireJSON.time(time - ageInDays * Ticks.day),
            "mdeDeviceId": .string(id),
            "azureAdDeviceId": entraID.isEmpty ? .null : .string(entraID),
            "deviceDnsName": .string(name),
            "hostName": .string(shortName),
            "ntDomain": .string(Company.windowsDomain),
            "dnsDomain": .string(Company.internalDomain),
            "osPlatform": .string(system.platform),
            "osBuild": .long(system.build),
            "version": .string(system.release),
            "healthStatus": .string("active"),
            "riskScore": .string(risk.lowercased()),
            "rbacGroupId": .long(groupID),
            "rbacGroupName": .string(group),
            "onboardingStatus": .string("onboarded"),
            "defenderAvStatus": .string("updated"),
            "lastIpAddress": .string(ipv4),
            "lastExternalIpAddress": .string(publicIPv4),
            "ipInterfaces": WireJSON.texts([ipv4, ipv6, "127.0.0.1", "::1"]),
            "vmMetadata": .null,
            "loggedOnUsers": .array(
                (owner.map { [$0.account] } ?? []).map {
                    WireJSON.object(["accountName": .string($0.name), "domainName": .string($0.domain)])
                }
            ),
            "resourceAccessEvents": .array([]),
        ])
    }
}

extension ProgramFile {
    fileprivate func evidenceMembers(on device: Device?) -> KQLDynamic {
        WireJSON.object([
            "detectionStatus": .string("detected"),
            "mdeDeviceId": WireJSON.text(device?.id),
            "fileDetails": fileDetails(),
        ])
    }

    /// The `fileDetails` of Graph.
    fileprivate func fileDetails() -> KQLDynamic {
        WireJSON.object([
            "sha1": .string(sha1), "sha256": .string(sha256), "md5": .string(md5), "sha256Ac": .null,
            "fileName": .string(name), "filePath": .string(folder), "fileSize": .long(size),
            "filePublisher": company.isEmpty ? .null : .string(company),
            "signer": signer.isEmpty ? .null : .string(signer), "issuer": .null,
        ])
    }
}

extension ProcessRun {
    fileprivate func evidenceMembers(on device: Device) -> KQLDynamic {
        WireJSON.object([
            "processId": .long(id),
            "parentProcessId": parent.map { .long($0.id) } ?? .null,
            "processCommandLine": .string(commandLine),
            "processCreationDateTime": WireJSON.time(created),
            "parentProcessCreationDateTime": WireJSON.time(parent?.created),
            "detectionStatus": .string("detected"),
            "mdeDeviceId": .string(device.id),
            "imageFile": program.fileDetails(),
            "parentProcessImageFile": parent?.program.fileDetails() ?? .null,
            "userAccount": account.graphForm(),
        ])
    }
}

extension Account {
    /// The `userAccount` of Graph.
    fileprivate func graphForm() -> KQLDynamic {
        WireJSON.object([
            "accountName": .string(name), "domainName": .string(domain), "userSid": .string(sid),
            "azureAdUserId": objectID.isEmpty ? .null : .string(objectID),
            "userPrincipalName": upn.isEmpty ? .null : .string(upn), "displayName": .null,
            "activeDirectoryObjectGuid": .null, "tenantId": .string(Company.tenantID),
            "resourceAccessEvents": .array([]),
        ])
    }
}

extension MailMessage {
    fileprivate func evidenceMembers() -> KQLDynamic {
        let sender = WireJSON.object([
            "emailAddress": .string(sender.address), "displayName": .string(sender.displayName),
            "domainName": .string(sender.domain),
        ])
        return WireJSON.object([
            "networkMessageId": .string(networkMessageID), "internetMessageId": .string(internetMessageID),
            "subject": .string(subject), "language": .string("en"), "senderIp": .string(self.sender.ipv4),
            "recipientEmailAddress": .string(recipient.address), "antiSpamDirection": .string("inbound"),
            "deliveryAction": .string(verdict.action), "deliveryLocation": .string(verdict.location),
            "urn": .string("urn:MailEntity:" + networkMessageID),
            "threats": WireJSON.texts(verdict.names.isEmpty ? [] : [verdict.names]),
            "threatDetectionMethods": WireJSON.texts(verdict.methods.isEmpty ? [] : [verdict.methods]),
            "urls": WireJSON.texts(urls), "urlCount": .long(Int64(urls.count)),
            "attachmentsCount": .long(Int64(attachments.count)), "receivedDateTime": WireJSON.time(time),
            "p1Sender": sender, "p2Sender": sender,
        ])
    }
}
