import DefenderAPI
import FoundationEssentials

/// Probes each ability of an app registration with the cheapest call there is, all at once.
struct Doctor: Sendable {
    let client: DefenderClient

    /// How long a probe may take.
    private static let patience = Duration.seconds(30)

    /// - Returns: One finding for each ability, in their order.
    func examine() async -> Diagnosis {
        async let graph = signIn(.signInGraph, .graph)
        async let endpoint = signIn(.signInEndpoint, .endpoint)
        let signIns = await [graph, endpoint]
        let others = await withTaskGroup(of: ProbeFinding.self) { group in
            for ability in Ability.allCases {
                guard let signIn = signIns.first(where: { $0.ability == ability.signIn }) else { continue }
                group.addTask {
                    signIn.outcome == .works
                        ? await probe(ability) : ProbeFinding(skipped: ability, because: signIn.ability)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let findings = signIns + others
        return Diagnosis(findings: Ability.allCases.compactMap { ability in findings.first { $0.ability == ability } })
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

    private func call(_ ability: Ability, deadline: ContinuousClock.Instant) async throws {
        switch ability {
        case .signInGraph, .signInEndpoint: return
        case .alerts: _ = try await client.alerts(matching: nil, limit: 1, deadline: deadline)
        case .incidents: _ = try await client.incidents(matching: nil, limit: 1, deadline: deadline)
        case .hunting: _ = try await client.hunt("print Probe = 1", deadline: deadline)
        case .devices:
            guard let nobody = DeviceID(String(repeating: "0", count: 40)) else { return }
            _ = try await client.machine(nobody, deadline: deadline)
        }
    }
}
