import ResponseActions

/// What kinds and states of actions are called.
enum ActionWords {
    /// `Isolate (Full)`: what an order does, with its scope.
    static func title(_ order: ActionOrder) -> String {
        order.kind.definition.title + (order.scope.map { " (\($0))" } ?? "")
    }

    /// What an action of Defender's `type` is called; types that this program does not start keep their name as words.
    static func title(ofType type: String) -> String {
        ActionDefinition.ofWireType(type)?.title ?? ProductWords.text(type)
    }

    /// What is known of an action, in a few words.
    static func text(_ state: ActionState) -> String {
        switch state {
        case .previewed: "not confirmed"
        case .refused: "refused, not sent"
        case .sending: "sending"
        case .unknown: "outcome unknown"
        case .rejected: "refused by Defender"
        case .pending: "pending"
        case .inProgress: "in progress"
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .timedOut: "timed out"
        case .cancelled: "withdrawn"
        }
    }

    /// How many of the four steps sending, pending, in progress and ended are behind an action that is on its way; nil
    /// for others, also where it is not known.
    static func step(_ state: ActionState) -> Int? {
        switch state {
        case .sending: 1
        case .pending: 2
        case .inProgress: 3
        default: nil
        }
    }

    /// What an order does to a device, as a sentence.
    static func effect(_ order: ActionOrder) -> String {
        switch order.kind {
        case .isolate where order.scope == "Selective":
            "Cuts the device off from the network, except from Defender, Outlook and Teams."
        case .isolate: "Cuts the device off from the network, except from Defender."
        case .release: "Connects the device with the network again."
        case .quarantine: "Stops the file's processes on this device and locks the file away."
        case .scan where order.scope == "Full": "Scans all files of the device; this can take hours."
        case .scan: "Scans the places on the device where malware usually starts."
        case .cancel: "Withdraws an action that has not ended."
        }
    }
}
