import Synchronization

/// The faults of a sandbox and how often each may still happen.
final class SandboxFaultPlan: Sendable {
    private struct Entry {
        let fault: SandboxFault
        var left: Int?
    }

    private let entries: Mutex<[Entry]>

    init(_ faults: [SandboxFault]) {
        entries = Mutex(faults.map { Entry(fault: $0, left: $0.count) })
    }

    /// The faults that happen to the next call of an operation; each is counted as having happened.
    ///
    /// At most one of them replaces the answer: the first in the order of configuration.
    func take(for operation: SandboxOperation) -> SandboxActiveFaults {
        entries.withLock { entries in
            var taken: [SandboxFault] = []
            var isReplaced = false
            for index in entries.indices {
                let entry = entries[index]
                guard entry.left != 0, entry.fault.covers(operation) else { continue }
                if entry.fault.kind.replacesAnswer {
                    guard !isReplaced else { continue }
                    isReplaced = true
                }
                taken.append(entry.fault)
                entries[index].left = entry.left.map { $0 - 1 }
            }
            return SandboxActiveFaults(faults: taken)
        }
    }
}

/// The faults that happen to one call.
struct SandboxActiveFaults: Sendable {
    let faults: [SandboxFault]

    /// The fault of this kind, if it happens to the call.
    subscript(kind: SandboxFaultKind) -> SandboxFault? {
        faults.first { $0.kind == kind }
    }

    /// Whether a fault of this kind happens to the call.
    func contains(_ kind: SandboxFaultKind) -> Bool {
        self[kind] != nil
    }

    /// The fault that takes the place of the answer, if any.
    var replacement: SandboxFault? {
        faults.first(where: \.kind.replacesAnswer)
    }
}
