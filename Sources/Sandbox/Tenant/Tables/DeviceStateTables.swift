import KQL
import KQLEngine

/// What a device said about itself at some time: a row of DeviceInfo.
struct DeviceReport {
    let time: Int64
    let device: Device
}

/// A network adapter as a device reported it: a row of DeviceNetworkInfo.
struct AdapterReport {
    let time: Int64
    let device: Device
    /// The wireless adapter of a workstation instead of its wired one; it is down and has no address.
    let isWireless: Bool
}

/// A signed file that was found on a device: a row of DeviceFileCertificateInfo.
struct CertificateReport {
    let time: Int64
    let device: Device
    let file: ProgramFile
}

/// The recipes of the tables that describe devices rather than events.
enum DeviceStateTables {
    static let info = TableRecipe<DeviceReport>(
        "DeviceInfo",
        fixed: [
            "ClientVersion": .string("10.8830.26100.1742"),
            "OSArchitecture": .string("64-bit"),
            "OnboardingStatus": .string("Onboarded"),
            "DeviceCategory": .string("Endpoint"),
            "SensorHealthState": .string("Active"),
            "IsExcluded": .bool(false),
            "ConnectivityType": .string("Streamlined"),
            "IsTransient": .bool(false),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "PublicIP": { .string($0.device.publicIPv4) },
            "OSPlatform": { .string($0.device.system.platform) },
            "OSBuild": { .long($0.device.system.build) },
            "IsAzureADJoined": { .bool(!$0.device.entraID.isEmpty) },
            "JoinType": { .string($0.device.entraID.isEmpty ? "" : "Hybrid Azure AD Join") },
            "AadDeviceId": { .string($0.device.entraID) },
            "LoggedOnUsers": { .jsonText(loggedOnUsers(of: $0.device)) },
            "OSVersion": { .string($0.device.system.kernel) },
            "MachineGroup": { .string($0.device.group) },
            "DeviceType": { .string($0.device.role == .workstation ? "Workstation" : "Server") },
            "OSDistribution": { .string($0.device.system.platform) },
            "OSVersionInfo": { .string($0.device.system.release) },
            "IsInternetFacing": { .bool($0.device.tags.contains("Internet facing")) },
            "ExposureLevel": { .string($0.device.exposure) },
            "AssetValue": { .string($0.device.assetValue) },
            "DeviceManualTags": { .jsonText(WireJSON.texts($0.device.tags)) },
            "DeviceRoles": { .string($0.device.role == .domainController ? #"["DomainController"]"# : "") },
        ],
        shared: [SensorCells.device(of: { $0.device })]
    )

    static let adapters = TableRecipe<AdapterReport>(
        "DeviceNetworkInfo",
        fixed: [
            "NetworkAdapterVendor": .string("Fabrikam Networks"),
            "OnboardingStatus": .string("Onboarded"),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "NetworkAdapterName": { .string(MadeUp.guid($0.isWireless ? "wireless" : "wired")) },
            "MacAddress": { .string($0.macAddress) },
            "NetworkAdapterType": { .string($0.isWireless ? "Wireless80211" : "Ethernet") },
            "NetworkAdapterStatus": { .string($0.isWireless ? "Down" : "Up") },
            "ConnectedNetworks": { $0.isWireless ? .string("") : .jsonText(connectedNetworks) },
            "DnsAddresses": { .string($0.isWireless ? "" : #"["10.10.0.10","10.10.0.11","2001:db8:10::10"]"#) },
            "IPv4Dhcp": { .string($0.isWireless ? "" : "10.10.0.11") },
            "DefaultGateways": { .jsonText(WireJSON.texts($0.isWireless ? [] : [$0.gateway])) },
            "IPAddresses": { .jsonText($0.addresses) },
            "NetworkAdapterDnsSuffix": { .string($0.isWireless ? "" : Company.internalDomain) },
        ],
        shared: [SensorCells.device(of: { $0.device })]
    )

    static let certificates = TableRecipe<CertificateReport>(
        "DeviceFileCertificateInfo",
        fixed: [
            "SignatureType": .string("Embedded"),
            "Issuer": .string("Trey Research Code Signing CA 2"),
            "IssuerHash": .string(MadeUp.hex("issuer", 40)),
            "CrlDistributionPointUrls": .string(#"["http://crl.treyresearch.example/codesign2.crl"]"#),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "SHA1": { .string($0.file.sha1) },
            "IsSigned": { .bool($0.file.isSigned) },
            "Signer": { .string($0.file.signer) },
            "SignerHash": { .string(MadeUp.hex("signer:" + $0.file.signer, 40)) },
            "CertificateSerialNumber": { .string(MadeUp.hex("serial:" + $0.file.signer, 38)) },
            "CertificateCreationTime": { .datetime($0.time - 400 * Ticks.day) },
            "CertificateExpirationTime": { .datetime($0.time + 600 * Ticks.day) },
            "IsTrusted": { .bool($0.file !== PhishingStory.library) },
            "IsRootSignerMicrosoft": { .bool($0.file.isMicrosofts) },
        ],
        shared: [SensorCells.device(of: { $0.device })]
    )

    private static let connectedNetworks = KQLDynamic.array([
        WireJSON.object([
            "Name": .string(Company.internalDomain), "Description": .string("Contoso"),
            "IsConnectedToInternet": .bool(true), "Category": .string("Domain"),
        ])
    ])

    private static func loggedOnUsers(of device: Device) -> KQLDynamic {
        guard let account = device.owner?.account else { return .array([]) }
        return .array([
            WireJSON.object([
                "UserName": .string(account.name), "DomainName": .string(account.domain), "Sid": .string(account.sid),
            ])
        ])
    }
}

extension AdapterReport {
    var macAddress: String {
        isWireless ? "02-AA" + device.macAddress.dropFirst(5) : device.macAddress
    }

    /// The first address of the device's network.
    var gateway: String {
        device.ipv4.split(separator: ".").dropLast().joined(separator: ".") + ".1"
    }

    var addresses: KQLDynamic {
        guard !isWireless else { return .array([]) }
        return .array([
            WireJSON.object([
                "IPAddress": .string(device.ipv4), "SubnetPrefix": .long(24), "AddressType": .string("Private"),
            ]),
            WireJSON.object([
                "IPAddress": .string(device.ipv6), "SubnetPrefix": .long(64), "AddressType": .string("Public"),
            ]),
        ])
    }
}

extension Device {
    /// `Low`, `Medium` or `High`.
    var exposure: String {
        tags.contains("Internet facing") || tags.contains("Legacy") ? "High" : role == .workstation ? "Low" : "Medium"
    }

    /// `Low`, `Normal` or `High`.
    var assetValue: String {
        role == .domainController || tags.contains("VIP") ? "High" : "Normal"
    }
}
