/// Reads a text that someone says is of a certain kind.
struct EntityValue {
    private let kind: EntityKind

    init(_ kind: EntityKind) {
        self.kind = kind
    }

    /// The stored form of `text`; nil when it is not of the kind.
    ///
    /// The text is tried as it stands, then refanged, then with its escapes decoded, so that a value is never decoded
    /// a second time.
    func normalized(_ text: String) -> String? {
        let bytes = Self.trimmed(text)
        guard !bytes.isEmpty else { return nil }
        switch kind {
        case .string: return text
        case .device: return DeviceName.normalized(String(decoding: bytes, as: UTF8.self))
        case .account: return AccountName.normalized(String(decoding: bytes, as: UTF8.self))
        default: break
        }
        if bytes.allSatisfy({ $0 < 0x80 }), let value = value(bytes.span, 0..<bytes.count) { return value }
        return cleanedValue(bytes, decodes: false) ?? cleanedValue(bytes, decodes: true)
    }

    private func cleanedValue(_ bytes: [UInt8], decodes: Bool) -> String? {
        var cleaner = TokenCleaner(decodes: decodes)
        cleaner.clean(bytes.span, 0..<bytes.count)
        let clean = cleaner.clean.bytes
        return clean.count > 2 ? value(clean.span, 1..<clean.count - 1) : nil
    }

    /// The bytes of `text` without white space at its ends.
    static func trimmed(_ text: String) -> [UInt8] {
        let span = text.utf8Span.span
        let start = span.end(from: 0, before: span.count, while: isWhiteSpace)
        return span.bytes(start..<span.start(before: span.count, notBelow: start, while: isWhiteSpace))
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == .space || (0x09...0x0D).contains(byte)
    }

    private func value(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        switch kind {
        case .ipv4: IPv4Address.whole(text, range).map(IPv4Address.string)
        case .ipv4CIDR: Self.cidr(text, range)
        case .ipv6: Self.ipv6(text, range)
        case .domain: Self.domain(text, range)
        case .url: WebAddress.whole(text, range)?.value ?? Self.bareURL(text, range)
        case .md5, .sha1, .sha256: hash(text, range)
        case .email: MailAddress.whole(text, range)?.value
        case .cve: Self.vulnerability(text, range)
        case .mac: HardwareAddress.normalized(text, range) ?? HardwareAddress.normalizedBare(text, range)
        case .device, .account, .string: nil
        }
    }

    private static func cidr(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard let slash = text.firstPosition(of: .slash, in: range),
            let address = IPv4Address.whole(text, range.lowerBound..<slash),
            let length = IPv4Address.prefixLength(text, slash + 1..<range.upperBound)
        else { return nil }
        return IPv4Address.string(address, prefixLength: length)
    }

    /// With or without brackets and zone.
    private static func ipv6(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        let isBracketed = text[range.lowerBound] == .openBracket && text[range.upperBound - 1] == .closeBracket
        let inner = isBracketed && range.count > 2 ? range.lowerBound + 1..<range.upperBound - 1 : range
        let end = text.firstPosition(of: .percent, in: inner) ?? inner.upperBound
        return IPv6Address(text, inner.lowerBound..<end)?.description
    }

    /// A dot at the end, the root's, is left out.
    private static func domain(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        let isRooted = range.count > 1 && text[range.upperBound - 1] == .dot
        let name = range.lowerBound..<(isRooted ? range.upperBound - 1 : range.upperBound)
        return DomainRules.isName(text, name) ? DomainName.normalized(text, name) : nil
    }

    /// A host and a path without a scheme.
    private static func bareURL(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        let end = text.end(from: range.lowerBound, before: range.upperBound) { $0.isHostCharacter }
        let host = range.lowerBound..<end
        let port = text.at(end) == .colon ? text.end(from: end + 1, before: range.upperBound) { $0.isDigit } : end
        let rest = text.end(from: end, before: range.upperBound) {
            !$0.endsToken && $0 != .backslash && $0 != .scriptBoundary
        }
        guard WebPath.starts(text, at: port), rest == range.upperBound else { return nil }
        let name = IPv4Address.whole(text, host).map(IPv4Address.string) ?? domain(text, host)
        return name.map { $0 + text.string(end..<range.upperBound) }
    }

    private func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        let isHash = HexDigest.kind(length: range.count) == kind && range.allSatisfy { text[$0].isHexDigit }
        return isHash ? text.lowercasedString(range) : nil
    }

    private static func vulnerability(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard CVEIdentifier.starts(text, at: range.lowerBound, before: range.upperBound, notBelow: range.lowerBound),
            CVEIdentifier.read(text, at: range.lowerBound, before: range.upperBound)
                == .identifier(end: range.upperBound)
        else { return nil }
        return text.string(range).uppercased()
    }
}
