import Entities
import Lookup

/// The report on one entity as a person reads it in a terminal: what it is, what matters, then the details.
struct ReportCard {
    let report: EntityReport
    let style: TerminalStyle
    /// Columns of the screen.
    let width: Int
    /// Things of one kind that are shown; the rest is counted.
    let limit = 8

    init(_ report: EntityReport, style: TerminalStyle, width: Int) {
        self.report = report
        self.style = style
        self.width = max(width, 40)
    }

    var lines: [TerminalText] {
        [heading] + asWritten + summary + incidents + alerts + devices + hunts + sources
    }

    private var heading: TerminalText {
        let kind = report.item.entity.kind.rawValue
        let name = style(.strong, TextCut.cut(report.item.entity.value, to: width - kind.count - 6))
        let title = name + "  " + style(.notice, "\(kind)") + " "
        let rest = max(0, width - title.width)
        return title + style(.quiet, TerminalText(stringLiteral: String(repeating: "─", count: rest)))
    }

    /// The text in which the entity stood, where it differs: defanged, in capitals and the like.
    private var asWritten: [TerminalText] {
        guard let text = report.item.text, text != report.item.entity.value else { return [] }
        return ["  " + style(.quiet, "written " + TextCut.cut(text, to: width - 10))]
    }

    private var summary: [TerminalText] {
        guard report.summary.isEmpty else {
            return TextCut.wrap(report.summary.joined(separator: " · "), to: width - 2).map {
                "  " + style(.strong, $0)
            }
        }
        guard report.isEmpty, reasonNotLookedUp == nil else { return [] }
        return report.isAffectedByError ? [] : ["  " + style(.good, "Nothing found.")]
    }

    /// The name of a section, with a count.
    func title(_ name: String, _ detail: String) -> TerminalText {
        "  " + style(.strong, "\(name)") + "  " + style(.quiet, "\(detail)")
    }

    /// Says how much is not shown here; nothing when all is.
    func rest(_ count: Int, of what: String) -> [TerminalText] {
        count > 0 ? ["    " + style(.quiet, "… \(count) more \(what); --format json shows all")] : []
    }
}
