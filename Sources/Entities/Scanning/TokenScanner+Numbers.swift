/// Dotted numbers: IPv4 addresses and ranges, versions.
extension TokenScanner {
    /// Reads a piece of digits, dots, hyphens and underscores; hyphens and underscores part addresses.
    mutating func scanNumbers(_ text: Span<UInt8>, _ piece: Range<Int>, window: Range<Int>) -> Int {
        var start = piece.lowerBound
        while start < piece.upperBound {
            let end = text.end(from: start, before: piece.upperBound) { $0.isDigit || $0 == .dot }
            let next = scanNumber(text, start..<end, window: window)
            if next > piece.upperBound { return next }
            start = end + 1
        }
        return piece.upperBound
    }

    private mutating func scanNumber(_ text: Span<UInt8>, _ range: Range<Int>, window: Range<Int>) -> Int {
        switch IPv4Address.read(text, range) {
        case .address(let address): return take(address, text, range, window: window)
        case .rejected(let reason): reject(.ipv4, range, reason)
        case .other: break
        }
        return range.upperBound
    }

    private mutating func take(_ address: UInt32, _ text: Span<UInt8>, _ range: Range<Int>, window: Range<Int>) -> Int {
        let host = Entity(kind: .ipv4, normalized: IPv4Address.string(address))
        guard text.at(range.upperBound) == .slash, range.upperBound < window.upperBound else {
            return takeHost(host, text, range, window: window)
        }
        let digits = text.end(from: range.upperBound + 1, before: window.upperBound) { $0.isDigit || $0 == .dot }
        let end = text.start(before: digits, notBelow: range.upperBound) { $0 == .dot }
        let isNumber = end > range.upperBound + 1 && !text.at(end).isHostCharacter || end < digits
        guard isNumber, text.at(end) != .slash || text.at(end + 1) == 0 else {
            return takeHost(host, text, range, window: window)
        }
        let whole = range.lowerBound..<end
        guard let length = IPv4Address.prefixLength(text, range.upperBound + 1..<end) else {
            if text.firstPosition(of: .dot, in: range.upperBound..<end) == nil {
                reject(.ipv4CIDR, whole, .prefixOutOfRange)
            }
            report(host, range, isSubjectToContext: !isDefanged(range))
            return range.upperBound
        }
        let value = IPv4Address.string(address, prefixLength: length)
        report(Entity(kind: .ipv4CIDR, normalized: value), whole, isSubjectToContext: !isDefanged(whole))
        if looksInside(.ipv4CIDR) { report(host, range, isSubjectToContext: !isDefanged(range)) }
        return end
    }

    /// Looks for addresses beside words in a piece with letters: `src_10.0.0.1` holds one, `v1.2.3.4` a version.
    mutating func scanNumberedParts(_ text: Span<UInt8>, _ piece: Range<Int>) {
        var start = piece.lowerBound
        while start < piece.upperBound {
            let end = text.end(from: start, before: piece.upperBound) { $0 != .underscore }
            scanNumberedPart(text, start..<end)
            start = end + 1
        }
    }

    private mutating func scanNumberedPart(_ text: Span<UInt8>, _ part: Range<Int>) {
        let hasMark = part.count > 1 && text[part.lowerBound] | 0x20 == 0x76
        let start = part.lowerBound + (hasMark ? 1 : 0)
        let end = text.end(from: start, before: part.upperBound) { $0.isDigit || $0 == .dot }
        let isWhole = end == part.upperBound && !hasMark
        guard end > start, hasMark || isWhole || text[end].isLetter || text[end] == .hyphen else { return }
        switch IPv4Address.read(text, start..<end) {
        case .address(let address) where isWhole:
            report(
                Entity(kind: .ipv4, normalized: IPv4Address.string(address)),
                part,
                isSubjectToContext: !isDefanged(part)
            )
        case .address: reject(.ipv4, part, .versionNumber)
        case .rejected(let reason): reject(.ipv4, start..<end, reason)
        case .other: break
        }
    }
}
