/// A product as vulnerability management names it.
struct Software: Sendable {
    let vendor: String
    let name: String
    let version: String
    /// Which devices have it: platforms (`Windows`, `Linux`) or prefixes of device names.
    let installedOn: [String]
    var isUnsupported = false

    /// `vendor/name`, by which vulnerabilities name the product.
    var key: String { vendor + "/" + name }

    func isInstalled(on device: Device) -> Bool {
        installedOn.contains { device.system.platform.hasPrefix($0) || device.shortName.hasPrefix($0) }
    }

    static let all: [Software] = [
        Software(vendor: "microsoft", name: "edge_chromium-based", version: "142.0.3595.65", installedOn: ["Windows"]),
        Software(vendor: "microsoft", name: "office", version: "16.0.19426.20186", installedOn: ["Windows1"]),
        Software(vendor: "microsoft", name: "teams", version: "25290.205.4069.4894", installedOn: ["Windows1"]),
        Software(vendor: "microsoft", name: ".net_framework", version: "4.8.9310.0", installedOn: ["Windows"]),
        Software(vendor: "microsoft", name: "outlook_2016", version: "16.0.5385.1000", installedOn: ["fin-", "sal-"]),
        Software(vendor: "microsoft", name: "smb_server", version: "6.3.9600.16384", installedOn: ["print"]),
        Software(vendor: "microsoft", name: "netlogon", version: "10.0.17763.1339", installedOn: ["dc"]),
        Software(vendor: "google", name: "chrome", version: "116.0.5845.187", installedOn: ["eng-", "mkt-", "ops-"]),
        Software(vendor: "7-zip", name: "7-zip", version: "25.01", installedOn: ["Windows1"]),
        Software(vendor: "rarlab", name: "winrar", version: "6.22.0.0", installedOn: ["leg-", "mkt-"]),
        Software(vendor: "apache", name: "log4j", version: "2.14.1", installedOn: ["web03", "build"]),
        Software(vendor: "apache", name: "tomcat", version: "9.0.41", installedOn: ["web"]),
        Software(vendor: "openssl", name: "openssl", version: "3.0.17", installedOn: ["Linux"]),
        Software(
            vendor: "adobe",
            name: "flash_player",
            version: "32.0.0.445",
            installedOn: ["hr-ws-009"],
            isUnsupported: true
        ),
        Software(vendor: "python", name: "python", version: "3.11.9", installedOn: ["eng-", "build"]),
    ]
}

/// A published vulnerability.
struct Vulnerability: Sendable {
    let id: String
    /// ``Software/key`` of the product it is in.
    let software: String
    let severity: String
    /// CVSS 3 base score, as text because the hunting table has text.
    let score: String
    let isExploited: Bool
    /// Midnight of the day of publication, in ticks.
    let published: Int64
    /// The update that mends it; empty when there is none.
    let update: String
    let description: String

