import DefenderAPI
import FoundationEssentials

/// The guards of an action on a device, in the order in which they speak.
///
/// Each is a pure check. Who may act, and what is enabled, is checked before the device is read, by ``RequestGuards``.
enum ActionGuards {
    /// A guard; says nothing when it has nothing against the action.
    typealias Guard = @Sendable (GuardFacts) -> [GuardVerdict]

    /// Every guard: those that refuse first.
    static let all: [Guard] = [
        { shownName($0) }, { protection($0) }, { running($0) }, { done($0) }, { limit($0) }, { signer($0) },
        { care($0) }, { isolation($0) }, { opposite($0) }, { unsettled($0) }, { reach($0) },
    ]

    /// What the guards together say.
    struct Judgement: Sendable, Hashable {
        var acknowledgements: [Finding] = []
        var notices: [Finding] = []
    }

    /// Asks every guard.
    ///
    /// - Returns: What is to be acknowledged and known, or the first word against the action.
    static func judge(_ facts: GuardFacts) -> Result<Judgement, Objection> {
        var judgement = Judgement()
        for verdict in all.lazy.flatMap({ $0(facts) }) {
            switch verdict {
            case .refuse(let refusal): return .failure(.refused(refusal))
            case .alreadyRunning(let action): return .failure(.alreadyRunning(action))
            case .alreadyDone: return .failure(.alreadyDone)
            case .acknowledge(let finding): judgement.acknowledgements.append(finding)
            case .notice(let finding): judgement.notices.append(finding)
            }
        }
        return .success(judgement)
    }

    /// Why an action is not begun.
    enum Objection: Error, Hashable {
        case refused(ActionRefusal)
        case alreadyRunning(RunningAction)
        case alreadyDone
    }

    private static func shownName(_ facts: GuardFacts) -> [GuardVerdict] {
        guard let shown = facts.shownName, !DeviceReference.name(facts.device.name, answersTo: shown) else { return [] }
        return [
            .refuse(
                ActionRefusal(
                    .deviceMismatch,
                    "The device with this id is called \(facts.device.name), not what was shown. Look it up again."
                )
            )
        ]
    }

    private static func protection(_ facts: GuardFacts) -> [GuardVerdict] {
        facts.settings.refusedDevices.filter { $0.names(facts.device.machine) }.prefix(1).map { rule in
            .refuse(
                ActionRefusal(
                    .protectedDevice,
                    "The rule \(rule.text) of refusedDevices protects \(facts.device.name); "
                        + "an administrator can change it."
                )
            )
        }
    }

    private static func running(_ facts: GuardFacts) -> [GuardVerdict] {
        facts.device.running
            .filter { action in
                action.type == facts.order.kind.definition.wireType
                    && (facts.order.file == nil || action.file == nil
                        || action.file?.lowercased() == facts.order.file?.text)
            }
            .prefix(1)
            .map { .alreadyRunning($0) }
    }

    /// Looks at isolation only while no opposite action runs that would change it.
    private static func done(_ facts: GuardFacts) -> [GuardVerdict] {
        guard opposite(facts).isEmpty else { return [] }
        return switch (facts.order.kind, facts.device.isolation) {
        case (.isolate, .isolated(let scope?, _)) where scope.lowercased() == facts.order.scope?.lowercased():
            [.alreadyDone]
        case (.release, .released): [.alreadyDone]
        default: []
        }
    }

    private static func limit(_ facts: GuardFacts) -> [GuardVerdict] {
        StartLimit.refusal(facts.order.kind, starts: facts.startsWithinHour, settings: facts.settings)
            .map { [.refuse($0)] } ?? []
    }

    private static func isolation(_ facts: GuardFacts) -> [GuardVerdict] {
        switch (facts.order.kind, facts.device.isolation) {
        case (.cancel, _): []
        case (_, .unknown(let reason)):
            [
                .acknowledge(
                    Finding(
                        .isolationUnknown,
                        "Whether the device is isolated, and what runs on it, is not known: \(reason)"
                    )
                )
            ]
        case (.release, .neverIsolated):
            // Microsoft does not say how long actions stay in the list.
            [
                .acknowledge(
                    Finding(
                        .isolationUnknown,
                        "Defender lists no isolation of this device; one that is very old may not be listed any more."
                    )
                )
            ]
        default: []
        }
    }

    private static func opposite(_ facts: GuardFacts) -> [GuardVerdict] {
        let type: String? =
            switch facts.order.kind {
            case .isolate: ActionKind.release.definition.wireType
            case .release: ActionKind.isolate.definition.wireType
            case .quarantine, .scan, .cancel: nil
            }
        guard let type, facts.device.running.contains(where: { $0.type == type }) else { return [] }
        return [
            .acknowledge(
                Finding(
                    .oppositeRunning,
                    "The opposite action (\(type)) has not ended; which of the two ends last decides."
                )
            )
        ]
    }

    private static func unsettled(_ facts: GuardFacts) -> [GuardVerdict] {
        facts.device.unsettled.prefix(1).map { action in
            .acknowledge(
                Finding(
                    .unsettledAction,
                    "An earlier action on this device (\(action.order.kind.rawValue), by \(action.person)) was sent, "
                        + "and Defender may be carrying it out."
                )
            )
        }
    }
}

/// How many actions of a kind a person may begin within an hour.
enum StartLimit {
    /// The time that is looked back.
    static let window: Double = 3600

    /// The refusal for one start more; nil when it is allowed.
    static func refusal(_ kind: ActionKind, starts: Int, settings: ActionSettings) -> ActionRefusal? {
        guard kind.definition.isLimited, starts >= settings.actionsPerHour else { return nil }
        return ActionRefusal(
            .limitReached,
            "\(starts) actions of the kind \(kind.rawValue) were started in your name within an hour; more are not "
                + "allowed (actionsPerHour \(settings.actionsPerHour)). Wait, or ask somebody else to look and decide."
        )
    }
}
