/// The processes that run on a device all the time and that everyday events come from.
struct DeviceSession {
    let device: Device
    /// Where programs are started: the desktop, or the service manager.
    let shell: ProcessRun
    /// Processes that connect, write and load.
    let workers: [ProcessRun]

    init(device: Device, now: Int64) {
        self.device = device
        let start = now - 31 * Ticks.day
        if device.system.platform == OperatingSystem.linux.platform {
            let root = Account(name: "root", domain: device.shortName, sid: "0")
            let init1 = ProcessRun(Programs.systemd, id: 1, created: start, commandLine: "/sbin/init", account: root)
            shell = init1
            workers = Self.linuxWorkers.enumerated().map { index, program in
                ProcessRun(program, id: Int64(700 + index * 12), created: start, account: root, parent: init1)
            }
        } else {
            let services = ProcessRun(Programs.services, id: 668, created: start, account: .system)
            let owner = device.account
            shell =
                device.owner == nil
                ? services : ProcessRun(Programs.explorer, id: 5308, created: start, account: owner, parent: services)
            let programs = device.owner == nil ? Self.serverWorkers : Self.workstationWorkers
            let parent = shell
            workers = programs.enumerated().map { index, program in
                let isService = [Programs.svchost, Programs.updater].contains { $0 === program }
                return ProcessRun(
                    program,
                    id: Int64(2400 + index * 28),
                    created: start + Int64(index) * Ticks.minute,
                    account: isService ? .system : owner,
                    parent: isService ? services : parent
                )
            }
        }
    }

    private static let workstationWorkers = [
        Programs.edge, Programs.outlook, Programs.teams, Programs.oneDrive, Programs.svchost, Programs.updater,
        Programs.word, Programs.excel,
    ]
    private static let serverWorkers = [
        Programs.svchost, Programs.updater, Programs.sqlServer, Programs.backup, Programs.lsass,
    ]
    private static let linuxWorkers = [Programs.sshd, Programs.nginx, Programs.java, Programs.cron]
}
