package import DefenderAPI

/// How somebody names a device: parsed before it comes near a path or a filter.
package enum DeviceReference: Sendable, Hashable {
    /// The id of Defender for Endpoint.
    case id(DeviceID)
    /// The full or short DNS name, in lower case.
    case name(String)

    /// Reads an id (40 hexadecimal digits) or a DNS name (labels of letters, digits, `-` and `_`); nil for anything else.
    package init?(_ text: String) {
        if let id = DeviceID(text) {
            self = .id(id)
            return
        }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let isName =
            text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count)
                    && label.utf8.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                    }
            }
        guard isName else { return nil }
        self = .name(text.lowercased())
    }

    /// The id, or the name.
    package var text: String {
        switch self {
        case .id(let id): id.text
        case .name(let name): name
        }
    }

    /// Whether a full name answers to what somebody typed: the same, or the same as its first label; case does not matter.
    package static func name(_ full: String, answersTo typed: String) -> Bool {
        let full = full.lowercased()
        let typed = typed.lowercased()
        return !typed.isEmpty && (typed == full || typed == full.prefix { $0 != "." })
    }
}
