/// Stands for the entity in a template.
enum TemplatePlaceholder: String, CaseIterable {
    case entity = "{{ENTITY}}"
    case pattern = "{{ENTITY_REGEX}}"
    case kind = "{{ENTITY_KIND}}"

    var part: TemplateLiteral.Part {
        switch self {
        case .entity: .value
        case .pattern: .pattern
        case .kind: .kind
        }
    }

    /// Cuts a text at its placeholders, whose case does not count; nil when it has none.
    static func parts(of text: String) -> [TemplateLiteral.Part]? {
        var parts: [TemplateLiteral.Part] = []
        var rest = text.utf8[...]
        while let (placeholder, range) = first(in: rest) {
            if range.lowerBound > rest.startIndex { parts.append(.text(String(rest[..<range.lowerBound]) ?? "")) }
            parts.append(placeholder.part)
            rest = rest[range.upperBound...]
        }
        guard !parts.isEmpty else { return nil }
        if !rest.isEmpty { parts.append(.text(String(rest) ?? "")) }
        return parts
    }

    /// The first placeholder of a text and where it stands.
    static func first(
        in text: Substring.UTF8View
    ) -> (placeholder: TemplatePlaceholder, range: Range<String.Index>)? {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            let candidate = text[open...]
            for placeholder in allCases where placeholder.starts(candidate) {
                return (placeholder, open..<text.index(open, offsetBy: placeholder.rawValue.utf8.count))
            }
            rest = text[text.index(after: open)...]
        }
        return nil
    }

    /// Tells whether a text begins with the placeholder; the case of letters does not count.
    private func starts(_ text: Substring.UTF8View) -> Bool {
        var bytes = text.makeIterator()
        return rawValue.utf8.allSatisfy { wanted in
            guard let byte = bytes.next() else { return false }
            return byte == wanted || ((0x61...0x7A).contains(byte) && byte ^ 0x20 == wanted)
        }
    }
}
