/// The part of a URL between `://` and the path: user information, host, port.
struct WebAuthority {
    /// The host, without brackets.
    private(set) var host: Range<Int>
    /// Whether the host is an IPv6 address in brackets.
    private(set) var isBracketed = false
    /// The host in its stored form, with brackets.
    private(set) var hostText: String
    /// The host as an entity; nil for a single name such as `localhost`.
    private(set) var entity: Entity?
    /// Where the authority ends: after the port if there is one.
    private(set) var end: Int

    /// User information and host together are at most this long; a bound keeps the search for `@` linear.
    private static let longest = 1024

    /// Reads the authority at the start of `range`; nil when there is no host.
    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
        let limit = min(range.upperBound, range.lowerBound + Self.longest)
        let slash = text.end(from: range.lowerBound, before: limit) {
            !$0.endsToken && $0 != .slash && $0 != .question && $0 != 0x23 && $0 != .backslash
        }
        var start = range.lowerBound
        for position in start..<slash where text[position] == .at { start = position + 1 }
        if text.at(start) == .openBracket, start < range.upperBound {
            guard let close = text.firstPosition(of: .closeBracket, in: start + 1..<slash),
                let address = Self.address(text, start + 1..<close)
            else { return nil }
            self.init(host: start + 1..<close, hostText: "[\(address)]", end: close + 1)
            isBracketed = true
            entity = Entity(kind: .ipv6, normalized: "\(address)")
        } else {
            let hostEnd = Self.nameEnd(text, from: start, before: min(slash, start + Self.longest))
            guard let name = DomainName.normalized(text, Self.withoutRoot(text, start..<hostEnd)) else { return nil }
            self.init(host: start..<hostEnd, hostText: name, end: hostEnd)
            readName(text, name)
        }
        end = Self.portEnd(text, from: end, before: range.upperBound)
    }

    private init(host: Range<Int>, hostText: String, end: Int) {
        self.host = host
        self.hostText = hostText
        self.end = end
    }

    private mutating func readName(_ text: Span<UInt8>, _ name: String) {
        let bare = Self.withoutRoot(text, host)
        if bare != host { hostText += "." }
        if let address = IPv4Address.whole(text, bare) {
            entity = Entity(kind: .ipv4, normalized: IPv4Address.string(address))
        } else if DomainRules.isName(text, bare) {
            entity = Entity(kind: .domain, normalized: name)
        }
    }

    /// A dot at the end is part of the host only when more of the URL follows; else it ends a sentence.
    private static func nameEnd(_ text: Span<UInt8>, from start: Int, before limit: Int) -> Int {
        let end = text.end(from: start, before: limit) { $0.isHostCharacter }
        if text.at(end) == .slash || portEnd(text, from: end, before: text.count) > end { return end }
        return text.start(before: end, notBelow: start) { $0 == .dot || $0 == .underscore || $0 == .hyphen }
    }

    private static func withoutRoot(_ text: Span<UInt8>, _ host: Range<Int>) -> Range<Int> {
        let hasRoot = host.count > 1 && text[host.upperBound - 1] == .dot
        return hasRoot ? host.lowerBound..<host.upperBound - 1 : host
    }

    private static func address(_ text: Span<UInt8>, _ range: Range<Int>) -> IPv6Address? {
        let end = text.firstPosition(of: .percent, in: range) ?? range.upperBound
        return IPv6Address(text, range.lowerBound..<end)
    }

    private static func portEnd(_ text: Span<UInt8>, from colon: Int, before end: Int) -> Int {
        guard colon < end, text[colon] == .colon else { return colon }
        let digits = text.end(from: colon + 1, before: min(end, colon + 7)) { $0.isDigit }
        guard (2...6).contains(digits - colon), !text.at(digits).isWordCharacter else { return colon }
        let port = (colon + 1..<digits).reduce(0) { $0 * 10 + Int(text[$1].hexValue) }
        return port <= 0xFFFF ? digits : colon
    }
}
