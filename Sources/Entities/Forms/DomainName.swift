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
        for label in labels(text, range) {
            guard let stored = storedLabel(text, label) else { return nil }
            if label.lowerBound > range.lowerBound { name.append(.dot) }
            name.append(contentsOf: stored)
        }
        return name.count <= 253 ? String(decoding: name, as: UTF8.self) : nil
    }

    private static func storedLabel(_ text: Span<UInt8>, _ label: Range<Int>) -> [UInt8]? {
        guard !label.isEmpty, text[label.lowerBound] != .hyphen, text[label.upperBound - 1] != .hyphen else {
            return nil
        }
        var stored: [UInt8] = []
        stored.reserveCapacity(label.count)
        for position in label {
            let byte = text[position]
            guard byte < 0x80 else { return internationalLabel(text, label) }
            guard byte.isAlphanumeric || byte == .hyphen || byte == .underscore else { return nil }
            stored.append(byte.lowercased)
        }
        return stored.count <= 63 ? stored : nil
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
