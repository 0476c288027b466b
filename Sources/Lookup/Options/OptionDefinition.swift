/// One option of the program: its key, what it takes, what it is when nobody sets it, and what it does.
package struct OptionDefinition: Sendable, Hashable {
    /// What an option takes.
    package enum Kind: String, Sendable, CaseIterable {
        /// Any text.
        case text
        /// Any text that is never shown.
        case password
        /// `true` or `false`.
        case boolean
        /// A whole number.
        case number
        /// Values between commas.
        case list
        /// One of the ``OptionDefinition/choices``.
        case choice
        /// The path of a file.
        case file
        /// An absolute URL.
        case url
    }

    /// Who may set an option on the Polarity platform.
    package enum Audience: String, Sendable, CaseIterable {
        case admin, all
    }

    /// Which settings an option belongs to.
    package enum Area: String, Sendable, CaseIterable {
        /// How the services are reached; read by `DefenderAPI`.
        case connection
        /// What a lookup does; read by ``LookupOptions``.
        case lookup
        /// What may be done to devices, and where it is recorded; read by `ResponseActions` and `LensCommands`.
        case actions
        /// What the Polarity platform asks for; read by `PolarityBridge`.
        case polarity
        /// How the overlay and the HTTP API are served; read by `LensCommands`.
        case server
    }

    /// As in a configuration file and on the platform: `createdLookbackDays`.
    package let key: String
    /// What the option takes.
    package let kind: Kind
    /// As it would stand in a configuration file; nil when the option has no value unless it is set.
    package let defaultValue: String?
    /// Smallest and greatest number, both allowed; nil for options that are not numbers.
    package let range: ClosedRange<Int>?
    /// Every value that a `choice` allows and the members of enums that a `list` allows; empty when all texts do.
    package let choices: [String]
    /// Who may set the option on the Polarity platform.
    package let audience: Audience
    /// Which settings the option belongs to.
    package let area: Area
    /// One sentence.
    package let description: String

    /// True for an option whose value never appears in output, logs or errors.
    package var isSecret: Bool { kind == .password }

    init(
        _ key: String,
        _ kind: Kind,
        default defaultValue: String? = nil,
        in range: ClosedRange<Int>? = nil,
        choices: [String] = [],
        _ audience: Audience,
        _ area: Area,
        _ description: String
    ) {
        self.key = key
        self.kind = kind
        self.defaultValue = defaultValue
        self.range = range
        self.choices = choices
        self.audience = audience
        self.area = area
        self.description = description
    }
}
