extension Landmark {
    private static let device = MadeUp.hex("device:fin-ws-014", 40)

    /// All landmarks, at least two of each kind of entity but `string`.
    package static let all: [Landmark] = addresses + names + files + mail + others

    private static let addresses: [Landmark] = [
        Landmark(
            "IPv4",
            PhishingStory.commandIPv4,
            in: ["DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4101],
            "command-and-control server; a third of its rows have it as ::ffff:198.51.100.77"
        ),
        Landmark(
            "IPv6",
            PhishingStory.commandIPv6,
            in: ["DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4101],
            "the same server over IPv6"
        ),
        Landmark(
            "IPv4",
            PhishingStory.senderIP,
            in: ["EmailEvents", "DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4101],
            "sender and web server of the false invoice"
        ),
        Landmark(
            "IPv4",
            PhishingStory.downloadIP,
            in: ["DeviceFileEvents", "DeviceNetworkEvents"],
            "where the archive came from"
        ),
        Landmark(
            "IPv4",
            PasswordSprayStory.successIP,
            in: ["EntraIdSignInEvents", "IdentityLogonEvents", "AlertEvidence"],
            incidents: [4110],
            "address of the password spray that got in"
        ),
        Landmark(
            "IPv4CIDR",
            PasswordSprayStory.range,
            in: ["EntraIdSignInEvents", "IdentityLogonEvents"],
            incidents: [4110],
            "network of the spray"
        ),
        Landmark(
            "IPv4",
            VulnerableServerStory.attackerIP,
            in: ["DeviceNetworkEvents", "DeviceFileEvents", "AlertEvidence"],
            incidents: [4120],
            "exploits web03"
        ),
        Landmark(
            "IPv4",
            VulnerableServerStory.poolIP,
            in: ["DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4120],
            "mining pool"
        ),
        Landmark("IPv4", "203.0.113.80", in: ["DeviceNetworkEvents"], "the noisy one: more than 1,000 rows"),
        Landmark(
            "IPv4",
            "10.20.1.24",
            in: ["DeviceNetworkEvents", "DeviceNetworkInfo", "DeviceLogonEvents", "AlertEvidence"],
            incidents: [4101],
            "fin-ws-014"
        ),
        Landmark(
            "IPv6",
            "2001:db8:beef::21",
            in: ["DeviceNetworkEvents", "EmailEvents"],
            "harmless web and mail server"
        ),
        Landmark(
            "IPv4CIDR",
            "10.20.1.0/24",
            in: ["DeviceNetworkEvents", "DeviceLogonEvents"],
            incidents: [4101],
            "network of Finance"
        ),
        Landmark("MAC", "00-00-5E-00-53-14", in: ["DeviceNetworkInfo"], "network card of fin-ws-014"),
        Landmark("MAC", "00-00-5E-00-53-27", in: ["DeviceNetworkInfo"], "network card of eng-ws-027"),
    ]

    private static let names: [Landmark] = [
        Landmark(
            "domain",
            PhishingStory.commandHost,
            in: ["DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4101],
            "command and control"
        ),
        Landmark(
            "domain",
            "northwind-billing.example",
            in: ["EmailEvents", "DeviceNetworkEvents", "DeviceFileEvents", "AlertEvidence"],
            incidents: [4101],
            "domain of the false invoice"
        ),
        Landmark(
            "domain",
            "portal.northwind-billing.example",
            in: ["EmailUrlInfo", "UrlClickEvents", "DeviceNetworkEvents"],
            incidents: [4101],
            "its web site"
        ),
        Landmark("domain", VulnerableServerStory.poolHost, in: ["DeviceNetworkEvents"], "mining pool"),
        Landmark(
            "domain",
            OldMalwareStory.killSwitch,
            in: ["DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4140],
            "WannaCry's kill switch"
        ),
        Landmark(
            "domain",
            OldMalwareStory.sunburstDomain,
            in: ["DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4141],
            "SUNBURST's domain"
        ),
        Landmark(
            "domain",
            "updates.fabrikam.example",
            in: ["DeviceNetworkEvents"],
            "the noisy one: more than 1,000 rows"
        ),
        Landmark(
            "url",
            PhishingStory.lureURL,
            in: ["EmailUrlInfo", "UrlClickEvents", "DeviceEvents", "DeviceFileEvents", "AlertEvidence"],
            incidents: [4101],
            "link of the false invoice"
        ),
        Landmark("url", PhishingStory.downloadURL, in: ["DeviceFileEvents", "DeviceNetworkEvents"], "the archive"),
        Landmark(
            "url",
            VulnerableServerStory.scriptURL,
            in: ["DeviceFileEvents", "DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4120],
            "the miner's script"
        ),
    ]

    private static let files: [Landmark] = [
        Landmark(
            "SHA256",
            OldMalwareStory.wannaCry.sha256,
            in: ["DeviceFileEvents", "DeviceEvents", "AlertEvidence"],
            incidents: [4140],
            "WannaCry"
        ),
        Landmark(
            "SHA1",
            OldMalwareStory.wannaCry.sha1,
            in: ["DeviceFileEvents", "DeviceEvents", "AlertEvidence"],
            incidents: [4140],
            "WannaCry"
        ),
        Landmark(
            "MD5",
            OldMalwareStory.wannaCry.md5,
            in: ["DeviceFileEvents", "DeviceEvents"],
            incidents: [4140],
            "WannaCry"
        ),
        Landmark("SHA256", OldMalwareStory.notPetya.sha256, in: ["EmailAttachmentInfo", "DeviceEvents"], "NotPetya"),
        Landmark("MD5", OldMalwareStory.notPetya.md5, in: ["DeviceEvents"], "NotPetya"),
        Landmark(
            "SHA256",
            OldMalwareStory.sunburst.sha256,
            in: ["DeviceImageLoadEvents", "AlertEvidence"],
            incidents: [4141],
            "SUNBURST's library"
        ),
        Landmark(
            "MD5",
            OldMalwareStory.sunburst.md5,
            in: ["DeviceImageLoadEvents"],
            incidents: [4141],
            "SUNBURST's library"
        ),
        Landmark(
            "SHA256",
            PhishingStory.implant.sha256,
            in: [
                "DeviceFileEvents", "DeviceProcessEvents", "DeviceNetworkEvents", "DeviceRegistryEvents",
                "DeviceImageLoadEvents", "AlertEvidence",
            ],
            incidents: [4101],
            "the implant"
        ),
        Landmark(
            "SHA1",
            PhishingStory.implant.sha1,
            in: ["DeviceFileEvents", "DeviceProcessEvents", "AlertEvidence"],
            incidents: [4101],
            "the implant"
        ),
        Landmark(
            "SHA1",
            AdminToolStory.tool.sha1,
            in: ["DeviceProcessEvents", "DeviceNetworkEvents", "AlertEvidence"],
            incidents: [4130],
            "the harmless tool"
        ),
        Landmark(
            "SHA1",
            Programs.explorer.sha1,
            in: ["DeviceFileCertificateInfo", "DeviceProcessEvents", "DeviceLogonEvents"],
            "Windows Explorer, signed"
        ),
        Landmark(
            "SHA256",
            VulnerableServerStory.miner.sha256,
            in: ["DeviceFileEvents", "DeviceProcessEvents", "AlertEvidence"],
            incidents: [4120],
            "the miner"
        ),
    ]

    private static let mail: [Landmark] = [
        Landmark(
            "email",
            PhishingStory.senderAddress,
            in: ["EmailEvents", "EmailAttachmentInfo", "EmailPostDeliveryEvents"],
            incidents: [4101],
            "sender of the false invoice"
        ),
        Landmark(
            "email",
            "megan.ortiz@contoso.example",
            in: ["EmailEvents", "IdentityInfo", "UrlClickEvents", "DeviceProcessEvents", "AlertEvidence"],
            incidents: [4101],
            "who followed the link"
        ),
        Landmark(
            "email",
            "lena.fischer@contoso.example",
            in: ["EntraIdSignInEvents", "IdentityLogonEvents", "IdentityInfo", "AlertEvidence"],
            incidents: [4110],
            "whose password was guessed"
        ),
        Landmark(
            "email",
            "piotr.kowalski@contoso.example",
            in: ["IdentityInfo", "DeviceProcessEvents", "AlertEvidence"],
            incidents: [4101],
            "administrator whose credentials were used"
        ),
        Landmark(
            "email",
            "tomas.novak@contoso.example",
            in: ["IdentityInfo", "DeviceProcessEvents", "AlertEvidence"],
            incidents: [4130],
            "who ran the harmless tool"
        ),
        Landmark(
            "email",
            Analysts.dana,
            in: ["IdentityInfo"],
            incidents: [4101, 4102],
            "analyst: owns incidents and alerts"
        ),
        Landmark(
            "email",
            Analysts.ravi,
            in: ["IdentityInfo"],
            incidents: [4110, 4140],
            "analyst: owns incidents and alerts"
        ),
        Landmark(
            "email",
            Analysts.chloe,
            in: ["IdentityInfo"],
            incidents: [4130],
            "analyst: owns incidents and alerts"
        ),
        Landmark("email", "cv@jobs-portal.example", in: ["EmailEvents", "EmailAttachmentInfo"], "sender of NotPetya"),
        Landmark(
            "email",
            "hannah.cole@contoso.example",
            in: ["EmailEvents", "IdentityInfo"],
            "got copies; in the Cc column"
        ),
    ]

    private static let others: [Landmark] = [
        Landmark(
            "cve",
            VulnerableServerStory.cve,
            in: ["DeviceTvmSoftwareVulnerabilities", "DeviceTvmSoftwareVulnerabilitiesKB"],
            "Log4j on web03 and the build servers"
        ),
        Landmark(
            "cve",
            "CVE-2017-0144",
            in: ["DeviceTvmSoftwareVulnerabilities", "DeviceTvmSoftwareVulnerabilitiesKB"],
            "SMB on the print servers"
        ),
        Landmark(
            "device",
            "fin-ws-014",
            in: ["DeviceInfo", "DeviceNetworkInfo", "DeviceProcessEvents", "AlertEvidence"],
            incidents: [4101],
            "Megan Ortiz's workstation, by its short name"
        ),
        Landmark(
            "device",
            "fin-ws-014.corp.contoso.example",
            in: [
                "DeviceInfo", "DeviceTvmSoftwareInventory", "DeviceTvmSecureConfigurationAssessment", "AlertEvidence",
            ],
            incidents: [4101],
            "the same, by its full name"
        ),
        Landmark(
            "device",
            device,
            in: ["DeviceInfo", "DeviceNetworkInfo", "AlertEvidence"],
            incidents: [4101],
            "the same, by its id"
        ),
        Landmark(
            "account",
            "megan.ortiz",
            in: ["DeviceProcessEvents", "IdentityInfo", "AlertEvidence"],
            incidents: [4101],
            "by account name"
        ),
        Landmark(
            "account",
            Company.sidPrefix + "1100",
            in: ["DeviceProcessEvents", "IdentityInfo", "AlertEvidence"],
            incidents: [4101],
            "the same, by security identifier"
        ),
        Landmark(
            "account",
            "piotr.kowalski@contoso.example",
            in: ["IdentityInfo", "DeviceProcessEvents"],
            incidents: [4101],
            "by user principal name"
        ),
    ]
}
