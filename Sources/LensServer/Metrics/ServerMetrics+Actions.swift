import CoreMetrics
import ResponseActions

extension ServerMetrics {
    /// Counts a state that an action came into.
    func note(_ report: ActionReport) {
        counter(.actions, [report.order.kind.rawValue, report.state.rawValue]).increment()
    }

    /// Counts a request about actions that was refused.
    func actionRefused(_ refusal: ActionRefusal.Code) {
        counter(.actionRefusals, [refusal.rawValue]).increment()
    }

    /// Takes over how many actions are open.
    func set(openActions: Int) {
        set(.openActions, to: Double(openActions))
    }
}
