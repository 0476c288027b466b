/// What the sandbox can be told to do to a device: the rules of one action.
///
/// Sources: the pages of the calls under <https://learn.microsoft.com/defender-endpoint/api/machineaction> (read
/// 2026-11-22); what they leave open is settled in decision 6.
struct SandboxActionKind: Sendable {
    /// What comes of the same order while the first is still running.
    enum Repeat: Sendable {
        /// Another action, which nothing carries out until it is cancelled.
        case stuck
        /// The action that is running.
        case running
        /// 400 `ActiveRequestAlreadyExists`.
        case refused
    }

    let operation: SandboxOperation
    /// Last segment of the path.
    let path: String
    /// Value of the member `type`.
    let type: String
    /// Member of the body that holds the scope; nil when there is none.
    var scopeMember: String?
    /// What the scope may be.
    var scopes: [String] = []
    /// What the scope is when the body does not say; nil when it must.
    var defaultScope: String?
    /// Whether the body must name a file by its SHA-1.
    var needsFile = false
    /// Scopes that only Windows knows; all of the action when it has no scope.
    var windowsOnly: Set<String> = []
    let repeating: Repeat

    static let all: [SandboxActionKind] = [
        SandboxActionKind(
            operation: .endpointIsolate,
            path: "isolate",
            type: "Isolate",
            scopeMember: "IsolationType",
            scopes: ["Full", "Selective"],
            defaultScope: "Full",
            windowsOnly: ["Selective"],
            repeating: .stuck
        ),
        SandboxActionKind(operation: .endpointUnisolate, path: "unisolate", type: "Unisolate", repeating: .running),
        SandboxActionKind(
            operation: .endpointQuarantine,
            path: "StopAndQuarantineFile",
            type: "StopAndQuarantineFile",
            needsFile: true,
            windowsOnly: [""],
            repeating: .refused
        ),
        SandboxActionKind(
            operation: .endpointScan,
            path: "runAntiVirusScan",
            type: "RunAntiVirusScan",
            scopeMember: "ScanType",
            scopes: ["Quick", "Full"],
            repeating: .running
        ),
        SandboxActionKind(
            operation: .endpointRestrict,
            path: "restrictCodeExecution",
            type: "RestrictCodeExecution",
            windowsOnly: [""],
            repeating: .running
        ),
        SandboxActionKind(
            operation: .endpointUnrestrict,
            path: "unrestrictCodeExecution",
            type: "UnrestrictCodeExecution",
            windowsOnly: [""],
            repeating: .running
        ),
        SandboxActionKind(
            operation: .endpointCollect,
            path: "collectInvestigationPackage",
            type: "CollectInvestigationPackage",
            repeating: .refused
        ),
    ]
}
