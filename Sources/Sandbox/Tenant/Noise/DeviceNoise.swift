/// Everyday life on the devices: what every event of a story has to be found among.
struct DeviceNoise {
    private let company: Company
    private let seed: UInt64
    private let scale: Int

    /// Rows per table at scale 1.
    private enum Count {
        static let processes = 8000
        static let connections = 10_000
        static let files = 6000
        static let registry = 3000
        static let imageLoads = 4000
        static let logons = 4000
        static let miscellaneous = 3000
    }

    init(company: Company, seed: UInt64, scale: Int) {
        self.company = company
        self.seed = seed
        self.scale = scale
    }

    func happen(in chronicle: inout Chronicle) {
        let sessions = company.devices.map { DeviceSession(device: $0, now: chronicle.now) }
        startProcesses(sessions, in: &chronicle)
        connect(sessions, in: &chronicle)
        writeFiles(sessions, in: &chronicle)
        writeRegistry(sessions, in: &chronicle)
        loadImages(sessions, in: &chronicle)
        signIn(sessions, in: &chronicle)
        reportMiscellaneous(sessions, in: &chronicle)
    }

    /// Commands that people and services run: the program, what follows its name, and whether a service starts it.
    private static let commands: [(ProgramFile, String, Bool)] = [
        (Programs.edge, " --type=renderer --lang=en-US", false),
        (Programs.word, #" /n "C:\Users\Public\Documents\Minutes.docx""#, false),
        (Programs.excel, #" /dde "C:\Users\Public\Documents\Budget 2026.xlsx""#, false),
        (Programs.outlook, " /recycle", false),
        (Programs.cmd, " /c dir", false),
        (Programs.ping, " -n 1 fs01", false),
        (Programs.powershell, " -NoProfile -File C:\\Scripts\\inventory.ps1", true),
        (Programs.taskhost, " Install $(Arg0)", true),
        (Programs.conhost, " 0xffffffff -ForceV1", true),
        (Programs.updater, " /silent /check", true),
        (Programs.backup, " --incremental", true),
        (Programs.rundll32, " shell32.dll,Control_RunDLL timedate.cpl", false),
    ]

    private static let linuxCommands: [(ProgramFile, String, Bool)] = [
        (Programs.shell, " -c run-parts /etc/cron.hourly", true),
        (Programs.git, " fetch --all", false),
        (Programs.curl, " -s https://api.wingtip.example/health", true),
    ]

    private func startProcesses(_ sessions: [DeviceSession], in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "processes")
        chronicle.processes.reserveCapacity(Count.processes * scale + 200)
        for _ in 0..<(Count.processes * scale) {
            let session = random.pick(sessions)
            let isLinux = session.device.system.platform == OperatingSystem.linux.platform
            let (program, arguments, isService) = random.pick(isLinux ? Self.linuxCommands : Self.commands)
            let process = ProcessRun(
                program,
                id: Int64(random.number(in: 1000...30_000)),
                created: time(&random, chronicle),
                commandLine: (isLinux ? program.name : "\"\(program.name)\"") + arguments,
                account: isService ? .system : session.device.account,
                parent: session.shell
            )
            chronicle.run(process, on: session.device, by: session.shell)
        }
    }

    private func connect(_ sessions: [DeviceSession], in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "connections")
        let wheel = EverydayNames.destinations.flatMap { Array(repeating: $0, count: $0.weight) }
        chronicle.connections.reserveCapacity(Count.connections * scale + 400)
        for _ in 0..<(Count.connections * scale) {
            let session = random.pick(sessions)
            if random.chance(4) {
                acceptConnection(session, from: random.pick(sessions).device, &random, in: &chronicle)
                continue
            }
            let destination = random.pick(wheel)
            let isInternal = destination.ip.hasPrefix("10.")
            let isIPv6 = destination.ip.utf8.contains(UInt8(ascii: ":"))
            chronicle.connections.append(
                NetworkEvent(
                    time: time(&random, chronicle),
                    device: session.device,
                    action: random.chance(5) ? "ConnectionFailed" : "ConnectionSuccess",
                    remoteIP: destination.ip,
                    remotePort: destination.port,
                    remoteURL: destination.host,
                    localIP: isIPv6 ? session.device.ipv6 : nil,
                    localPort: Int32(random.number(in: 49_152...65_535)),
                    transport: destination.port == 53 || destination.port == 123 ? "Udp" : "Tcp",
                    localIPType: isIPv6 ? "Public" : "Private",
                    remoteIPType: isInternal ? "Private" : "Public",
                    initiating: random.pick(session.workers)
                )
            )
        }
    }

