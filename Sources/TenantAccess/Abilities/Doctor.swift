package import DefenderAPI
import FoundationEssentials
package import ResponseActions

/// Probes each ability of an app registration with the cheapest call there is, all at once.
package struct Doctor: Sendable {
    private let client: DefenderClient
    private let record: Result<String, AuditFailure>
    private let abilities: [Ability]

    /// Takes what is examined.
    ///
    /// - Parameters:
    ///   - client: Asks the tenant as the app.
    ///   - enabled: The actions that the administrator allows.
    ///   - record: Path of the record of actions, or why there is no place for it.
    package init(client: DefenderClient, enabled: Set<ActionOption>, record: Result<String, AuditFailure>) {
        self.client = client
        self.record = record
        abilities = Ability.allCases.filter { $0.options.isEmpty || !$0.options.isDisjoint(with: enabled) }
    }

    /// How long a probe may take.
    private static let patience = Duration.seconds(30)

    /// Probes what is used.
    ///
    /// - Returns: One finding for each ability that is used, in their order.
    package func examine() async -> [ProbeFinding] {
        async let graph = signIn(.signInGraph, .graph)
        async let endpoint = signIn(.signInEndpoint, .endpoint)
        let signIns = await [graph, endpoint]
        let others = await withTaskGroup(of: ProbeFinding.self) { group in
            for ability in abilities {
                guard let signIn = signIns.first(where: { $0.ability == ability.signIn }) else { continue }
                group.addTask {
                    signIn.outcome == .works
                        ? await probe(ability) : ProbeFinding(skipped: ability, because: signIn.ability)
                }
            }
            if abilities.contains(.record) { group.addTask { await RecordProbe(record).finding() } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let findings = signIns + others
        return abilities.compactMap { ability in findings.first { $0.ability == ability } }
    }

    private func signIn(_ ability: Ability, _ audience: TokenAudience) async -> ProbeFinding {
        do {
            let claims = try await client.tokenClaims(for: audience, deadline: .now + Self.patience)
            let roles = claims.roles.sorted().joined(separator: ", ")
            return ProbeFinding(ability, works: roles.isEmpty ? "The token names no role." : "Roles: \(roles)")
        } catch {
            return ProbeFinding(ability, error)
        }
    }

    private func probe(_ ability: Ability) async -> ProbeFinding {
        do {
            try await call(ability, deadline: .now + Self.patience)
            return ProbeFinding(ability, works: "Works.")
        } catch let error as APIError where error.code == .notFound && ability == .devices {
            // The device that was asked for does not exist; that we may know is the ability.
            return ProbeFinding(ability, works: "Works.")
        } catch {
            return ProbeFinding(ability, error)
        }
    }

    /// Acting cannot be tried out: whether the token carries the role is all that can be known beforehand.
    private func call(_ ability: Ability, deadline: ContinuousClock.Instant) async throws {
        switch ability {
        case .signInGraph, .signInEndpoint, .record: return
        case .isolation, .scans, .quarantine:
            let claims = try await client.tokenClaims(for: .endpoint, deadline: deadline)
            if let role = ability.role?.name, !claims.roles.contains(role) { throw MissingRole(name: role) }
        case .alerts: _ = try await client.alerts(matching: nil, limit: 1, deadline: deadline)
        case .incidents: _ = try await client.incidents(matching: nil, limit: 1, deadline: deadline)
        case .hunting: _ = try await client.hunt("print Probe = 1", deadline: deadline)
        case .devices:
            guard let nobody = DeviceID(String(repeating: "0", count: 40)) else { return }
            _ = try await client.machine(nobody, deadline: deadline)
        }
    }
}
