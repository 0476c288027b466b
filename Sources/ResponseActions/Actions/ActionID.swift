import FoundationEssentials

/// This program's own name of one action, from its preview to its end: a GUID in lower case.
package struct ActionID: Hashable, Sendable, CustomStringConvertible {
    /// The GUID.
    package let text: String

    /// A new, random id.
    package init() {
        text = UUID().uuidString.lowercased()
    }

    /// Reads an id; nil unless the text is a GUID of 36 characters.
    package init?(_ text: String) {
        guard let id = UUID(uuidString: text), text.utf8.count == 36 else { return nil }
        self.text = id.uuidString.lowercased()
    }

    /// The GUID.
    package var description: String { text }
}
