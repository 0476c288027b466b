import Overlay
import ResponseActions

extension ServerDesk {
    /// What the page offers to a caller.
    func rights(of caller: Caller?) -> ActionRights {
        ActionRights(mayAct: caller?.role.may(.act) ?? false, enabled: actions.settings.enabled)
    }
}
