import KQL

/// An action that a client of the sandbox asked for; how far it is follows from the time that has passed.
struct SandboxAction: Sendable, Hashable, Codable {
    /// Who withdrew an action, why and when.
    struct Cancellation: Sendable, Hashable, Codable {
        let requestor: String
        let comment: String?
        /// Ticks since the action began.
        let after: Int64
    }

    let id: String
    let type: String
    let scope: String?
    let requestor: String
    let comment: String
    let deviceID: String
    let deviceName: String
    /// SHA-1 of the file of a quarantine.
    let file: String?
    /// When it was asked for, in ticks of the tenant's clock.
    let created: Int64
    /// The same instant in ticks of the wall clock.
    let begun: Int64
    /// How long it takes, in ticks.
    let duration: Int64
    /// The status it ends with; `Pending` for one that nothing carries out.
    let outcome: String
    var cancellation: Cancellation?

    /// Status, and ticks since the beginning at which it became that, at an instant of the wall clock.
    ///
    /// An action waits for the first third of its time.
    func progress(at wall: Int64) -> (status: String, since: Int64) {
        if let cancellation { return ("Cancelled", cancellation.after) }
        let passed = wall - begun
        if outcome == "Pending" || passed < duration / 3 { return ("Pending", 0) }
        return passed < duration ? ("InProgress", duration / 3) : (outcome, duration)
    }

    /// Whether it has not ended.
    func isRunning(at wall: Int64) -> Bool {
        ["Pending", "InProgress"].contains(progress(at: wall).status)
    }

    /// When the status last changed, in ticks of the tenant's clock.
    func updated(at wall: Int64) -> Int64 { created + progress(at: wall).since }

    /// The action as the endpoint API sends it.
    func endpointForm(at wall: Int64) -> KQLDynamic {
        MachineActionForm(
            id: id,
            type: type,
            scope: scope,
            requestor: requestor,
            comment: comment,
            status: progress(at: wall).status,
            deviceID: deviceID,
            deviceName: deviceName,
            created: created,
            updated: updated(at: wall),
            source: "PublicApi",
            file: file,
            cancellation: cancellation.map {
                MachineActionForm.Cancellation(
                    requestor: $0.requestor,
                    comment: $0.comment,
                    time: created + $0.after
                )
            }
        ).json
    }
}