    /// A dual-stack service names both ends in the mapped form, `::ffff:` and an IPv4 address.
    private func acceptConnection(
        _ session: DeviceSession,
        from other: Device,
        _ random: inout RandomSource,
        in chronicle: inout Chronicle
    ) {
        chronicle.connections.append(
            NetworkEvent(
                time: time(&random, chronicle),
                device: session.device,
                action: "InboundConnectionAccepted",
                remoteIP: "::ffff:" + other.ipv4,
                remotePort: Int32(random.number(in: 49_152...65_535)),
                localIP: "::ffff:" + session.device.ipv4,
                localPort: 7680,
                localIPType: "FourToSixMapping",
                remoteIPType: "FourToSixMapping",
                initiating: random.pick(session.workers)
            )
        )
    }

    private func writeFiles(_ sessions: [DeviceSession], in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "files")
        chronicle.files.reserveCapacity(Count.files * scale + 200)
        for _ in 0..<(Count.files * scale) {
            let session = random.pick(sessions)
            chronicle.files.append(
                FileEvent(
                    time: time(&random, chronicle),
                    device: session.device,
                    action: random.pick(["FileCreated", "FileModified", "FileModified", "FileRenamed", "FileDeleted"]),
                    file: random.pick(Programs.documents),
                    initiating: random.pick(session.workers)
                )
            )
        }
    }

    private func writeRegistry(_ sessions: [DeviceSession], in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "registry")
        let windows = sessions.filter { $0.device.system.platform.hasPrefix("Windows") }
        for _ in 0..<(Count.registry * scale) {
            let session = random.pick(windows)
            let value = random.pick(EverydayNames.registryValues)
            chronicle.registry.append(
                RegistryEvent(
                    time: time(&random, chronicle),
                    device: session.device,
                    key: value.key,
                    valueName: value.name,
                    valueData: value.data,
                    initiating: random.pick(session.workers)
                )
            )
        }
    }

    private func loadImages(_ sessions: [DeviceSession], in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "images")
        let windows = sessions.filter { $0.device.system.platform.hasPrefix("Windows") }
        for _ in 0..<(Count.imageLoads * scale) {
            let session = random.pick(windows)
            chronicle.imageLoads.append(
                ImageLoadEvent(
                    time: time(&random, chronicle),
                    device: session.device,
                    image: random.pick(Programs.libraries),
                    initiating: random.pick(session.workers)
                )
            )
        }
    }

    private func signIn(_ sessions: [DeviceSession], in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "logons")
        for _ in 0..<(Count.logons * scale) {
            let session = random.pick(sessions)
            let isFailure = random.chance(6)
            let isRemote = session.device.owner == nil
            let origin = random.pick(sessions).device
            chronicle.logons.append(
                LogonEvent(
                    time: time(&random, chronicle),
                    device: session.device,
                    action: isFailure ? "LogonFailed" : "LogonSuccess",
                    logonType: isRemote ? "Network" : "Interactive",
                    account: isRemote ? random.pick(company.people).account : session.device.account,
                    failureReason: isFailure ? "InvalidUserNameOrPassword" : "",
                    remoteDeviceName: isRemote ? origin.shortName : "",
                    remoteIP: isRemote ? origin.ipv4 : "",
                    initiating: session.shell
                )
            )
        }
    }

    private func reportMiscellaneous(_ sessions: [DeviceSession], in chronicle: inout Chronicle) {
        var random = RandomSource(seed: seed, stream: "miscellaneous")
        for _ in 0..<(Count.miscellaneous * scale) {
            let session = random.pick(sessions)
            let event = random.pick(EverydayNames.sensorEvents)
            chronicle.miscellaneous.append(
                MiscellaneousEvent(
                    time: time(&random, chronicle),
                    device: session.device,
                    action: event.action,
                    account: session.device.account,
                    additionalFields: event.fields,
                    initiating: random.pick(session.workers)
                )
            )
        }
    }

    /// Any instant of the last 29 days, but not of the last minute.
    private func time(_ random: inout RandomSource, _ chronicle: Chronicle) -> Int64 {
        chronicle.ago(Ticks.minute + Int64(random.below(29 * 86_400_000)) * (Ticks.second / 1000))
    }
}
