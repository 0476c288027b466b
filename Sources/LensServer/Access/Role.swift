/// What a caller may do; everyone who is let in may look things up.
package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Looks things up.
    case viewer
    /// May also contain devices and files.
    case responder
    /// May also read the record of actions.
    case auditor
}
