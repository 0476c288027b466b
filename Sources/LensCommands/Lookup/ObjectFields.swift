import DefenderAPI
import Lookup

/// How grave an incident or alert is, in the order in which they are shown.
enum Gravity: Int, Comparable, Sendable {
    case high, medium, low, informational, unknown

    init(_ severity: String) {
        self =
            switch severity.lowercased() {
            case "high": .high
            case "medium": .medium
            case "low": .low
            case "informational": .informational
            default: .unknown
            }
    }

    static func < (left: Gravity, right: Gravity) -> Bool { left.rawValue < right.rawValue }

    var role: TerminalStyle.Role {
        switch self {
        case .high: .severe
        case .medium: .warning
        case .low: .notice
        case .informational, .unknown: .quiet
        }
    }
}

extension ReportedObject {
    /// The text of a member; empty when it is missing, null or no string.
    func text(_ name: String) -> String { value[name]?.string ?? "" }

    var gravity: Gravity { Gravity(text("severity")) }

    /// The address of a page in the portal; nil when there is none.
    func link(_ name: LinkName) -> String? { links.first { $0.name == name }?.url }

    /// The grave ones first, of those the newest.
    static func isShownBefore(_ left: ReportedObject, _ right: ReportedObject) -> Bool {
        left.gravity == right.gravity
            ? left.text("createdDateTime") > right.text("createdDateTime")
            : left.gravity < right.gravity
    }
}

extension String {
    /// `inProgress` → `In progress`; other texts with a capital letter in front.
    var asWords: String {
        var words = ""
        for character in self {
            if character.isUppercase, words.last?.isLowercase == true {
                words += " " + character.lowercased()
            } else {
                words.append(character)
            }
        }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
