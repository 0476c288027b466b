import Crypto
import FoundationEssentials

/// The right to confirm one preview: 32 random bytes, which the record knows by their digest only.
struct ConfirmationToken: Hashable, Sendable {
    /// 43 characters of base64url.
    let text: String

    /// A new token from the system's source of randomness.
    init() {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        text = Data(bytes).base64EncodedString()
            .replacing("+", with: "-")
            .replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// Takes a token; nil unless the text has the form of one.
    init?(_ text: String) {
        let isToken =
            text.utf8.count == 43
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
        guard isToken else { return nil }
        self.text = text
    }

    /// SHA-256 of the text, 64 hexadecimal digits: what is kept, and what a token is recognised by.
    var digest: String { AuditEntry.hash(of: Array(text.utf8)) }
}
