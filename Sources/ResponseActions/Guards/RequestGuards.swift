import DefenderAPI

/// The guards that need no device: what is enabled, and who may act.
enum RequestGuards {
    /// Checks that an action is enabled and that the person may act.
    ///
    /// `withdrawn` is the type of the machine action that is to be withdrawn; nil for other actions.
    ///
    /// - Throws: ``ActionRefusal`` `notEnabled` or `roleMissing`.
    static func check(
        _ order: ActionOrder,
        withdrawn: String? = nil,
        by actor: Actor,
        settings: ActionSettings
    ) throws(ActionRefusal) {
        let definition = withdrawn.map(ActionDefinition.ofWireType) ?? order.kind.definition
        guard let option = definition?.option else {
            throw ActionRefusal(
                .notEnabled,
                "Only actions of the kinds that can be started here can be withdrawn here; this is \(withdrawn ?? "none")."
            )
        }
        guard settings.enabled.contains(option) else {
            throw ActionRefusal(
                .notEnabled,
                "\(order.kind.definition.title) is not enabled here: an administrator can set \(option.rawValue) to true."
            )
        }
        guard actor.mayAct else { throw roleMissing }
    }

    /// The refusal for who may only look.
    static let roleMissing = ActionRefusal(
        .roleMissing,
        "You may look, and not act: this needs the role responder."
    )
}
