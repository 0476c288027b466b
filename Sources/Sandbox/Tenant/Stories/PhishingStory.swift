/// An invoice by mail, a click, a download, a script, an implant, its server, a second device, a ransom note.
///
/// Three days before the end Megan Ortiz in Finance follows the link of a false invoice. The archive behind it holds a
/// script; it starts a hidden PowerShell, which leaves an implant that calls home every half hour, over IPv4 and IPv6.
/// A day later the intruder reads credentials from memory and uses those of the domain administrator Piotr Kowalski to
/// run a program on the file server, where files are then encrypted and a note is left.
struct PhishingStory {
    let company: Company

    static let incident = 4101
    static let senderAddress = "invoices@northwind-billing.example"
    static let senderIP = "203.0.113.150"
    static let lureURL = "https://portal.northwind-billing.example/invoice/88123"
    static let downloadURL = "https://cdn.northwind-billing.example/dl/Invoice_88123.zip"
    static let downloadIP = "203.0.113.151"
    static let commandHost = "c2.svc-update.example"
    static let commandIPv4 = "198.51.100.77"
    static let commandIPv6 = "2001:db8:bad::77"

    static let archive = ProgramFile("Invoice_88123.zip", in: #"C:\Users\megan.ortiz\Downloads"#, size: 48_211)
    static let script = ProgramFile(
        "Invoice_88123.js",
        in: #"C:\Users\megan.ortiz\Downloads\Invoice_88123"#,
        size: 9_142
    )
    static let implant = ProgramFile("svcupd.exe", in: #"C:\Users\megan.ortiz\AppData\Roaming\svcupd"#, size: 712_704)
    static let library = ProgramFile(
        "svcupd.dll",
        in: #"C:\Users\megan.ortiz\AppData\Roaming\svcupd"#,
        size: 203_264,
        signer: "Northwind Billing Ltd"
    )
    static let remoteService = ProgramFile(
        "PSEXESVC.exe",
        in: #"C:\Windows"#,
        size: 383_872,
        signer: "Microsoft Corporation"
    )
    static let locker = ProgramFile("lockfiles.exe", in: #"C:\Windows\Temp"#, size: 1_204_224)
    static let note = ProgramFile("README_RESTORE_FILES.txt", in: #"D:\Shares\Finance"#, size: 1_377)
    static let runKey = #"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"#

    /// What the devices of the story report as signed; the implant is not.
    static let signedFiles: [(file: ProgramFile, device: String)] = [
        (Programs.powershell, "fin-ws-014"), (library, "fin-ws-014"), (remoteService, "fs01"),
    ]

    private var victim: Person { company.person("megan.ortiz") }
    private var administrator: Person { company.person("piotr.kowalski") }
    private var workstation: Device { company.device("fin-ws-014") }
    private var fileServer: Device { company.device("fs01") }

    func happen(in chronicle: inout Chronicle) {
        let start = chronicle.ago(3 * Ticks.day + 4 * Ticks.hour)
        let message = deliver(at: start, in: &chronicle)
        let implantRun = infect(after: message, at: start + 6 * Ticks.minute, in: &chronicle)
        callHome(implantRun, from: start + 9 * Ticks.minute, in: &chronicle)
        readCredentials(implantRun, at: start + Ticks.day, in: &chronicle)
        let remoteRun = moveToFileServer(at: start + Ticks.day + 20 * Ticks.minute, in: &chronicle)
        encrypt(remoteRun, at: start + Ticks.day + 50 * Ticks.minute, in: &chronicle)
        PhishingAlerts(story: self, message: message, implant: implantRun, remote: remoteRun, start: start)
            .raise(in: &chronicle)
    }

    /// Six people in Finance get the message; the filter takes it back from all but Megan Ortiz an hour later.
    private func deliver(at time: Int64, in chronicle: inout Chronicle) -> MailMessage {
        let finance = company.people.filter { $0.department == "Finance" }.prefix(6)
        let messages = finance.enumerated().map { index, person in
            MailMessage(
                time: time + Int64(index) * Ticks.second,
                key: "phishing:\(index)",
                sender: MailMessage.Sender(
                    address: Self.senderAddress,
                    displayName: "Northwind Billing",
                    ipv4: Self.senderIP
                ),
                recipient: person,
                subject: "Overdue invoice 88123",
                urls: [Self.lureURL],
                attachments: [ProgramFile("Invoice_88123.html", in: "", size: 14_310)],
                verdict: MailMessage.Verdict(
                    threats: "Phish",
                    names: "Phish.CredentialLure",
                    methods: #"{"Phish":["URL detonation"]}"#,
                    latestLocation: person === victim ? nil : "Quarantine"
                )
            )
        }
        chronicle.messages += messages
        chronicle.remediations += messages.dropFirst().map { MailRemediation(time: time + Ticks.hour, message: $0) }
        return messages[0]
    }

    /// From the click to the running implant.
    private func infect(after message: MailMessage, at time: Int64, in chronicle: inout Chronicle) -> ProcessRun {
        let session = DeviceSession(device: workstation, now: chronicle.now)
        let browser = session.workers[0]
        chronicle.clicks.append(
            LinkClick(
                time: time,
                message: message,
                url: Self.lureURL,
                clientIP: workstation.publicIPv4,
                isClickedThrough: true
            )
        )
        chronicle.miscellaneous.append(
            MiscellaneousEvent(
                time: time,
                device: workstation,
                action: "BrowserLaunchedToOpenUrl",
                account: victim.account,
                remoteURL: Self.lureURL,
                initiating: session.workers[1]
            )
        )
        for (ip, url) in [(Self.senderIP, Self.lureURL), (Self.downloadIP, Self.downloadURL)] {
            chronicle.connections.append(
                NetworkEvent(
                    time: time + 2 * Ticks.second,
                    device: workstation,
                    remoteIP: ip,
                    remoteURL: url,
                    localPort: 50_611,
                    initiating: browser
                )
            )
        }
        chronicle.files.append(
            FileEvent(
                time: time + 5 * Ticks.second,
                device: workstation,
                file: Self.archive,
                originURL: Self.downloadURL,
                referrerURL: Self.lureURL,
                originIP: Self.downloadIP,
                initiating: browser
            )
        )
        return runScript(at: time + Ticks.minute, shell: session.shell, in: &chronicle)
    }

    private func runScript(at time: Int64, shell: ProcessRun, in chronicle: inout Chronicle) -> ProcessRun {
        chronicle.files.append(FileEvent(time: time, device: workstation, file: Self.script, initiating: shell))
        let host = chronicle.run(
            ProcessRun(
                Programs.wscript,
                id: 7714,
                created: time + 10 * Ticks.second,
                commandLine: "\"wscript.exe\" \"\(Self.script.path)\"",
                account: victim.account,
                parent: shell
            ),
            on: workstation,
            by: shell
        )
        let powershell = chronicle.run(
            ProcessRun(
                Programs.powershell,
                id: 7920,
                created: time + 14 * Ticks.second,
                commandLine: "powershell.exe -w hidden -enc SQBFAFgAIABkAG8AdwBuAGwAbwBhAGQA",
                account: victim.account,
                parent: host
            ),
            on: workstation,
            by: host
        )
        for file in [Self.implant, Self.library] {
            chronicle.files.append(
                FileEvent(time: time + 20 * Ticks.second, device: workstation, file: file, initiating: powershell)
            )
        }
        let implantRun = chronicle.run(
            ProcessRun(
                Self.implant,
                id: 8044,
                created: time + 22 * Ticks.second,
                commandLine: "\"\(Self.implant.path)\" --install",
                account: victim.account,
                parent: powershell
            ),
            on: workstation,
            by: powershell
        )
        settle(implantRun, at: time, in: &chronicle)
        return implantRun
    }

    /// The implant loads its library and sees to it that it starts again.
    private func settle(_ implantRun: ProcessRun, at time: Int64, in chronicle: inout Chronicle) {
        chronicle.imageLoads.append(
            ImageLoadEvent(
                time: time + 23 * Ticks.second,
                device: workstation,
                image: Self.library,
                initiating: implantRun
            )
        )
        chronicle.registry.append(
            RegistryEvent(
                time: time + 25 * Ticks.second,
                device: workstation,
                key: Self.runKey,
                valueName: "ServiceUpdate",
                valueData: Self.implant.path,
                initiating: implantRun
            )
        )
    }

    /// Every half hour for two days, in turn over IPv4, IPv6 and a mapped address.
    private func callHome(_ implantRun: ProcessRun, from time: Int64, in chronicle: inout Chronicle) {
        let addresses: [(ip: String, type: String)] = [
            (Self.commandIPv4, "Public"), (Self.commandIPv6, "Public"),
            ("::ffff:" + Self.commandIPv4, "FourToSixMapping"),
        ]
        for beat in 0..<96 {
            let (ip, type) = addresses[beat % addresses.count]
            chronicle.connections.append(
                NetworkEvent(
                    time: time + Int64(beat) * 30 * Ticks.minute,
                    device: workstation,
                    remoteIP: ip,
                    remoteURL: Self.commandHost,
                    localPort: Int32(51_000 + beat),
                    remoteIPType: type,
                    initiating: implantRun
                )
            )
        }
        chronicle.miscellaneous.append(
            MiscellaneousEvent(
                time: time,
                device: workstation,
                action: "DnsQueryResponse",
                additionalFields: #"{"DnsQueryString":"c2.svc-update.example","DnsQueryResult":"198.51.100.77"}"#,
                initiating: implantRun
            )
        )
    }

    private func readCredentials(_ implantRun: ProcessRun, at time: Int64, in chronicle: inout Chronicle) {
        chronicle.miscellaneous.append(
            MiscellaneousEvent(
                time: time,
                device: workstation,
                action: "ReadProcessMemoryApiCall",
                file: Programs.lsass,
                account: .system,
                additionalFields: #"{"TotalBytesCopied":51380224}"#,
                initiating: implantRun
            )
        )
    }

    private func moveToFileServer(at time: Int64, in chronicle: inout Chronicle) -> ProcessRun {
        let session = DeviceSession(device: fileServer, now: chronicle.now)
        chronicle.logons.append(
            LogonEvent(
                time: time,
                device: fileServer,
                logonType: "Network",
                account: administrator.account,
                transport: "NTLM",
                isLocalAdmin: true,
                remoteDeviceName: workstation.shortName,
                remoteIP: workstation.ipv4,
                initiating: session.workers[4]
            )
        )
        chronicle.files.append(
            FileEvent(
                time: time + Ticks.second,
                device: fileServer,
                file: Self.remoteService,
                requestProtocol: "SMB",
                requestIP: workstation.ipv4,
                requestAccount: administrator.account,
                shareName: "ADMIN$",
                initiating: session.workers[0]
            )
        )
        return chronicle.run(
            ProcessRun(
                Self.remoteService,
                id: 3312,
                created: time + 3 * Ticks.second,
                commandLine: Self.remoteService.path,
                account: .system,
                parent: session.shell
            ),
            on: fileServer,
            by: session.shell
        )
    }

    private func encrypt(_ remoteRun: ProcessRun, at time: Int64, in chronicle: inout Chronicle) {
        let lockerRun = chronicle.run(
            ProcessRun(
                Self.locker,
                id: 3500,
                created: time,
                commandLine: "\(Self.locker.path) --path D:\\Shares --note",
                account: administrator.account,
                parent: remoteRun,
                isElevated: true
            ),
            on: fileServer,
            by: remoteRun
        )
        for number in 1...60 {
            let name = "Statement_\(number).xlsx"
            chronicle.files.append(
                FileEvent(
                    time: time + Int64(number) * Ticks.second,
                    device: fileServer,
                    action: "FileRenamed",
                    file: ProgramFile(name + ".locked", in: #"D:\Shares\Finance"#, size: 88_000),
                    previousName: name,
                    initiating: lockerRun
                )
            )
        }
        chronicle.files.append(
            FileEvent(time: time + 70 * Ticks.second, device: fileServer, file: Self.note, initiating: lockerRun)
        )
    }
}
