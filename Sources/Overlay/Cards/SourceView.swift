import Lookup

/// What the mark of one source on a card shows.
struct SourceView: Sendable {
    /// The source's name in events.
    let source: String
    /// Names the look: `found`, `clean`, `failed`, `skipped`, `cut` (something is missing) or `waiting`.
    let outcome: String
    /// A shape that tells outcomes apart without colour.
    let sign: String
    /// For people.
    let title: String
    /// The outcome in a few words.
    let words: String
    /// Why, what is missing and what was taken away, as sentences.
    let notes: [String]
    /// Microsoft's id of the request that failed.
    let requestID: String?
    /// Whether there is anything to say beyond the words.
    let hasNotes: Bool
    /// Whether the notes show without being asked for.
    let isOpen: Bool

    /// A source that was not heard of yet.
    init(waiting source: LookupSource) {
        self.init(source, look: .waiting, words: "waiting", notes: [])
    }

    init(_ outcome: SourceOutcome) {
        let look = Look(outcome)
        let words = outcome.missing.map { Self.words(for: $0) } ?? look.words
        let ignored = outcome.ignored
        let notes = [
            outcome.message,
            outcome.missing.map { "Not shown: \(Self.amount(of: $0)). \($0.reason)" },
            ignored > 0 ? "\(ignored) left out by the ignore options." : nil,
        ]
        self.init(
            outcome.source,
            look: look,
            words: words + (ignored > 0 ? ", \(ignored) ignored" : ""),
            notes: notes.compactMap { $0 },
            requestID: outcome.requestID,
            isOpen: outcome.isAffectedByError
        )
    }

    private init(
        _ source: LookupSource,
        look: Look,
        words: String,
        notes: [String],
        requestID: String? = nil,
        isOpen: Bool = false
    ) {
        self.source = source.rawValue
        outcome = look.rawValue
        sign = look.sign
        title = source.title
        self.words = words
        self.notes = notes
        self.requestID = requestID
        hasNotes = !notes.isEmpty || requestID != nil
        self.isOpen = isOpen
    }

    private static func words(for missing: SourceOutcome.Missing) -> String {
        missing.isError ? "incomplete: \(amount(of: missing)) missing" : "cut: \(amount(of: missing)) not shown"
    }

    private static func amount(of missing: SourceOutcome.Missing) -> String {
        let rows = missing.rows.map { "\($0) \($0 == 1 ? "row" : "rows")" }
        let items = missing.items.map { "\($0) \($0 == 1 ? "item" : "items")" }
        let both = [rows, items].compactMap { $0 }
        return both.isEmpty ? "something" : both.joined(separator: " and ")
    }
}

extension SourceView {
    /// How an outcome looks.
    enum Look: String {
        case found, clean, failed, skipped, cut, waiting

        init(_ outcome: SourceOutcome) {
            self =
                switch outcome.kind {
                case .failed: .failed
                case .skipped: .skipped
                case .found: outcome.missing == nil ? .found : .cut
                case .clean: outcome.missing == nil ? .clean : .cut
                }
        }

        var sign: String {
            switch self {
            case .found: "●"
            case .clean: "○"
            case .failed: "✕"
            case .skipped: "–"
            case .cut: "◐"
            case .waiting: "…"
            }
        }

        var words: String {
            switch self {
            case .found: "found"
            case .clean: "nothing found"
            case .failed: "failed"
            case .skipped: "not asked"
            case .cut: "cut"
            case .waiting: "waiting"
            }
        }
    }
}

extension LookupSource {
    /// For people.
    fileprivate var title: String {
        switch self {
        case .assignedIncidents: "Assigned incidents"
        case .assignedAlerts: "Assigned alerts"
        case .template: "Hunting query"
        case .typedHunts: "Typed hunts"
        case .alerts: "Alerts"
        case .incidents: "Incidents"
        case .devices: "Devices"
        }
    }
}
