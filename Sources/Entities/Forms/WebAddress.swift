/// A URL with a scheme and a host.
struct WebAddress: Equatable {
    /// All of it.
    let range: Range<Int>
    /// The host, without the brackets of an IPv6 address.
    let host: Range<Int>
    /// The host as an entity, when it is more than a single name.
    let hostEntity: Entity?
    /// Where path, query and fragment begin; the end when there are none.
    let pathStart: Int
    /// The stored form: scheme and host in lower case, the host's international labels in Punycode, the rest kept.
    let value: String

    /// What stands around `://`.
    enum Reading: Equatable {
        case address(WebAddress)
        /// A scheme, but no host.
        case rejected(Range<Int>)
        /// No scheme that is known.
        case other
    }

    /// Reads the URL around the `://` at `separator`; it lies within `window`.
    static func read(_ text: Span<UInt8>, separator: Int, window: Range<Int>) -> Reading {
        guard let scheme = WebScheme(text, endingAt: separator, notBelow: window.lowerBound) else { return .other }
        return read(text, scheme: scheme, authority: separator + 3, window: window) { from in
            WebPath.end(text, from: from, start: scheme.start, before: window.upperBound)
        }
    }

    /// Reads the whole of `range` as a URL of any scheme.
    static func whole(_ text: Span<UInt8>, _ range: Range<Int>) -> WebAddress? {
        let end = text.end(from: range.lowerBound, before: range.upperBound) {
            $0.isAlphanumeric || $0 == .plus || $0 == .hyphen || $0 == .dot || $0 == .underscore || $0 == 0x2A
        }
        guard end > range.lowerBound, text.hasWord("://", at: end, before: range.upperBound) else { return nil }
        let scheme = WebScheme(text, endingAt: end, notBelow: range.lowerBound)
        let isWhole = scheme?.start == range.lowerBound
        let name = isWhole ? scheme?.name : nil
        let written = WebScheme(start: range.lowerBound, name: name ?? text.lowercasedString(range.lowerBound..<end))
        guard written.name.utf8.first?.isLetter == true, !written.name.contains(where: { "*_".contains($0) }) else {
            return nil
        }
        let reading = read(text, scheme: written, authority: end + 3, window: range) { from in
            text.end(from: from, before: range.upperBound) {
                !$0.endsToken && $0 != .backslash && $0 != .scriptBoundary
            }
        }
        guard case .address(let address) = reading, address.range == range else { return nil }
        return address
    }

    private static func read(
        _ text: Span<UInt8>,
        scheme: WebScheme,
        authority: Int,
        window: Range<Int>,
        pathEnd: (Int) -> Int
    ) -> Reading {
        guard let parsed = WebAuthority(text, authority..<window.upperBound) else {
            let end = text.end(from: authority, before: min(window.upperBound, authority + 64)) { $0 != .slash }
            return .rejected(scheme.start..<end)
        }
        let hasPath = parsed.end < window.upperBound && "/?#".utf8.contains(text[parsed.end])
        let end = hasPath ? max(pathEnd(parsed.end), parsed.end) : parsed.end
        let value =
            scheme.name + "://" + text.string(authority..<parsed.host.lowerBound - (parsed.isBracketed ? 1 : 0))
            + parsed.hostText + text.string(parsed.host.upperBound + (parsed.isBracketed ? 1 : 0)..<end)
        return .address(
            WebAddress(
                range: scheme.start..<end,
                host: parsed.host,
                hostEntity: parsed.entity,
                pathStart: min(parsed.end, end),
                value: value
            )
        )
    }
}
