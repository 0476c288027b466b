import DefenderAPI
import ResponseActions

extension ActionRefusal {
    /// What the command says: the reason, and the devices that a reference fits.
    var failure: CommandFailure {
        let rows = devices.map { device in
            let parts = [
                device.name, device.id.text, device.osPlatform, device.lastSeen.map(TimeText.utcMinute(ofWireInstant:)),
            ]
            return "\n  " + TerminalText(parts.compactMap(\.self).joined(separator: "  "))
        }
        let status: ProgramStatus =
            switch code {
            case .notEnabled: .configuration
            case .invalidRequest: .usage
            default: .failed
            }
        return CommandFailure(rows.reduce("\(message)", +), status: status)
    }
}