    /// Real vulnerabilities with their published severity; the descriptions are our own words.
    static let all: [Vulnerability] = [
        Vulnerability(
            id: "CVE-2021-44228",
            software: "apache/log4j",
            severity: "Critical",
            score: "10",
            isExploited: true,
            published: Ticks.date(2021, 12, 10),
            update: "Log4j 2.17.1",
            description: "Lookups in logged text make Log4j load and run code from a server that the text names."
        ),
        Vulnerability(
            id: "CVE-2021-45046",
            software: "apache/log4j",
            severity: "Critical",
            score: "9",
            isExploited: true,
            published: Ticks.date(2021, 12, 14),
            update: "Log4j 2.17.1",
            description: "The first mending of Log4j left lookups open in some configurations."
        ),
        Vulnerability(
            id: "CVE-2017-0144",
            software: "microsoft/smb_server",
            severity: "High",
            score: "8.8",
            isExploited: true,
            published: Ticks.date(2017, 3, 17),
            update: "March 2017 Security Updates",
            description: "Crafted packets to an SMB version 1 server run code on it."
        ),
        Vulnerability(
            id: "CVE-2020-1472",
            software: "microsoft/netlogon",
            severity: "Critical",
            score: "10",
            isExploited: true,
            published: Ticks.date(2020, 8, 17),
            update: "August 2020 Security Updates",
            description: "A weak use of encryption in Netlogon lets anyone on the network become the domain controller."
        ),
        Vulnerability(
            id: "CVE-2023-23397",
            software: "microsoft/outlook_2016",
            severity: "Critical",
            score: "9.8",
            isExploited: true,
            published: Ticks.date(2023, 3, 14),
            update: "March 2023 Security Updates",
            description: "A message with a crafted reminder makes Outlook send the user's credentials."
        ),
        Vulnerability(
            id: "CVE-2023-4863",
            software: "google/chrome",
            severity: "High",
            score: "8.8",
            isExploited: true,
            published: Ticks.date(2023, 9, 12),
            update: "Chrome 116.0.5845.188",
            description: "A crafted WebP picture writes beyond a buffer."
        ),
        Vulnerability(
            id: "CVE-2023-38831",
            software: "rarlab/winrar",
            severity: "High",
            score: "7.8",
            isExploited: true,
            published: Ticks.date(2023, 8, 23),
            update: "WinRAR 6.23",
            description: "Opening a harmless file of a crafted archive runs another one."
        ),
    ]
}

/// A setting that vulnerability management checks.
struct Configuration: Sendable {
    let id: String
    let name: String
    let category: String
    let subcategory: String
    /// From 1 to 10.
    let impact: Double
    let risk: String
    /// Of 100 devices, how many comply.
    let compliance: Int

    static let all: [Configuration] = [
        Configuration(
            id: "scid-2010",
            name: "Turn on antivirus",
            category: "Security controls",
            subcategory: "Antivirus",
            impact: 9,
            risk: "Malware is neither found nor stopped.",
            compliance: 98
        ),
        Configuration(
            id: "scid-2011",
            name: "Update antivirus definitions",
            category: "Security controls",
            subcategory: "Antivirus",
            impact: 8,
            risk: "New malware is not recognised.",
            compliance: 91
        ),
        Configuration(
            id: "scid-2012",
            name: "Turn on real-time protection",
            category: "Security controls",
            subcategory: "Antivirus",
            impact: 9,
            risk: "Files are not checked when they are opened.",
            compliance: 97
        ),
        Configuration(
            id: "scid-2500",
            name: "Block Office programs from starting other programs",
            category: "Security controls",
            subcategory: "Attack surface reduction",
            impact: 8,
            risk: "Macros can start anything.",
            compliance: 64
        ),
        Configuration(
            id: "scid-2070",
            name: "Turn on the firewall for domain networks",
            category: "Network",
            subcategory: "Firewall",
            impact: 7,
            risk: "Services answer to the whole network.",
            compliance: 88
        ),
        Configuration(
            id: "scid-3010",
            name: "Turn off SMB version 1",
            category: "Network",
            subcategory: "Protocols",
            impact: 9,
            risk: "Worms of 2017 still spread this way.",
            compliance: 95
        ),
        Configuration(
            id: "scid-49",
            name: "Encrypt the system drive",
            category: "OS",
            subcategory: "Encryption",
            impact: 6,
            risk: "A stolen device gives its data away.",
            compliance: 82
        ),
        Configuration(
            id: "scid-65",
            name: "Lock the screen after a quarter of an hour",
            category: "OS",
            subcategory: "Session",
            impact: 3,
            risk: "Passers-by can use an open session.",
            compliance: 77
        ),
        Configuration(
            id: "scid-16",
            name: "Rename the built-in administrator",
            category: "Accounts",
            subcategory: "Local",
            impact: 2,
            risk: "Guessing passwords needs no guessing of names.",
            compliance: 58
        ),
        Configuration(
            id: "scid-30",
            name: "Randomise local administrator passwords",
            category: "Accounts",
            subcategory: "Local",
            impact: 9,
            risk: "One stolen password opens every device.",
            compliance: 71
        ),
    ]
}
