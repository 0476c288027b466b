import DefenderAPI
import ResponseActions

/// A device's state, what runs on it, the last own actions, and what can be done.
struct ContainmentView: Sendable {
    let isolation: IsolationView
    let readAt: Instant?
    /// What others began.
    let running: [RunningActionView]
    let acts: [ActView]
    let buttons: [ActionButton]
    /// Why there are no buttons; nil when there are.
    let refusal: String?

    /// Own actions that have ended and are still shown.
    private static let ended = 3

    init(_ model: ContainmentModel) {
        let device = model.device
        isolation = IsolationView(device.isolation)
        readAt = Instant(WireDate.text(of: device.date))
        acts = Self.shown(model.reports + device.unsettled).map { ActView($0, rights: model.rights) }
        let own = Set(acts.compactMap(\.machineAction))
        running = device.running.filter { !own.contains($0.id.text) }
            .map { RunningActionView($0, rights: model.rights) }
        refusal = model.rights.refusal(of: .machinesIsolation)
        buttons = refusal == nil ? Self.buttons(for: device) : []
    }

    /// All open actions and the last that ended, each once; what was never confirmed is left out.
    private static func shown(_ reports: [ActionReport]) -> [ActionReport] {
        var seen: Set<ActionID> = []
        let sent = reports.filter { $0.state != .previewed && $0.state != .refused && seen.insert($0.id).inserted }
        let last = Set(sent.filter(\.state.isFinal).prefix(ended).map(\.id))
        return sent.filter { !$0.state.isFinal || last.contains($0.id) }
    }

    /// What makes sense in the state that is known: while it is not, everything.
    private static func buttons(for device: DeviceSnapshot) -> [ActionButton] {
        let running = Set(device.running.compactMap { ActionDefinition.ofWireType($0.type)?.kind })
        var mayIsolate = true
        var mayRelease = true
        switch device.isolation {
        case .isolated: mayIsolate = false
        case .released, .neverIsolated: mayRelease = false
        case .unknown: break
        }
        let offered: [(Bool, ActionButton)] = [
            (mayIsolate && !running.contains(.isolate), ActionButton(.isolate, "Isolate…", scope: "Full")),
            (
                mayIsolate && !running.contains(.isolate),
                ActionButton(.isolate, "Isolate selectively…", scope: "Selective")
            ),
            (mayRelease && !running.contains(.release), ActionButton(.release, "Release…")),
            (!running.contains(.scan), ActionButton(.scan, "Quick scan…", scope: "Quick")),
            (!running.contains(.scan), ActionButton(.scan, "Full scan…", scope: "Full")),
        ]
        return offered.filter(\.0).map(\.1)
    }
}
