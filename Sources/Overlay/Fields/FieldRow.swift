/// How one member of an object is shown.
struct FieldRow: Sendable {
    /// How the value is written.
    enum Kind: Sendable {
        /// As it is.
        case text
        /// As it is, line breaks kept.
        case lines
        /// A member of an enumeration, in words.
        case words
        /// A severity or risk, with its sign.
        case severity
        /// An instant.
        case time
        /// A size in bytes.
        case bytes
        /// Something to copy that must be exact: a hash, a path, a command line, an id.
        case code
        /// An address that must not be opened: copied defanged.
        case address
        /// A web address; a link only when it is https.
        case link
        /// Accounts as `domain\name`.
        case accounts
    }

    /// What the field is called.
    let label: String
    /// The member's name, or `parent.name` where the name alone says too little.
    let member: String
    /// How the value is written.
    let kind: Kind

    init(_ label: String, _ member: String, _ kind: Kind = .text) {
        self.label = label
        self.member = member
        self.kind = kind
    }
}
