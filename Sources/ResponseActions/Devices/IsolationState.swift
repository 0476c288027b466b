package import DefenderAPI
import FoundationEssentials

/// Whether a device is isolated, as far as Defender's list of actions tells.
///
/// There is no such member on a device: the last isolation or release that *succeeded* decides, whatever failed or was
/// withdrawn since. What has not ended stands beside it in ``DeviceSnapshot/running``.
package enum IsolationState: Sendable, Hashable {
    /// Isolated, with Microsoft's scope (`Full`, `Selective`; nil when it did not say), since that instant.
    case isolated(scope: String?, since: String)
    /// Released, since that instant.
    case released(since: String)
    /// Defender's list is whole and names no isolation that succeeded.
    case neverIsolated
    /// It cannot be told: the list could not be read, or not to its end. The text says why.
    case unknown(reason: String)

    /// Reads the state from all actions of a device, in any order.
    ///
    /// - Parameter actions: Everything that Defender lists for one device; a list that ended early gives `unknown`.
    package init(_ actions: Listing<MachineAction>) {
        if let failure = actions.failure {
            self = .unknown(reason: failure.message)
            return
        }
        guard !actions.isTruncated, actions.malformedItems == 0 else {
            self = .unknown(reason: "Defender lists more actions for this device than were read.")
            return
        }
        let moves = actions.items.filter { $0.type == "Isolate" || $0.type == "Unisolate" }
        guard moves.allSatisfy({ $0.status.flatMap(ActionState.init(status:)) != nil }) else {
            self = .unknown(reason: "Defender names a state of an action that this program does not know.")
            return
        }
        let done = moves.filter { $0.status.flatMap(ActionState.init(status:)) == .succeeded }
        let dated = done.compactMap { action in
            (action.lastUpdateDateTime ?? action.creationDateTime).flatMap { text in
                WireDate.date(of: text).map { (date: $0, text: text, action: action) }
            }
        }
        guard dated.count == done.count else {
            self = .unknown(reason: "Defender does not say when an isolation or release ended.")
            return
        }
        guard let last = dated.max(by: { $0.date < $1.date }) else {
            self = .neverIsolated
            return
        }
        self =
            last.action.type == "Isolate"
            ? .isolated(scope: last.action.text("scope"), since: last.text) : .released(since: last.text)
    }

    /// `isolated`, `released`, `neverIsolated` or `unknown`; stable.
    package var name: String {
        switch self {
        case .isolated: "isolated"
        case .released: "released"
        case .neverIsolated: "neverIsolated"
        case .unknown: "unknown"
        }
    }
}
