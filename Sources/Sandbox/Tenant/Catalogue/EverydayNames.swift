/// What everyday traffic, mail and commands are made of.
enum EverydayNames {
    /// A host on the Internet that devices talk to.
    struct Destination: Sendable {
        let host: String
        let ip: String
        var port: Int32 = 443
        /// How often it is chosen, in comparison with the others.
        let weight: Int
    }

    /// The updater's server is the noisy one: more than 1,000 connections in 30 days.
    static let destinations: [Destination] = [
        Destination(host: "updates.fabrikam.example", ip: "203.0.113.80", weight: 18),
        Destination(host: "mail.contoso.example", ip: "198.51.100.10", weight: 14),
        Destination(host: "login.contoso.example", ip: "198.51.100.11", weight: 12),
        Destination(host: "www.treyresearch.example", ip: "203.0.113.21", weight: 8),
        Destination(host: "cdn.adatum.example", ip: "203.0.113.22", weight: 8),
        Destination(host: "news.lucerne.example", ip: "203.0.113.23", weight: 6),
        Destination(host: "shop.wideworld.example", ip: "203.0.113.24", weight: 5),
        Destination(host: "api.wingtip.example", ip: "203.0.113.25", port: 8443, weight: 5),
        Destination(host: "static.proseware.example", ip: "2001:db8:beef::21", weight: 6),
        Destination(host: "video.litware.example", ip: "2001:db8:beef::22", weight: 4),
        Destination(host: "time.contoso.example", ip: "198.51.100.12", port: 123, weight: 4),
        Destination(host: "", ip: "10.10.0.10", port: 53, weight: 10),
        Destination(host: "fs01.corp.contoso.example", ip: "10.10.0.13", port: 445, weight: 8),
    ]

    static let senders: [MailMessage.Sender] = [
        MailMessage.Sender(address: "newsletter@lucerne.example", displayName: "Lucerne News", ipv4: "203.0.113.23"),
        MailMessage.Sender(address: "orders@wideworld.example", displayName: "Wide World Shop", ipv4: "203.0.113.24"),
        MailMessage.Sender(address: "sales@adatum.example", displayName: "Adatum Sales", ipv4: "203.0.113.22"),
        MailMessage.Sender(
            address: "noreply@proseware.example",
            displayName: "Proseware",
            ipv4: "",
            ipv6: "2001:db8:beef::21"
        ),
        MailMessage.Sender(address: "support@wingtip.example", displayName: "Wingtip Support", ipv4: "203.0.113.25"),
        MailMessage.Sender(address: "hr@treyresearch.example", displayName: "Trey Research", ipv4: "203.0.113.21"),
    ]

    static let subjects = [
        "Weekly report", "Your order has shipped", "Meeting moved to Thursday", "Lunch?", "New price list",
        "Reminder: timesheets", "Welcome to the team", "Quarterly figures", "Minutes of today's call", "Photos",
        "Maintenance window on Sunday", "Question about the contract",
    ]

    static let links = [
        "https://news.lucerne.example/weekly", "https://shop.wideworld.example/orders/track",
        "https://www.treyresearch.example/whitepaper", "https://api.wingtip.example/ticket/view",
        "https://static.proseware.example/unsubscribe",
    ]

    /// Registry values that programs write all day.
    static let registryValues: [(key: String, name: String, data: String)] = [
        (#"HKEY_LOCAL_MACHINE\SOFTWARE\Fabrikam\Update"#, "LastCheck", "0"),
        (#"HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\Common"#, "SessionId", "1"),
        (#"HKEY_LOCAL_MACHINE\SYSTEM\ControlSet001\Services\W32Time\Config"#, "LastKnownGoodTime", "1"),
        (
            #"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"#, "OneDrive",
            #""OneDrive.exe" /background"#
        ),
        (#"HKEY_LOCAL_MACHINE\SOFTWARE\Wingtip\Backup"#, "LastRun", "ok"),
    ]

    /// Events of the sensor that mean nothing, with what they put into `AdditionalFields`.
    static let sensorEvents: [(action: String, fields: String)] = [
        ("PowerShellCommand", #"{"Command":"Get-ChildItem"}"#),
        ("DnsQueryResponse", #"{"DnsQueryString":"www.treyresearch.example","DnsQueryResult":"203.0.113.21"}"#),
        ("AntivirusScanCompleted", #"{"ScanTypeIndex":"Quick","User":"system"}"#),
        ("ScheduledTaskUpdated", #"{"TaskName":"\\Fabrikam\\Update"}"#),
        ("UsbDriveMounted", #"{"ProductName":"Transcend 16GB","SerialNumber":"A1B2"}"#),
        ("NamedPipeEvent", #"{"PipeName":"\\Device\\NamedPipe\\wkssvc"}"#),
        ("OtherAlertRelatedActivity", ""),
        ("TvmAxonTelemetryEvent", "not json"),
    ]
}
