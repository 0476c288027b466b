/// Hashes and CVE identifiers inside a run that is nothing as a whole.
extension TokenScanner {
    /// Reads the words of `piece`, which hyphens, dots and underscores part.
    mutating func scanIdentifiers(_ text: Span<UInt8>, _ piece: Range<Int>) {
        var position = piece.lowerBound
        while position < piece.upperBound {
            if CVEIdentifier.starts(text, at: position, before: piece.upperBound, notBelow: piece.lowerBound) {
                position = scanVulnerability(text, at: position, before: piece.upperBound)
                continue
            }
            let end = text.end(from: position, before: piece.upperBound) { $0.isWordCharacter }
            if end - position >= 32 { scanDigest(text, position..<end) }
            position = max(end, position + 1)
        }
    }

    private mutating func scanVulnerability(_ text: Span<UInt8>, at start: Int, before end: Int) -> Int {
        switch CVEIdentifier.read(text, at: start, before: end) {
        case .identifier(let end):
            report(Entity(kind: .cve, normalized: text.string(start..<end).uppercased()), start..<end)
            return end
        case .malformed(let end):
            reject(.cve, start..<end, .invalidCVE)
            return end
        }
    }

    private mutating func scanDigest(_ text: Span<UInt8>, _ word: Range<Int>) {
        switch HexDigest.read(text, word) {
        case .digest(let kind): report(Entity(kind: kind, normalized: text.lowercasedString(word)), word)
        case .rejected(let kind, let reason): reject(kind, word, reason)
        case .other: break
        }
    }
}
