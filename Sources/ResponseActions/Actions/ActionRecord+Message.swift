import DefenderAPI

extension ActionRecord {
    /// One or two sentences: what is true, and what to do next when something is.
    var message: String {
        let reason = last["message"]?.string ?? ""
        return switch state {
        case .previewed: "Shown and not confirmed; nothing was sent."
        case .refused: "Refused, nothing was sent. \(reason)"
        case .sending: "It is being sent; whether Defender has it is not known yet."
        case .unknown: unknownMessage(reason)
        case .rejected: "Defender does not do it; nothing was begun. \(reason)"
        case .pending, .inProgress: runningMessage
        case .succeeded: preview.order.kind.successSentence
        case .failed where preview.order.kind == .cancel: "Nothing was withdrawn: the action had ended before."
        case .failed:
            "Defender reports that it failed; the device is as it was. Look into Defender's action centre for the cause."
        case .timedOut: "Defender gave up waiting for the device. Start it anew when the device is reachable."
        case .cancelled: "It was withdrawn before it was carried out."
        }
    }

    private func unknownMessage(_ reason: String) -> String {
        let search =
            wasSearched
            ? "Defender's list of actions did not show it when it was last searched."
            : "Defender's list of actions could not be searched for it yet."
        return "Sent, but it is not known whether Defender has it. \(reason) \(search) "
            + "It is searched for again, and never sent again by itself."
    }

    private var runningMessage: String {
        if let status = last["status"]?.string, ActionState(status: status) == nil {
            return "Defender has it, in a state that this program does not know: \(status)."
        }
        let progress =
            state == .pending
            ? "Defender has it, and the device has not begun." : "The device carries it out."
        guard !isOurs else { return progress }
        let requestor = last["requestor"]?.string.map { " at the request of \($0)" } ?? ""
        return "Defender did the same already\(requestor); that action is followed. \(progress)"
    }
}

extension ActionKind {
    /// What Defender's `Succeeded` means.
    fileprivate var successSentence: String {
        switch self {
        case .isolate: "The device was isolated."
        case .release: "The device was released from isolation."
        case .quarantine: "The file was stopped and quarantined on the device."
        case .scan: "The scan ended."
        case .cancel: "The action was withdrawn."
        }
    }
}
