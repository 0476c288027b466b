/// A text that must not leave the program except in the request that needs it: prints as `<hidden>` everywhere.
package struct Secret: Hashable, Sendable {
    /// The text itself; every use of this member is a place to look at in a review.
    package let exposed: String

    /// Wraps a secret text.
    package init(_ text: String) {
        exposed = text
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A constant.
    package var description: String { "<hidden>" }

    /// A constant.
    package var debugDescription: String { "<hidden>" }

    /// No children, so that `dump` and string interpolation of containers show nothing.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
