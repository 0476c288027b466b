/// Runs of letters, digits, dots, hyphens and underscores: domains, IPv4 addresses, hashes and the rest.
extension TokenScanner {
    /// Reads the runs of `window`, and the groups with colons that begin where a run may.
    mutating func scanRuns(_ text: Span<UInt8>, _ window: Range<Int>) {
        var position = window.lowerBound
        while position < window.upperBound {
            let byte = text[position]
            if byte.isHexDigit || byte == .colon, Self.beginsWord(text, position, window),
                let end = scanColons(text, at: position, window: window)
            {
                position = end
            } else if byte.isHostCharacter {
                let end = text.end(from: position, before: window.upperBound) { $0.isHostCharacter }
                position = scanRun(text, position..<end, window: window)
            } else {
                position += Self.isPercentEscape(text, position, window) ? 3 : 1
            }
        }
    }

    /// `%2F` in a URL that is a parameter of another.
    private static func isPercentEscape(_ text: Span<UInt8>, _ position: Int, _ window: Range<Int>) -> Bool {
        text[position] == .percent && position + 3 < window.upperBound && text[position + 1].isHexDigit
            && text[position + 2].isHexDigit
    }

    private static func beginsWord(_ text: Span<UInt8>, _ position: Int, _ window: Range<Int>) -> Bool {
        position == window.lowerBound || !text[position - 1].isHostCharacter
            || text[position] != .colon && text[position - 1] == .underscore
    }

    /// Reads a maximal run, piece by piece where an ellipsis parts it; returns where to go on.
    private mutating func scanRun(_ text: Span<UInt8>, _ run: Range<Int>, window: Range<Int>) -> Int {
        var start = run.lowerBound
        while start < run.upperBound {
            let stop = (start..<run.upperBound).first { text[$0] == .dot && text.at($0 + 1) == .dot } ?? run.upperBound
            let next = scanPiece(text, Self.trimmed(text, start..<stop), window: window)
            if next > run.upperBound { return next }
            start = text.end(from: max(stop, next), before: run.upperBound) { $0 == .dot }
        }
        return run.upperBound
    }

    /// Leaves out punctuation at both ends.
    ///
    /// A leading underscore stays when no other closes it (`_dmarc.example.com`).
    private static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let end = text.start(before: range.upperBound, notBelow: range.lowerBound) {
            $0 == .dot || $0 == .hyphen || $0 == .underscore
        }
        let isClosed = text.at(end) == .underscore && end < range.upperBound
        let start = text.end(from: range.lowerBound, before: end) {
            $0 == .dot || $0 == .hyphen || isClosed && $0 == .underscore
        }
        return start..<end
    }

    /// Reads a piece without double dots; returns its end, or that of a URL or range that goes on after it.
    private mutating func scanPiece(_ text: Span<UInt8>, _ piece: Range<Int>, window: Range<Int>) -> Int {
        guard piece.count >= 6 else {
            return scanShortPiece(text, piece, window: window)
        }
        if let address = HardwareAddress.normalized(text, piece) {
            report(Entity(kind: .mac, normalized: address), piece)
            return piece.upperBound
        }
        let hasDot = text.firstPosition(of: .dot, in: piece) != nil
        if hasDot, piece.allSatisfy({ !text[$0].isWordCharacter || text[$0].isDigit }) {
            return scanNumbers(text, piece, window: window)
        }
        if hasDot, let end = scanDomain(text, piece, window: window) { return end }
        if hasDot { scanNumberedParts(text, piece) }
        scanIdentifiers(text, piece)
        return piece.upperBound
    }

    /// The shortest domains have four bytes (`t.co`), and nothing else is as short.
    private mutating func scanShortPiece(_ text: Span<UInt8>, _ piece: Range<Int>, window: Range<Int>) -> Int {
        guard piece.count >= 4, text.firstPosition(of: .dot, in: piece) != nil else { return piece.upperBound }
        return scanDomain(text, piece, window: window) ?? piece.upperBound
    }

    /// Takes a domain, or the URL without a scheme that it begins; nil when the piece is none.
    private mutating func scanDomain(_ text: Span<UInt8>, _ piece: Range<Int>, window: Range<Int>) -> Int? {
        switch DomainRules.judge(text, piece, isDefanged: isDefanged(piece)) {
        case .domain(let range, let value):
            return takeHost(Entity(kind: .domain, normalized: value), text, range, window: window)
        case .rejected(let range, let reason):
            reject(.domain, range, reason)
            return nil
        case .other: return nil
        }
    }

    /// Takes a host; with a path after it, it begins a URL without a scheme.
    mutating func takeHost(_ host: Entity, _ text: Span<UInt8>, _ range: Range<Int>, window: Range<Int>) -> Int {
        guard let end = Self.pathEnd(text, range, window: window) else {
            report(host, range, isSubjectToContext: host.kind == .ipv4 && !isDefanged(range))
            return range.upperBound
        }
        let value = host.value + text.string(range.upperBound..<end)
        report(Entity(kind: .url, normalized: value), range.lowerBound..<end)
        guard looksInside(.url) else { return end }
        report(host, range)
        return range.upperBound
    }

    /// The end of the path that follows the host at `range` and its port; nil for none, or one that is a mere slash.
    private static func pathEnd(_ text: Span<UInt8>, _ range: Range<Int>, window: Range<Int>) -> Int? {
        var start = range.upperBound
        if text.at(start) == .colon {
            let digits = text.end(from: start + 1, before: min(window.upperBound, start + 6)) { $0.isDigit }
            if digits > start + 1 { start = digits }
        }
        guard start < window.upperBound, WebPath.starts(text, at: start) else { return nil }
        let end = WebPath.end(text, from: start, start: range.lowerBound, before: window.upperBound)
        return end > start + 1 ? end : nil
    }
}
