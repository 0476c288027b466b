import DefenderAPI

/// A preview that a person has confirmed in due form.
struct ConfirmedOrder: Sendable {
    /// The action as it was before.
    let record: ActionRecord
    let comment: ActionComment
    let acknowledged: Set<Finding.Code>
    let actor: Actor

    /// Checks what the person typed and acknowledged.
    ///
    /// - Throws: ``ActionRefusal`` `nameNotTyped`, `invalidComment` or `notAcknowledged`.
    init(_ record: ActionRecord, _ confirmation: Confirmation, by actor: Actor) throws(ActionRefusal) {
        let preview = record.preview
        self.record = record
        self.actor = actor
        let typed = confirmation.typedName.prefix(1_000).filter { !$0.isWhitespace }
        guard DeviceReference.name(preview.deviceName, answersTo: typed) else {
            throw ActionRefusal(.nameNotTyped, "What was typed is not the device's name, \(preview.deviceName).")
        }
        comment = try ActionComment(confirmation.comment)
        acknowledged = confirmation.acknowledged.intersection(preview.required)
        let missing = preview.required.subtracting(confirmation.acknowledged).map(\.rawValue).sorted()
        guard missing.isEmpty else {
            throw ActionRefusal(
                .notAcknowledged,
                "This has to be acknowledged first: \(missing.joined(separator: ", "))."
            )
        }
    }

    /// What was previewed.
    var preview: PreviewRecord { record.preview }

    /// The entry that gives the right to send; a part of the record's end before it goes to Defender.
    func sending(after head: AuditHead, from device: DeviceSnapshot) -> AuditDraft {
        record.draft(
            .sending,
            .sending,
            [
                ("comment", .string(comment.text)),
                ("correlation", .string("lens-\(preview.id)-\(head.hash.prefix(16))")),
                ("acknowledged", .array(acknowledged.map(\.rawValue).sorted().map(JSONValue.string))),
                ("path", .string(preview.order.path(on: preview.deviceID))),
                ("before", .object(device.essentials)),
            ]
        )
    }
}
