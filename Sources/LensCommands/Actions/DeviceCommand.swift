import ArgumentParser

/// `device`: what is true of a device, and what can be done to it.
struct DeviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "Shows, isolates, releases and scans devices.",
        discussion: """
            Each action is shown first and then confirmed: by typing the device's name, or by --yes with --comment and \
            the name. It is sent at most once, written to a record before that, and followed to its end.

            EXAMPLES:
              defender-lens device show fin-ws-014 --sandbox
              defender-lens device isolate fin-ws-014 --comment "beacons to C2, case 4101"
              defender-lens device release fin-ws-014 --comment "reimaged"
            """,
        subcommands: [
            DeviceShowCommand.self, DeviceIsolateCommand.self, DeviceReleaseCommand.self, DeviceScanCommand.self,
            DeviceCancelCommand.self,
        ]
    )
}
