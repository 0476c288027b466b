import ArgumentParser
import Entities

/// A kind of entity on the command line, in any case.
struct KindArgument: ExpressibleByArgument, Sendable {
    var kind: EntityKind

    init?(argument: String) {
        guard let kind = EntityKind(name: argument) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { EntityKind.allCases.map(\.rawValue) }
}
