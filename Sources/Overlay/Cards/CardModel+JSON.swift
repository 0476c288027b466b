package import DefenderAPI
import Lookup

extension CardModel {
    /// The card as values ready to be shown, for a face that has templates of its own.
    ///
    /// Characters that act or hide are made visible in every text; nothing is escaped for HTML.
    package var json: JSONValue {
        let view = CardView(self)
        let report = report
        return JSONBuilder.object(
            ("note", view.note.map(JSONValue.string)),
            ("sources", .array(zip(view.sources, report.sources).map { $0.json(isProblem: $1.isAffectedByError) })),
            ("tabs", .array(view.tabs.map { $0.json(of: report) }))
        )
    }
}

extension SourceView {
    fileprivate func json(isProblem: Bool) -> JSONValue {
        JSONBuilder.object(
            ("title", .string(title)),
            ("outcome", .string(outcome)),
            ("words", .string(words)),
            ("notes", .array(notes.map(JSONValue.shown))),
            ("requestId", requestID.map(JSONValue.shown)),
            ("isProblem", .bool(isProblem))
        )
    }
}

extension TabView {
    fileprivate func json(of report: EntityReport) -> JSONValue {
        JSONBuilder.object(
            ("name", .string(name)),
            ("label", .string(label)),
            ("count", .string(ByteText.grouped(Int64(count)))),
            ("objects", .array(objects.map(\.json))),
            ("tables", .array(hunts.map { $0.json(of: report.hunts[$0.index]) }))
        )
    }
}

extension JSONValue {
    /// A text on one line, its acting and hidden characters visible.
    static func shown(_ text: String) -> JSONValue { .string(HTMLText.Treatment.shown.applied(to: text)) }

    /// A text of several lines, its other acting and hidden characters visible.
    static func lines(_ text: String) -> JSONValue { .string(HTMLText.Treatment.lines.applied(to: text)) }
}
