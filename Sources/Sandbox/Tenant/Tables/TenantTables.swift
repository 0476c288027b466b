import HuntingSchema
import KQLEngine

/// Puts the tables of advanced hunting together.
enum TenantTables {
    /// All tables of the schema; those that nothing fills are empty.
    static func make(from chronicle: Chronicle, of company: Company) -> [String: ColumnTable] {
        var tables = Dictionary(
            HuntingSchema.tables.map { ($0.name, ColumnTable(columns: $0.columns, rows: [])) },
            uniquingKeysWith: { first, _ in first }
        )
        for part in [
            sensor(chronicle), devices(company, now: chronicle.now), vulnerabilities(company, now: chronicle.now),
            mail(chronicle), identities(chronicle, company), alerts(chronicle),
        ] {
            tables.merge(part) { _, filled in filled }
        }
        return tables
    }

    private static func sensor(_ chronicle: Chronicle) -> [String: ColumnTable] {
        [
            "DeviceProcessEvents": SensorTables.processes.table(of: chronicle.processes),
            "DeviceNetworkEvents": SensorTables.connections.table(of: chronicle.connections),
            "DeviceFileEvents": SensorTables.files.table(of: chronicle.files),
            "DeviceRegistryEvents": SensorTables.registry.table(of: chronicle.registry),
            "DeviceImageLoadEvents": SensorTables.imageLoads.table(of: chronicle.imageLoads),
            "DeviceLogonEvents": SensorTables.logons.table(of: chronicle.logons),
            "DeviceEvents": SensorTables.miscellaneous.table(of: chronicle.miscellaneous),
        ]
    }

    /// Every device reports itself three times in the 30 days, and its adapters twice.
    private static func devices(_ company: Company, now: Int64) -> [String: ColumnTable] {
        let reports = [2, 12, 22].flatMap { days in
            company.devices.enumerated().map { index, device in
                DeviceReport(time: now - days * Ticks.day - Int64(index) * Ticks.minute, device: device)
            }
        }
        let adapters = [Int64(1), 15].flatMap { days in
            company.devices.enumerated().flatMap { index, device in
                [false, true].filter { !$0 || device.role == .workstation }.map {
                    AdapterReport(
                        time: now - days * Ticks.day - Int64(index) * Ticks.minute,
                        device: device,
                        isWireless: $0
                    )
                }
            }
        }
        let certificates = Programs.signed.enumerated().flatMap { number, file in
            company.devices.enumerated().filter { $0.offset % 16 == number % 16 }.map { index, device in
                CertificateReport(time: now - Int64(number + index + 3) * Ticks.hour, device: device, file: file)
            }
        }
        let storyCertificates = PhishingStory.signedFiles.map { file, name in
            CertificateReport(time: now - 3 * Ticks.day, device: company.device(name), file: file)
        }
        return [
            "DeviceInfo": DeviceStateTables.info.table(of: reports),
            "DeviceNetworkInfo": DeviceStateTables.adapters.table(of: adapters),
            "DeviceFileCertificateInfo": DeviceStateTables.certificates.table(of: certificates + storyCertificates),
        ]
    }

    private static func vulnerabilities(_ company: Company, now: Int64) -> [String: ColumnTable] {
        let inventory = company.devices.flatMap { device in
            Software.all.filter { $0.isInstalled(on: device) }.map { SoftwareFinding(device: device, software: $0) }
        }
        let vulnerabilities = inventory.flatMap { finding in
            Vulnerability.all.filter { $0.software == finding.software.key }.map {
                VulnerabilityFinding(device: finding.device, software: finding.software, vulnerability: $0)
            }
        }
        var random = RandomSource(seed: 0, stream: "configurations")
        let assessments = company.devices.flatMap { device in
            Configuration.all.map {
                ConfigurationFinding(
                    time: now - Int64(random.number(in: 1...1440)) * Ticks.minute,
                    device: device,
                    configuration: $0,
                    isCompliant: random.chance($0.compliance)
                )
            }
        }
        return [
            "DeviceTvmSecureConfigurationAssessment": VulnerabilityTables.assessments.table(of: assessments),
            "DeviceTvmSecureConfigurationAssessmentKB": VulnerabilityTables.configurations.table(of: Configuration.all),
            "DeviceTvmSoftwareInventory": VulnerabilityTables.inventory.table(of: inventory),
            "DeviceTvmSoftwareVulnerabilities": VulnerabilityTables.vulnerabilities.table(of: vulnerabilities),
            "DeviceTvmSoftwareVulnerabilitiesKB": VulnerabilityTables.knowledge.table(of: Vulnerability.all),
        ]
    }

    private static func mail(_ chronicle: Chronicle) -> [String: ColumnTable] {
        let urls = chronicle.messages.flatMap { message in message.urls.map { MailURL(message: message, url: $0) } }
        let attachments = chronicle.messages.flatMap { message in
            message.attachments.map { MailAttachment(message: message, file: $0) }
        }
        return [
            "EmailEvents": MailTables.messages.table(of: chronicle.messages),
            "EmailUrlInfo": MailTables.urls.table(of: urls),
            "EmailAttachmentInfo": MailTables.attachments.table(of: attachments),
            "EmailPostDeliveryEvents": MailTables.remediations.table(of: chronicle.remediations),
            "UrlClickEvents": MailTables.clicks.table(of: chronicle.clicks),
        ]
    }

    private static func identities(_ chronicle: Chronicle, _ company: Company) -> [String: ColumnTable] {
        let entries = company.people.enumerated().map { index, person in
            DirectoryEntry(
                time: chronicle.ago(Int64(index % 20) * Ticks.day + Int64(index) * Ticks.minute),
                person: person
            )
        }
        return [
            "IdentityInfo": IdentityTables.people.table(of: entries),
            "EntraIdSignInEvents": IdentityTables.cloudSignIns.table(of: chronicle.signIns),
            "IdentityLogonEvents": IdentityTables.directorySignIns.table(of: chronicle.signIns),
        ]
    }

    private static func alerts(_ chronicle: Chronicle) -> [String: ColumnTable] {
        let evidence = chronicle.alerts.flatMap { alert in
            alert.evidence.map { AlertTables.EvidenceRow(alert: alert, evidence: $0) }
        }
        return [
            "AlertInfo": AlertTables.alerts.table(of: chronicle.alerts),
            "AlertEvidence": AlertTables.evidence.table(of: evidence),
        ]
    }
}
