/// One run over a text: search, clean, scan, and translation of what was found to places in the input.
struct TextScan {
    private var search = CandidateSearch()
    private var cleaner = TokenCleaner()
    private var scanner: TokenScanner
    private var context = ContextRules()
    private var entities: [RecognizedEntity] = []
    private var dropped: [DroppedCandidate] = []

    init(kinds: Set<EntityKind>, nested: Bool) {
        scanner = TokenScanner(kinds: kinds, nested: nested)
    }

    /// Reads all of `text`.
    mutating func recognize(_ text: Span<UInt8>) -> Recognition {
        while let token = search.next(in: text) {
            if token.isSpecial { scanCleaned(text, token.range) } else { scanPlain(text, token.range) }
        }
        return Recognition(entities: entities, dropped: dropped)
    }

    private mutating func scanPlain(_ text: Span<UInt8>, _ range: Range<Int>) {
        scanner.reset()
        scanner.scan(text, range)
        collect(text) { $0 }
    }

    private mutating func scanCleaned(_ text: Span<UInt8>, _ range: Range<Int>) {
        cleaner.clean(text, range)
        let clean = cleaner.clean
        scanner.reset(defanged: clean.defanged)
        scanner.scan(clean.bytes.span, 1..<clean.bytes.count - 1)
        collect(text) { clean.source(of: $0) }
    }

    /// Moves the scanner's findings to the result, in order of their places.
    private mutating func collect(_ text: Span<UInt8>, place: (Range<Int>) -> Range<Int>) {
        guard !scanner.findings.isEmpty || !scanner.rejections.isEmpty else { return }
        let firstDropped = dropped.count
        scanner.sortFindings(by: Self.precedes)
        for finding in scanner.findings {
            let range = place(finding.range)
            let kind = finding.entity.kind
            if finding.isSubjectToContext, let reason = context.doubt(kind, text, range) {
                drop(kind, text, range, reason)
            } else {
                let written = Self.written(finding.entity.value, text, range)
                entities.append(RecognizedEntity(entity: finding.entity, range: range, text: written))
            }
        }
        for rejection in scanner.rejections {
            let range = place(rejection.range)
            if rejection.reason == .octetOutOfRange { context.noteVersion(endingAt: range.upperBound) }
            drop(rejection.kind, text, range, rejection.reason)
        }
        guard dropped.count > firstDropped + 1 else { return }
        dropped[firstDropped...].sort { Self.precedes($0.range, $1.range) }
    }

    /// The text of `range`; the value itself where the two are equal, which saves a copy.
    private static func written(_ value: String, _ text: Span<UInt8>, _ range: Range<Int>) -> String {
        guard value.utf8.count == range.count else { return text.string(range) }
        var position = range.lowerBound
        for byte in value.utf8 {
            guard text[position] == byte else { return text.string(range) }
            position += 1
        }
        return value
    }

    private mutating func drop(_ kind: EntityKind, _ text: Span<UInt8>, _ range: Range<Int>, _ reason: DropReason) {
        dropped.append(DroppedCandidate(kind: kind, range: range, text: text.string(range), reason: reason))
    }

    private static func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.lowerBound == right.lowerBound ? left.upperBound > right.upperBound : left.lowerBound < right.lowerBound
    }
}
