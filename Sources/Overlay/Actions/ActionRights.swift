package import ResponseActions

/// What the reader of a page may do to devices.
///
/// The page only offers by it; the server checks everything itself.
package struct ActionRights: Sendable {
    /// Whether the reader may act at all.
    package var mayAct: Bool
    /// The options that are true.
    package var enabled: Set<ActionOption>

    /// Creates rights.
    package init(mayAct: Bool, enabled: Set<ActionOption>) {
        self.mayAct = mayAct
        self.enabled = enabled
    }

    /// Nothing may be done.
    package static let none = ActionRights(mayAct: false, enabled: [])

    /// Why what an option enables is not offered, as a sentence; nil when it is.
    func refusal(of option: ActionOption) -> String? {
        if !mayAct { return "You may look, not act: that needs the role responder." }
        return enabled.contains(option) ? nil : "The option \(option.rawValue) is off."
    }

    /// Whether an action of Defender's `type` may be withdrawn; those that this program does not start may not.
    func mayCancel(_ type: String) -> Bool {
        guard let option = ActionDefinition.ofWireType(type)?.option else { return false }
        return refusal(of: option) == nil
    }

    /// Whether an action of a kind is offered; a cancellation is when something can be started at all.
    func allows(_ kind: ActionKind) -> Bool {
        guard let option = kind.definition.option else { return mayAct && !enabled.isEmpty }
        return refusal(of: option) == nil
    }
}
