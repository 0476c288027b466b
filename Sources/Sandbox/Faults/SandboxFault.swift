/// One thing that goes wrong on purpose: where, what, how often.
///
/// Written `operation:kind[:count][:argument]`, for example `graph.alerts:429:2:2.5` (the first two lists of alerts
/// are refused with `Retry-After: 2.5`) or `endpoint.*:silent`. Operations are those of ``SandboxOperation``; a `*`
/// at the end stands for any rest. Kinds are those of ``SandboxFaultKind``. An empty count, or `*`, means always.
package struct SandboxFault: Sendable, Hashable {
    /// An operation's name, or the beginning of one followed by `*`.
    package var operation: String
    /// What happens.
    package var kind: SandboxFaultKind
    /// How many calls it happens to, at least 1; nil for all.
    package var count: Int?
    /// What the kind says about it; nil for the kind's default.
    package var argument: String?

    /// Creates a fault of an operation, or of all operations whose names begin alike.
    package init(_ operation: String, _ kind: SandboxFaultKind, count: Int? = nil, argument: String? = nil) {
        self.operation = operation
        self.kind = kind
        self.count = count
        self.argument = argument
    }

    /// Reads the written form.
    ///
    /// - Throws: ``SandboxFaultError`` that names what was written and what may be.
    package init(parsing text: String) throws(SandboxFaultError) {
        let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2 else {
            throw SandboxFaultError("\(text): a fault is written operation:kind[:count][:argument]")
        }
        guard SandboxOperation.allCases.contains(where: { Self.pattern(parts[0], covers: $0) }) else {
            let names = SandboxOperation.allCases.map(\.rawValue).joined(separator: ", ")
            throw SandboxFaultError("\(parts[0]): no such operation; there are \(names), and * for any rest of a name")
        }
        guard let kind = SandboxFaultKind(name: parts[1]) else {
            let names = SandboxFaultKind.table.map(\.name).joined(separator: ", ")
            throw SandboxFaultError("\(parts[1]): no such kind of fault; there are HTTP statuses and \(names)")
        }
        var count: Int?
        if parts.count > 2, parts[2] != "", parts[2] != "*" {
            guard let number = Int(parts[2]), number > 0 else {
                throw SandboxFaultError("\(parts[2]): a count is a number from 1, or * for always")
            }
            count = number
        }
        self.init(parts[0], kind, count: count, argument: parts.count > 3 ? parts[3] : nil)
    }

    /// Whether calls of the operation meet this fault.
    func covers(_ operation: SandboxOperation) -> Bool {
        Self.pattern(self.operation, covers: operation)
    }

    private static func pattern(_ pattern: String, covers operation: SandboxOperation) -> Bool {
        pattern.hasSuffix("*")
            ? operation.rawValue.hasPrefix(pattern.dropLast())
            : operation.rawValue == pattern
    }
}

/// A fault that could not be read; the message says what may be written instead.
package struct SandboxFaultError: Error, Sendable, CustomStringConvertible {
    /// One sentence for the person who wrote the fault.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
