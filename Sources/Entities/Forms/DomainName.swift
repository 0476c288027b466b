/// Domain names: which labels are allowed, and the form in which they are stored.
enum DomainName {
    /// The range of the last label of `range`, which has at least one dot, or all of it without one.
    static func lastLabel(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        text.start(before: range.upperBound, notBelow: range.lowerBound) { $0 != .dot }..<range.upperBound
    }

    /// The ranges of the labels, which are separated by dots.
    static func labels(_ text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var labels: [Range<Int>] = []
        var start = range.lowerBound
        for position in range where text[position] == .dot {
            labels.append(start..<position)
            start = position + 1
        }
        labels.append(start..<range.upperBound)
        return labels
    }

    /// The stored form of the host name in `range`: lower case, international labels in Punycode.
    ///
    /// Punycode, because that is what stands in DNS answers, TLS greetings and HTTP requests, which is where
    /// Defender's network and URL columns come from; a display form would match nothing there.
    /// - Returns: nil when a label is empty, longer than 63 bytes, starts or ends with a hyphen, or has a character
    ///   that a label cannot have, or when the whole is longer than 253 bytes.
    static func normalized(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard !range.isEmpty, range.count <= 1024 else { return nil }
        var name: [UInt8] = []
        name.reserveCapacity(range.count)
        var start = range.lowerBound
        while start <= range.upperBound {
            let end = text.end(from: start, before: range.upperBound) { $0 != .dot }
            guard append(text, start..<end, to: &name) else { return nil }
            if end < range.upperBound { name.append(.dot) }
            start = end + 1
        }
        return name.count <= 253 ? String(decoding: name, as: UTF8.self) : nil
    }

    /// Appends the stored form of a label; false when it is not valid.
    private static func append(_ text: Span<UInt8>, _ label: Range<Int>, to name: inout [UInt8]) -> Bool {
        guard !label.isEmpty, text[label.lowerBound] != .hyphen, text[label.upperBound - 1] != .hyphen else {
            return false
        }
        let start = name.count
        for position in label {
            let byte = text[position]
            guard byte < 0x80 else {
                guard let stored = internationalLabel(text, label) else { return false }
                name.replaceSubrange(start..., with: stored)
                return true
            }
            guard byte.isAlphanumeric || byte == .hyphen || byte == .underscore else { return false }
            name.append(byte.lowercased)
        }
        return name.count - start <= 63
    }

    private static func internationalLabel(_ text: Span<UInt8>, _ label: Range<Int>) -> [UInt8]? {
        var mapped = ""
        for character in text.string(label).lowercased() {
            mapped += ComposedLetters.composed(character)
        }
        guard let encoded = Punycode.encode(mapped.unicodeScalars.map(\.value)) else { return nil }
        let stored = Array("xn--".utf8) + encoded
        return stored.count <= 63 ? stored : nil
    }
}
