import Lookup

/// A card as its template reads it.
struct CardView: Sendable {
    let head: EntityHead
    /// How the card stands: `waiting`, `found`, `clean`, `partial`, `failed` or `cut` (it was not looked up).
    let state: String
    let isWaiting: Bool
    /// The worst severity of its incidents and alerts.
    let worst: SeveritySign?
    let tags: [String]
    /// When the answer was found out; nil while it is awaited.
    let answered: Instant?
    let isKept: Bool
    let sources: [SourceView]
    let tabs: [TabView]
    let hasTabs: Bool
    /// What to say instead of tabs.
    let note: String?

    /// A card that waits for its sources.
    init(waiting item: LookupItem, entry: Int) {
        head = EntityHead(item.entity, entry: entry, written: item.text)
        state = "waiting"
        isWaiting = true
        worst = nil
        tags = []
        answered = nil
        isKept = false
        sources = LookupSource.allCases.map { SourceView(waiting: $0) }
        tabs = []
        hasTabs = false
        note = nil
    }

    init(_ model: CardModel) {
        let report = model.report
        head = EntityHead(report.item.entity, entry: model.entry, written: report.item.text)
        state = Self.state(of: report)
        isWaiting = false
        let gravest = (report.incidents + report.alerts).min { $0.gravity < $1.gravity }
        worst = gravest.flatMap { $0.gravity == .unknown ? nil : SeveritySign($0.text("severity")) }
        tags = report.summary
        answered = Instant(model.answeredAt)
        isKept = model.isKept
        sources = report.sources.map { SourceView($0) }
        tabs = TabView.tabs(of: report, id: head.id, rights: model.rights)
        hasTabs = !tabs.isEmpty
        note = tabs.isEmpty ? Self.note(on: report) : nil
    }

    private static func state(of report: EntityReport) -> String {
        let isHurt = report.isAffectedByError
        if !report.isEmpty { return isHurt ? "partial" : "found" }
        if isHurt { return "failed" }
        return report.sources.allSatisfy { $0.kind == .skipped } ? "cut" : "clean"
    }

    private static func note(on report: EntityReport) -> String {
        switch state(of: report) {
        case "failed": "Nothing was found, but not every source answered: see above."
        case "cut": "Not looked up: " + (report.sources.lazy.compactMap(\.message).first ?? "no reason was given.")
        default: "Nothing found. Every source that was asked answered."
        }
    }
}
