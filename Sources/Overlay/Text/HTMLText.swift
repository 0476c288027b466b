import Lookup
import Mustache

/// How the values of templates become HTML: each way escapes, and no template can choose one that does not.
///
/// The escaping of Mustache itself looks at whole characters, so a quotation mark with a combining accent would pass
/// and end an attribute; this one looks at bytes.
struct HTMLText: MustacheContentType {
    /// What happens to characters that act or hide, before the text is escaped.
    enum Treatment {
        /// All are made visible.
        case shown
        /// Line breaks and tabs stay; all others are made visible.
        case lines
        /// All stay: for what is copied, never for what is shown.
        case exact

        /// The text after the treatment, not escaped.
        func applied(to text: String) -> String {
            switch self {
            case .shown: VisibleCharacters.encode(text)
            case .lines: HTMLText.encodeLines(text)
            case .exact: text
            }
        }
    }

    let treatment: Treatment

    /// Gives the treatments the names by which templates choose them; must come before a template is parsed.
    static func register() {
        MustacheContentTypes.register(HTMLText(treatment: .shown), named: "SHOWN")
        MustacheContentTypes.register(HTMLText(treatment: .lines), named: "LINES")
        MustacheContentTypes.register(HTMLText(treatment: .exact), named: "EXACT")
    }

    func escapeText(_ text: String) -> String {
        Self.escape(treatment.applied(to: text))
    }

    /// Escapes the five characters that mean something in HTML, whatever stands beside them.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes characters visible in each line and in what stands between tabs.
    private static func encodeLines(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let whole = line.last == "\r" ? line.dropLast() : line
            return whole.split(separator: "\t", omittingEmptySubsequences: false)
                .map { VisibleCharacters.encode(String($0)) }.joined(separator: "\t")
        }.joined(separator: "\n")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
