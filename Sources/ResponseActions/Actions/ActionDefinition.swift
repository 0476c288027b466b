package import DefenderAPI

/// All that sets one kind of action apart: the only place to change for another kind.
///
/// Source: <https://learn.microsoft.com/defender-endpoint/api/machineaction> and the pages of the calls (read 2026-08).
package struct ActionDefinition: Sendable {
    /// Which kind this describes.
    package let kind: ActionKind
    /// What a person reads on a button: `Isolate`.
    package let title: String
    /// The call to Defender, with the application role that it needs.
    package let operation: APIOperation
    /// Last segment of the call's path, as documented: `isolate`.
    package let path: String
    /// Value of the member `type` of the resulting machine action; nil for `cancel`, which makes none.
    package let wireType: String?
    /// Member of the body that holds the scope; nil when the action has none.
    package let scopeMember: String?
    /// Scopes that may be asked for, the first unless told otherwise; empty when the action has none.
    package let scopes: [String]
    /// The option that must be true; nil for `cancel`, which follows the option of what it cancels.
    package let option: ActionOption?
    /// Whether each person may start only so many an hour.
    package let isLimited: Bool
    /// The kind that takes back what a success did; nil when nothing does.
    package let undo: ActionKind?

    /// Every kind, in the order in which they are offered.
    // swift-format-ignore
    package static let all: [ActionDefinition] = [
        ActionDefinition(kind: .isolate, title: "Isolate", operation: .isolateMachine, path: "isolate", wireType: "Isolate", scopeMember: "IsolationType", scopes: ["Full", "Selective"], option: .machinesIsolation, isLimited: true, undo: .release),
        ActionDefinition(kind: .release, title: "Release", operation: .releaseMachine, path: "unisolate", wireType: "Unisolate", scopeMember: nil, scopes: [], option: .machinesIsolation, isLimited: false, undo: .isolate),
        ActionDefinition(kind: .quarantine, title: "Stop and quarantine", operation: .quarantineFile, path: "StopAndQuarantineFile", wireType: "StopAndQuarantineFile", scopeMember: nil, scopes: [], option: .fileIsolation, isLimited: true, undo: nil),
        ActionDefinition(kind: .scan, title: "Scan", operation: .scanMachine, path: "runAntiVirusScan", wireType: "RunAntiVirusScan", scopeMember: "ScanType", scopes: ["Quick", "Full"], option: .machinesIsolation, isLimited: true, undo: nil),
        ActionDefinition(kind: .cancel, title: "Cancel", operation: .cancelMachineAction, path: "cancel", wireType: nil, scopeMember: nil, scopes: [], option: nil, isLimited: false, undo: nil),
    ]

    /// The kind whose machine actions carry this `type`; nil for types that this program does not start.
    package static func ofWireType(_ type: String) -> ActionDefinition? {
        all.first { $0.wireType == type }
    }
}

/// The options that enable actions; the raw value is the option's key.
package enum ActionOption: String, Sendable, Hashable, CaseIterable {
    /// Isolation, release and scans.
    case machinesIsolation = "enableMachinesIsolation"
    /// Quarantine of files.
    case fileIsolation = "enableFileIsolation"
}

extension ActionKind {
    /// All that sets this kind apart.
    package var definition: ActionDefinition {
        guard let definition = ActionDefinition.all.first(where: { $0.kind == self }) else {
            preconditionFailure("\(self) has no row in the table of actions.")
        }
        return definition
    }
}
