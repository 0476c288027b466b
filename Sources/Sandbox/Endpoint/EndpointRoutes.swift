import HTTPTypes

/// The routes of the Defender for Endpoint API, each with and without the version segment.
struct EndpointRoutes {
    let world: SandboxWorld

    var routes: [SandboxRoute] {
        ["/api", "/api/v1.0"].flatMap(routes(under:))
    }

    private func routes(under base: String) -> [SandboxRoute] {
        let machines = EndpointMachines(world: world)
        let alerts = EndpointAlerts(world: world)
        let actions = EndpointMachineActions(world: world)
        let orders = EndpointOrders(world: world)
        return [
            SandboxRoute(.endpointMachines, .get, base + "/machines") { try await machines.list($0) },
            SandboxRoute(.endpointMachines, .get, base + "/machines/$count") { try await machines.count($0) },
            SandboxRoute(.endpointMachine, .get, base + "/machines/{id}") { try await machines.get($0) },
            SandboxRoute(.endpointMachineAlerts, .get, base + "/machines/{id}/alerts") {
                try await alerts.ofMachine($0)
            },
            SandboxRoute(
                .endpointMachineAlerts,
                .get,
                base + "/machines/{id}/alerts/$count"
            ) { try await alerts.countOfMachine($0) },
            SandboxRoute(.endpointMachineActions, .get, base + "/machineactions") { try await actions.list($0) },
            SandboxRoute(.endpointMachineActions, .get, base + "/machineactions/$count") {
                try await actions.count($0)
            },
            SandboxRoute(.endpointMachineAction, .get, base + "/machineactions/{id}") { try await actions.get($0) },
            SandboxRoute(.endpointAlerts, .get, base + "/alerts") { try await alerts.list($0) },
            SandboxRoute(.endpointAlerts, .get, base + "/alerts/$count") { try await alerts.count($0) },
            SandboxRoute(.endpointAlert, .get, base + "/alerts/{id}") { try await alerts.get($0) },
            SandboxRoute(.endpointCancel, .post, base + "/machineactions/{id}/cancel") { try await orders.cancel($0) },
        ]
            + SandboxActionKind.all.map { kind in
                SandboxRoute(kind.operation, .post, base + "/machines/{id}/" + kind.path) {
                    try await orders.take(kind, $0)
                }
            }
    }
}
