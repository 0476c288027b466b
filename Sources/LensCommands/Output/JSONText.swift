/// Writes compact JSON with members in the order of the calls.
///
/// Control characters, DEL, C1 controls and changes of writing direction leave as `\uXXXX`, so that JSON on a
/// terminal cannot act on it either.
struct JSONText: Sendable {
    private(set) var text = ""
    private var needsComma = false

    /// An object: `{…}`.
    mutating func object(_ members: (inout JSONText) throws -> Void) rethrows {
        try nest("{", "}", members)
    }

    /// `{…}` whose members take time to find out.
    mutating func object(_ members: (inout JSONText) async throws -> Void) async rethrows {
        separate()
        text.append("{")
        needsComma = false
        try await members(&self)
        text.append("}")
        needsComma = true
    }

    /// An array: `[…]`.
    mutating func array(_ elements: (inout JSONText) throws -> Void) rethrows {
        try nest("[", "]", elements)
    }

    /// A member of the present object; its value is what `value` writes, exactly one.
    mutating func member(_ name: String, _ value: (inout JSONText) throws -> Void) rethrows {
        separate()
        appendQuoted(name)
        text += ":"
        needsComma = false
        try value(&self)
        needsComma = true
    }

    mutating func member(_ name: String, _ value: String) { member(name) { $0.string(value) } }
    mutating func member(_ name: String, _ value: Int) { member(name) { $0.raw(String(value)) } }
    mutating func member(_ name: String, _ value: Bool) { member(name) { $0.raw(value ? "true" : "false") } }

    mutating func member(_ name: String, _ values: [String]) {
        member(name) { json in
            json.array { json in
                for value in values { json.string(value) }
            }
        }
    }

    /// Nothing at all when there is no value.
    mutating func member(_ name: String, ifAny value: String?) {
        if let value { member(name, value) }
    }

    mutating func string(_ value: String) {
        separate()
        appendQuoted(value)
    }

    /// JSON text that is already written.
    mutating func raw(_ json: String) {
        separate()
        text += json
    }

    private mutating func nest(
        _ open: Character,
        _ close: Character,
        _ content: (inout JSONText) throws -> Void
    ) rethrows {
        separate()
        text.append(open)
        needsComma = false
        try content(&self)
        text.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { text += "," }
        needsComma = true
    }

    private mutating func appendQuoted(_ value: String) {
        text += "\""
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            text += value
        } else {
            for scalar in value.unicodeScalars { append(scalar) }
        }
        text += "\""
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22: text += "\\\""
        case 0x5C: text += "\\\\"
        case 0x0A: text += "\\n"
        case 0x0D: text += "\\r"
        case 0x09: text += "\\t"
        case 0x00..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: appendEscape(scalar.value)
        default: text.unicodeScalars.append(scalar)
        }
    }

    private mutating func appendEscape(_ value: UInt32) {
        let digits = String(value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
