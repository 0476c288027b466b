import DefenderAPI

extension ResponseDesk {
    /// Reads a device, its isolation and what runs on it.
    ///
    /// - Parameters:
    ///   - reference: The device's id or name.
    ///   - shownName: A name that must belong to the device; nil checks nothing.
    /// - Returns: The device as it is now.
    /// - Throws: ``ActionRefusal`` `notFound`, `ambiguousDevice` or `deviceMismatch`; `APIError`; ``AuditFailure``.
    package func device(_ reference: DeviceReference, shownAs shownName: String? = nil) async throws -> DeviceSnapshot {
        let machine = try await machine(reference)
        let snapshot = try await snapshot(of: machine)
        if let shownName, !DeviceReference.name(snapshot.name, answersTo: shownName) {
            throw ActionRefusal(
                .deviceMismatch,
                "The device with this id is called \(snapshot.name), not what was shown. Look it up again."
            )
        }
        return snapshot
    }

    /// As many actions of one device as one page of Defender's list holds.
    private static let mostActions = 1_000

    /// Finds the one device that a reference names.
    func machine(_ reference: DeviceReference) async throws -> Machine {
        switch reference {
        case .id(let id): return try await machine(id)
        case .name(let name):
            let found = try await client.machines(named: name)
            if let failure = found.failure { throw failure }
            guard let machine = found.items.first else {
                throw ActionRefusal(.notFound, "Defender knows no device of this name.")
            }
            guard found.items.count == 1, !found.isTruncated, found.malformedItems == 0 else {
                throw ActionRefusal(
                    .ambiguousDevice,
                    "Several devices have this name, maybe the same one onboarded anew. Name one by its id.",
                    devices: found.items.map(DeviceSummary.init)
                )
            }
            return machine
        }
    }

    /// Reads one device by its id.
    func machine(_ id: DeviceID) async throws -> Machine {
        do {
            let machine = try await client.machine(id)
            guard machine.id == id else {
                throw APIError(
                    .malformedResponse,
                    "Defender for Endpoint answered with another device than was asked for; try again.",
                    operation: APIOperation.getMachine.rawValue
                )
            }
            return machine
        } catch let error as APIError where error.code == .notFound {
            throw ActionRefusal(.notFound, "Defender knows no device with this id.")
        }
    }

    /// Reads what was done to a device; when Defender does not tell, the isolation is unknown.
    func snapshot(of machine: Machine) async throws -> DeviceSnapshot {
        let isolation: IsolationState
        var running: [RunningAction] = []
        do {
            let actions = try await actions(on: machine.id)
            isolation = IsolationState(actions)
            running = actions.items.compactMap(RunningAction.init)
        } catch let error as APIError {
            isolation = .unknown(reason: error.message)
        }
        var filter = AuditFilter(tenant: tenant)
        filter.device = machine.id
        filter.states = [.sending, .unknown]
        return DeviceSnapshot(
            machine: machine,
            isolation: isolation,
            running: running,
            unsettled: try await records(filter).map(\.report),
            date: time.date
        )
    }

    /// All that Defender lists for a device, and nothing that it lists for another.
    func actions(on id: DeviceID) async throws -> Listing<MachineAction> {
        var actions = try await client.machineActions(of: id, limit: ResponseDesk.mostActions)
        actions.items.removeAll { $0.machineID.map { $0 != id } ?? false }
        return actions
    }
}
