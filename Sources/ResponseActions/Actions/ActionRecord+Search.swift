import DefenderAPI

extension ActionRecord {
    /// What Defender's list says about an action of which no answer came.
    enum SearchResult: Hashable {
        /// It is this one; `isOurs` is false when somebody else had asked for the same.
        case found(MachineAction, isOurs: Bool)
        /// Defender does not list it (yet).
        case missing
    }

    /// Looks for this action among all actions of its device.
    func search(_ actions: [MachineAction]) -> SearchResult {
        let fitting = actions.filter { preview.order.fits($0, on: preview.deviceID) }
        if preview.order.kind == .cancel { return fitting.first.map(searchCancelled) ?? .missing }
        if let ours = fitting.first(where: { carriesCorrelation($0.requestorComment) }) {
            return .found(ours, isOurs: true)
        }
        guard isDuplicate, let running = fitting.first(where: { RunningAction($0) != nil }) else { return .missing }
        return .found(running, isOurs: false)
    }

    /// Whether a text in Defender carries this action's correlation id.
    func carriesCorrelation(_ text: String?) -> Bool {
        correlation.map { ActionComment.text(text, carries: $0) } ?? false
    }

    /// A cancellation has arrived when the other action carries its comment, and is pointless once that one has ended.
    private func searchCancelled(_ action: MachineAction) -> SearchResult {
        let isOurs = carriesCorrelation(action.text("cancellationComment"))
        let hasEnded = action.status.flatMap(ActionState.init(status:))?.isFinal ?? false
        return isOurs || hasEnded ? .found(action, isOurs: isOurs) : .missing
    }
}
