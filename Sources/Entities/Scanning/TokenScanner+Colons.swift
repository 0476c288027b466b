/// Groups of hexadecimal digits with colons: IPv6 and hardware addresses, and what looks like them.
extension TokenScanner {
    /// Judges the groups that begin at `start`, where a word begins; returns where the entity ends, nil for none.
    mutating func scanColons(_ text: Span<UInt8>, at start: Int, window: Range<Int>) -> Int? {
        guard start >= judgedColons, Self.startsGroups(text, start, window) else { return nil }
        let chainEnd = text.end(from: start, before: window.upperBound) { $0.isHexDigit || $0 == .colon || $0 == .dot }
        judgedColons = chainEnd
        let end = Self.withoutPunctuation(text, start..<chainEnd)
        let isTerminated = end < chainEnd || end == window.upperBound || !text[end].isHostCharacter
        guard isTerminated, end > start else { return nil }
        return judge(text, start..<end, window: window)
    }

    private mutating func judge(_ text: Span<UInt8>, _ groups: Range<Int>, window: Range<Int>) -> Int? {
        if let address = HardwareAddress.normalized(text, groups) {
            report(Entity(kind: .mac, normalized: address), groups)
            return groups.upperBound
        }
        let shape = GroupShape(text, groups)
        if let reason = shape.pairDoubt {
            reject(reason == .timeOfDay ? .ipv6 : .mac, groups, reason)
            return reason == .timeOfDay ? nil : groups.upperBound
        }
        guard let address = IPv6Address(text, groups) else {
            if shape.looksLikeIPv6 { reject(.ipv6, groups, .invalidIPv6) }
            return nil
        }
        guard shape.hasDigit || shape.colons > 3 else {
            if groups.count > 2 { reject(.ipv6, groups, .scopeOperator) }
            return groups.upperBound
        }
        return take(address, text, groups, window: window)
    }

    /// Takes the address with its zone; a prefix length that leaves no host bits makes it a range.
    private mutating func take(
        _ address: IPv6Address,
        _ text: Span<UInt8>,
        _ groups: Range<Int>,
        window: Range<Int>
    ) -> Int {
        var end = groups.upperBound
        if text.at(end) == .percent, end < window.upperBound {
            let zone = text.end(from: end + 1, before: window.upperBound) { $0.isAlphanumeric || $0 == .hyphen }
            if zone > end + 1 { end = zone }
        }
        let digits =
            text.at(end) == .slash
            ? text.end(from: end + 1, before: min(window.upperBound, end + 5)) { $0.isDigit } : end
        let length = digits > end ? Int(text.string(end + 1..<digits)) : nil
        if let length, length < 128, !text.at(digits).isHostCharacter, address.isNetwork(prefixLength: length) {
            reject(.ipv6, groups.lowerBound..<digits, .ipv6Range)
            return digits
        }
        report(Entity(kind: .ipv6, normalized: "\(address)"), groups.lowerBound..<end)
        if looksInside(.ipv6) { reportEmbedded(text, groups) }
        return end
    }

    private mutating func reportEmbedded(_ text: Span<UInt8>, _ groups: Range<Int>) {
        let start = text.start(before: groups.upperBound, notBelow: groups.lowerBound) { $0 != .colon }
        guard let address = IPv4Address.whole(text, start..<groups.upperBound) else { return }
        report(Entity(kind: .ipv4, normalized: IPv4Address.string(address)), start..<groups.upperBound)
    }

    /// Whether one to four digits and a colon, or two colons, stand at `start`.
    private static func startsGroups(_ text: Span<UInt8>, _ start: Int, _ window: Range<Int>) -> Bool {
        let end = text.end(from: start, before: min(window.upperBound, start + 5)) { $0.isHexDigit }
        guard end < window.upperBound, text[end] == .colon, end - start < 5 else { return false }
        return end > start || text.at(end + 1) == .colon
    }

    /// Leaves out the full stop or colon of the sentence, but not the second colon of `::`.
    private static func withoutPunctuation(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var end = text.start(before: range.upperBound, notBelow: range.lowerBound) { $0 == .dot }
        if end - range.lowerBound > 1, text[end - 1] == .colon, text[end - 2] != .colon { end -= 1 }
        return end
    }
}

/// What groups separated by colons look like.
private struct GroupShape {
    private(set) var colons = 0
    private(set) var hasDigit = false
    private var lengths: [Int] = []
    private var hasLetter = false
    private var hasGap = false

    /// Looks at the first groups; more than 40 are not needed to tell.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var length = 0
        for position in range.prefix(128) {
            let byte = text[position]
            hasDigit = hasDigit || byte.isDigit
            hasLetter = hasLetter || byte.isLetter
            if byte == .colon {
                colons += 1
                hasGap = hasGap || text.at(position + 1) == .colon && position + 1 < range.upperBound
                lengths.append(length)
                length = 0
            } else {
                length += 1
            }
        }
        lengths.append(length)
    }

    /// The reason why pairs of digits are not an address; nil when they may be one.
    var pairDoubt: DropReason? {
        let isPaired = lengths.allSatisfy { $0 == 2 }
        if isPaired, lengths.count > 6 { return .longerHexSequence }
        let isTime =
            lengths.count == 3 && !hasLetter && !hasGap && lengths[1] == 2 && lengths[0] <= 2 && lengths[2] >= 2
        return isTime ? .timeOfDay : nil
    }

    /// Whether it is close enough to an IPv6 address for its reader to wonder.
    var looksLikeIPv6: Bool {
        hasDigit && (hasGap && lengths.count > 3 || colons > 4)
    }
}
