import ArgumentParser
import ResponseActions

/// A device on the command line: its id or its name.
struct DeviceArgument: ExpressibleByArgument, Sendable {
    let reference: DeviceReference

    init?(argument: String) {
        guard let reference = DeviceReference(argument) else { return nil }
        self.reference = reference
    }

    /// The name, when it is one.
    var name: String? {
        if case .name(let name) = reference { name } else { nil }
    }

    static let help = ArgumentHelp("The device: its id in Defender, or its full or short name.", valueName: "device")
}
