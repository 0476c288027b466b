package import DefenderAPI

/// A rule of the configuration that names devices: `server`, `tag:NAME`, `group:NAME` or `name:NAME`, with `*` for any text.
package struct DeviceRule: Sendable, Hashable {
    /// What the rule looks at.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        case tag, group, name
    }

    /// The rule as written.
    package let text: String
    private let subject: Subject?
    private let pattern: String

    /// Reads a rule; nil unless it has one of the forms above.
    ///
    /// Case does not matter, nor does white space after the colon.
    package init?(_ text: String) {
        self.text = text
        if text.lowercased() == "server" {
            subject = nil
            pattern = ""
            return
        }
        guard let colon = text.firstIndex(of: ":"), let subject = Subject(rawValue: text[..<colon].lowercased()) else {
            return nil
        }
        self.subject = subject
        pattern = text[text.index(after: colon)...].drop(while: \.isWhitespace).lowercased()
        guard !pattern.isEmpty else { return nil }
    }

    /// True for the rule `server`.
    package var isServerRule: Bool { subject == nil }

    /// Whether the rule names a device; `server` looks at the platform, which must be known.
    package func names(_ machine: Machine) -> Bool {
        switch subject {
        case nil: machine.osPlatform?.lowercased().contains("server") ?? false
        case .tag: machine.tags.contains { fits($0) }
        case .group: machine.text("rbacGroupName").map(fits) ?? false
        case .name:
            machine.computerDNSName.map { fits($0) || fits(String($0.prefix { $0 != "." })) } ?? false
        }
    }

    /// Compares with the pattern, in time that grows with the product of the lengths at most.
    private func fits(_ text: String) -> Bool {
        let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
        var rest = text.lowercased()[...]
        guard let first = pieces.first, let last = pieces.last, rest.hasPrefix(first) else { return false }
        guard pieces.count > 1 else { return rest == first }
        rest = rest.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}
