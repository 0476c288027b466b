/// An alert's id as Graph and the hunting column `AlertId` write it: source prefix and provider id.
package struct AlertID: Hashable, Sendable, CustomStringConvertible {
    /// The id as received.
    package let text: String

    /// Creates an id, or nil unless the text is 1 to 256 letters, digits, `-`, `_`, `.`, `:` or `~`.
    package init?(_ text: String) {
        guard text.isIdentifier(maxLength: 256) else { return nil }
        self.text = text
    }

    /// The id.
    package var description: String { text }
}

/// An incident's id: a decimal number, which Graph writes as a string.
package struct IncidentID: Hashable, Sendable, CustomStringConvertible {
    /// The digits.
    package let text: String

    /// Creates an id, or nil unless the text is 1 to 20 decimal digits.
    package init?(_ text: String) {
        guard (1...20).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    /// The digits.
    package var description: String { text }
}

/// A device's id in Defender for Endpoint: 40 hexadecimal digits, kept in lower case.
///
/// The same value is `machine.id`, an alert's `mdeDeviceId` and the hunting column `DeviceId`.
package struct DeviceID: Hashable, Sendable, CustomStringConvertible {
    /// The digits in lower case.
    package let text: String

    /// Creates an id, or nil unless the text is 40 hexadecimal digits.
    package init?(_ text: String) {
        guard text.utf8.count == 40, text.utf8.allSatisfy(\.isHexDigit) else { return nil }
        self.text = text.lowercased()
    }

    /// The digits.
    package var description: String { text }
}

/// The id of a response action: a GUID in text form.
package struct MachineActionID: Hashable, Sendable, CustomStringConvertible {
    /// The GUID in lower case.
    package let text: String

    /// Creates an id, or nil unless the text is a GUID of 36 characters.
    package init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], groups.allSatisfy({ $0.utf8.allSatisfy(\.isHexDigit) })
        else { return nil }
        self.text = text.lowercased()
    }

    /// The GUID.
    package var description: String { text }
}

/// The SHA-1 of a file: 40 hexadecimal digits, kept in lower case.
package struct FileSHA1: Hashable, Sendable, CustomStringConvertible {
    /// The digits in lower case.
    package let text: String

    /// Creates a hash, or nil unless the text is 40 hexadecimal digits.
    package init?(_ text: String) {
        guard text.utf8.count == 40, text.utf8.allSatisfy(\.isHexDigit) else { return nil }
        self.text = text.lowercased()
    }

    /// The digits.
    package var description: String { text }
}

extension String {
    fileprivate func isIdentifier(maxLength: Int) -> Bool {
        (1...maxLength).contains(utf8.count)
            && utf8.allSatisfy { $0.isLetterOrDigit || "-_.:~".utf8.contains($0) }
            && self != "." && self != ".."
    }
}

extension UInt8 {
    /// True for an ASCII letter or digit.
    var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }

    /// True for an ASCII hexadecimal digit of either case.
    var isHexDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
    }
}
