import Lookup

extension ReportCard {
    /// What each source had to say: one line for the calm ones, more for those that failed or left something out.
    var sources: [TerminalText] {
        let calm = [SourceOutcome.Kind.found, .clean].compactMap { kind -> String? in
            let names = report.sources.filter { $0.kind == kind }.map(\.source.title)
            return names.isEmpty ? nil : "\(kind.rawValue): " + names.joined(separator: ", ")
        }
        let overview = TextCut.wrap(calm.joined(separator: " · "), to: width - 2).map { "  " + style(.quiet, $0) }
        return [""] + overview + report.sources.flatMap { remarks(on: $0) }
    }

    private func remarks(on outcome: SourceOutcome) -> [TerminalText] {
        var lines: [TerminalText] = []
        switch outcome.kind {
        case .failed: lines += remark("✖ \(outcome.source.title) failed", outcome.message, .severe)
        case .skipped: lines += remark("– \(outcome.source.title) skipped", outcome.message, .quiet)
        case .found, .clean: lines += outcome.message.map { remark("• \(outcome.source.title)", $0, .quiet) } ?? []
        }
        if let id = outcome.requestID { lines.append("    " + style(.quiet, "request id \(id)")) }
        if let missing = outcome.missing {
            lines += remark(
                "! \(outcome.source.title) \(what(missing)) missing",
                missing.reason,
                missing.isError ? .warning : .quiet
            )
        }
        if outcome.ignored > 0 {
            lines.append("  " + style(.quiet, "\(outcome.ignored) \(outcome.source.title) ignored by the filters"))
        }
        return lines
    }

    private func what(_ missing: SourceOutcome.Missing) -> String {
        let rows = missing.rows.map { "\($0) \($0 == 1 ? "row" : "rows")" }
        let items = missing.items.map { "\($0) \($0 == 1 ? "item" : "items")" }
        let both = [rows, items].compactMap { $0 }
        return both.isEmpty ? "something" : both.joined(separator: " and ")
    }

    private func remark(_ label: String, _ text: String?, _ role: TerminalStyle.Role) -> [TerminalText] {
        let wrapped = TextCut.wrap((label + ": ") + (text ?? "no reason was given"), to: width - 4)
        return wrapped.enumerated().map { $0 == 0 ? "  " + style(role, $1) : "    " + style(.quiet, $1) }
    }
}
