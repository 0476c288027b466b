import DefenderAPI

/// A role that the token does not name.
struct MissingRole: Error {
    let name: String
}

/// What a probe of one ability found.
package struct ProbeFinding: Sendable {
    /// How a probe went.
    package enum Outcome: String, Sendable {
        case works, failed
        /// Not probed, because its sign-in failed.
        case skipped
    }

    /// What was probed.
    package var ability: Ability
    /// How it went.
    package var outcome: Outcome
    /// What works, or what is wrong and what to do; a sentence or a list of roles.
    package var detail: String
    /// The role to grant; nil when none is missing.
    package var missingRole: String?
    /// The service's id of the request that failed; nil when none came.
    package var requestID: String?
    /// Whether only a quota stood in the way, which says nothing about the settings.
    package var isThrottled = false

    /// A probe that came back.
    init(_ ability: Ability, works detail: String) {
        self.init(ability: ability, outcome: .works, detail: detail)
    }

    /// A probe that found something wrong on this machine.
    init(_ ability: Ability, fails detail: String) {
        self.init(ability: ability, outcome: .failed, detail: detail)
    }

    /// A probe that did not.
    init(_ ability: Ability, _ error: any Error) {
        if let missing = error as? MissingRole {
            let detail = "The token does not name the role \(missing.name)."
            self.init(ability: ability, outcome: .failed, detail: detail, missingRole: missing.name)
            return
        }
        guard let error = error as? APIError else {
            self.init(ability: ability, outcome: .failed, detail: "The probe was stopped.")
            return
        }
        let role = error.code == .forbidden ? ability.role : nil
        self.init(
            ability: ability,
            outcome: .failed,
            detail: error.message,
            missingRole: role?.name,
            requestID: error.requestID
        )
        isThrottled = error.code == .throttled
    }

    /// A probe that was not made.
    init(skipped ability: Ability, because signIn: Ability) {
        self.init(ability: ability, outcome: .skipped, detail: "Not asked: \(signIn.name) failed.")
    }

    private init(
        ability: Ability,
        outcome: Outcome,
        detail: String,
        missingRole: String? = nil,
        requestID: String? = nil
    ) {
        self.ability = ability
        self.outcome = outcome
        self.detail = detail
        self.missingRole = missingRole
        self.requestID = requestID
    }
}
