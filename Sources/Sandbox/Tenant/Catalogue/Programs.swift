/// The harmless programs and files that everyday events are about.
enum Programs {
    static let explorer = windows("explorer.exe", #"C:\Windows"#, 3_191_352, "Windows Explorer")
    static let services = windows("services.exe", #"C:\Windows\System32"#, 731_744, "Services and Controller app")
    static let svchost = windows("svchost.exe", #"C:\Windows\System32"#, 79_920, "Host Process for Windows Services")
    static let lsass = windows("lsass.exe", #"C:\Windows\System32"#, 84_512, "Local Security Authority Process")
    static let winlogon = windows("winlogon.exe", #"C:\Windows\System32"#, 910_336, "Windows Logon Application")
    static let cmd = windows("cmd.exe", #"C:\Windows\System32"#, 323_584, "Windows Command Processor")
    static let conhost = windows("conhost.exe", #"C:\Windows\System32"#, 1_052_672, "Console Window Host")
    static let rundll32 = windows("rundll32.exe", #"C:\Windows\System32"#, 71_680, "Windows host process (Rundll32)")
    static let wscript = windows("wscript.exe", #"C:\Windows\System32"#, 170_496, "Microsoft Windows Based Script Host")
    static let schtasks = windows("schtasks.exe", #"C:\Windows\System32"#, 235_008, "Task Scheduler Configuration Tool")
    static let taskhost = windows("taskhostw.exe", #"C:\Windows\System32"#, 120_160, "Host Process for Windows Tasks")
    static let spoolsv = windows("spoolsv.exe", #"C:\Windows\System32"#, 864_256, "Spooler SubSystem App")
    static let ping = windows("ping.exe", #"C:\Windows\System32"#, 25_600, "TCP/IP Ping Command")
    static let powershell = windows(
        "powershell.exe",
        #"C:\Windows\System32\WindowsPowerShell\v1.0"#,
        454_656,
        "Windows PowerShell"
    )
    static let system = ProgramFile(
        "ntoskrnl.exe",
        in: #"C:\Windows\System32"#,
        size: 11_720_552,
        signer: "Microsoft Windows"
    )
    static let edge = office("msedge.exe", #"C:\Program Files (x86)\Microsoft\Edge\Application"#, 4_288_544, "Edge")
    static let outlook = office("OUTLOOK.EXE", officeFolder, 45_286_952, "Outlook")
    static let word = office("WINWORD.EXE", officeFolder, 1_637_920, "Word")
    static let excel = office("EXCEL.EXE", officeFolder, 66_854_952, "Excel")
    static let teams = office("ms-teams.exe", #"C:\Program Files\WindowsApps\MSTeams"#, 1_421_856, "Teams")
    static let oneDrive = office("OneDrive.exe", #"C:\Program Files\Microsoft OneDrive"#, 2_688_424, "OneDrive")
    static let sqlServer = office(
        "sqlservr.exe",
        #"C:\Program Files\Microsoft SQL Server\MSSQL16\Binn"#,
        624_088,
        "SQL Server"
    )
    static let updater = ProgramFile(
        "FabrikamUpdate.exe",
        in: #"C:\Program Files\Fabrikam\Update"#,
        size: 812_032,
        company: "Fabrikam, Inc.",
        product: "Fabrikam Updater",
        version: "7.4.1",
        description: "Fabrikam Updater",
        signer: "Fabrikam, Inc."
    )
    static let backup = ProgramFile(
        "WingtipBackup.exe",
        in: #"C:\Program Files\Wingtip\Backup"#,
        size: 2_412_544,
        company: "Wingtip Toys",
        product: "Wingtip Backup",
        version: "3.2.0",
        description: "Wingtip Backup Agent",
        signer: "Wingtip Toys"
    )

    static let systemd = linux("systemd", "/usr/lib/systemd", 1_739_200)
    static let sshd = linux("sshd", "/usr/sbin", 921_288)
    static let nginx = linux("nginx", "/usr/sbin", 1_188_304)
    static let java = linux("java", "/usr/lib/jvm/java-11/bin", 14_480)
    static let shell = linux("sh", "/usr/bin", 125_688)
    static let curl = linux("curl", "/usr/bin", 289_096)
    static let git = linux("git", "/usr/bin", 3_753_272)
    static let cron = linux("cron", "/usr/sbin", 59_712)

    /// Libraries that processes load.
    static let libraries: [ProgramFile] = [
        windows("kernel32.dll", #"C:\Windows\System32"#, 789_504, "Windows NT BASE API Client DLL"),
        windows("amsi.dll", #"C:\Windows\System32"#, 98_304, "Anti-Malware Scan Interface"),
        windows("crypt32.dll", #"C:\Windows\System32"#, 1_544_192, "Crypto API32"),
        windows("wininet.dll", #"C:\Windows\System32"#, 2_760_704, "Internet Extensions for Win32"),
        windows("vaultcli.dll", #"C:\Windows\System32"#, 335_872, "Credential Vault Client Library"),
        windows("clr.dll", #"C:\Windows\Microsoft.NET\Framework64\v4.0.30319"#, 11_540_832, "Microsoft .NET Runtime"),
        ProgramFile(
            "wtbackup.dll",
            in: #"C:\Program Files\Wingtip\Backup"#,
            size: 511_488,
            company: "Wingtip Toys",
            product: "Wingtip Backup",
            version: "3.2.0",
            description: "Backup engine",
            signer: "Wingtip Toys"
        ),
    ]

    /// Files that people and programs write.
    static let documents: [ProgramFile] = [
        ProgramFile("Budget 2026.xlsx", in: #"C:\Users\Public\Documents"#, size: 88_412),
        ProgramFile("Minutes.docx", in: #"C:\Users\Public\Documents"#, size: 31_877),
        ProgramFile("Roadmap.pptx", in: #"C:\Users\Public\Documents"#, size: 2_204_113),
        ProgramFile("export.csv", in: #"C:\Users\Public\Downloads"#, size: 410_022),
        ProgramFile("FabrikamUpdate-7.4.1.msi", in: #"C:\Windows\Temp"#, size: 9_114_624, signer: "Fabrikam, Inc."),
        ProgramFile("app.log", in: #"C:\ProgramData\Wingtip\Logs"#, size: 1_048_576),
        ProgramFile("cache_4411.dat", in: #"C:\Windows\Temp"#, size: 65_536),
        ProgramFile("Scan_0007.pdf", in: #"C:\Users\Public\Documents"#, size: 712_330),
    ]

    /// Files that come with mail.
    static let attachments: [ProgramFile] = [
        ProgramFile("Quote.pdf", in: "", size: 120_431),
        ProgramFile("Timesheet.xlsx", in: "", size: 44_120),
        ProgramFile("Agenda.docx", in: "", size: 28_114),
        ProgramFile("Site photos.zip", in: "", size: 4_120_553),
        ProgramFile("invite.ics", in: "", size: 2_210),
    ]

    /// Programs whose signatures devices report.
    static let signed: [ProgramFile] = [
        explorer, services, svchost, lsass, cmd, rundll32, powershell, edge, outlook, word, excel, teams, oneDrive,
        updater, backup,
    ]

    private static let officeFolder = #"C:\Program Files\Microsoft Office\root\Office16"#

    private static func windows(_ name: String, _ folder: String, _ size: Int64, _ description: String) -> ProgramFile {
        ProgramFile(
            name,
            in: folder,
            size: size,
            company: "Microsoft Corporation",
            product: "Microsoft® Windows® Operating System",
            version: "10.0.26100.1742",
            description: description,
            signer: "Microsoft Windows"
        )
    }

    private static func office(_ name: String, _ folder: String, _ size: Int64, _ product: String) -> ProgramFile {
        ProgramFile(
            name,
            in: folder,
            size: size,
            company: "Microsoft Corporation",
            product: "Microsoft \(product)",
            version: "16.0.19426.20186",
            description: "Microsoft \(product)",
            signer: "Microsoft Corporation"
        )
    }

    private static func linux(_ name: String, _ folder: String, _ size: Int64) -> ProgramFile {
        ProgramFile(name, in: folder, size: size)
    }
}
