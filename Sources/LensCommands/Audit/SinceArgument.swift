import ArgumentParser

/// The begin of a time on the command line: `7d`, `12h` or `30m` before now, a date, or an instant.
struct SinceArgument: ExpressibleByArgument, Sendable, Hashable {
    private enum Form: Hashable {
        case ago(ticks: Int64)
        case at(InstantArgument)
    }

    private let form: Form

    init?(argument: String) {
        if let instant = InstantArgument(argument: argument) {
            form = .at(instant)
            return
        }
        let seconds: [Character: Int64] = ["d": 86_400, "h": 3_600, "m": 60]
        guard let unit = argument.last.flatMap({ seconds[$0] }), let count = Int32(argument.dropLast()), count > 0
        else {
            return nil
        }
        form = .ago(ticks: Int64(count) * unit * TimeText.ticksPerSecond)
    }

    /// Ticks of 100 ns since 0001-01-01T00:00:00Z, and not before.
    func ticks(at now: Int64) -> Int64 {
        switch form {
        case .ago(let ticks): max(0, now - ticks)
        case .at(let instant): instant.ticks
        }
    }
}
