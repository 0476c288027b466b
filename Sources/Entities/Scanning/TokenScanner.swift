/// Finds the entities of one token, from the outside in: URLs, e-mail addresses, then everything else.
///
/// What one step takes is not read by the next, unless entities inside others are asked for. Every step reads a byte a
/// bounded number of times.
struct TokenScanner {
    /// An entity at a place of the token's text.
    struct Finding {
        let entity: Entity
        let range: Range<Int>
        /// Whether a word before it in the input may say that it is none (see ``ContextRules``).
        let isSubjectToContext: Bool
    }

    /// A candidate that was dropped.
    struct Rejection {
        let kind: EntityKind
        let range: Range<Int>
        let reason: DropReason
    }

    /// The kinds that are reported.
    private let kinds: KindSet
    /// Whether entities inside others are reported.
    private let nested: Bool
    /// What was found since the last ``reset(defanged:)``, in no particular order.
    private(set) var findings: [Finding] = []
    /// What was dropped since the last ``reset(defanged:)``.
    private(set) var rejections: [Rejection] = []
    /// Up to here groups separated by colons have been judged.
    var judgedColons = 0

    private var defanged: [Int] = []

    init(kinds: Set<EntityKind>, nested: Bool) {
        self.kinds = KindSet(kinds)
        self.nested = nested
    }

    /// Forgets the last token; the next one was defanged at the given positions, which ascend.
    mutating func reset(defanged: [Int] = []) {
        findings.removeAll(keepingCapacity: true)
        rejections.removeAll(keepingCapacity: true)
        self.defanged = defanged
        judgedColons = 0
    }

    /// Puts the findings in the order of their places.
    mutating func sortFindings(by precedes: (Range<Int>, Range<Int>) -> Bool) {
        guard findings.count > 1 else { return }
        findings.sort { precedes($0.range, $1.range) }
    }

    /// Scans `window` of `text`; bytes outside it are only looked at as neighbours.
    mutating func scan(_ text: Span<UInt8>, _ window: Range<Int>) {
        scanWebAddresses(text, window, isInside: false)
    }

    /// Reports an entity when its kind is asked for.
    mutating func report(_ entity: Entity, _ range: Range<Int>, isSubjectToContext: Bool = false) {
        guard kinds.contains(entity.kind) else { return }
        findings.append(Finding(entity: entity, range: range, isSubjectToContext: isSubjectToContext))
    }

    /// Records a dropped candidate when its kind is asked for.
    mutating func reject(_ kind: EntityKind, _ range: Range<Int>, _ reason: DropReason) {
        guard kinds.contains(kind), !range.isEmpty else { return }
        rejections.append(Rejection(kind: kind, range: range, reason: reason))
    }

    /// Whether entities inside one of `kind` are to be reported: on request, or when it is not reported itself.
    func looksInside(_ kind: EntityKind) -> Bool {
        nested || !kinds.contains(kind)
    }

    /// Whether a separator in `range` was defanged.
    func isDefanged(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = defanged.count
        while low < high {
            let middle = (low + high) / 2
            if defanged[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < defanged.count && defanged[low] < range.upperBound
    }
}
