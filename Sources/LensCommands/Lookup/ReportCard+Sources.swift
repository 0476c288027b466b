import Lookup

extension ReportCard {
    /// What each source had to say: one line for the calm ones, more for those that failed or left something out.
    var sources: [TerminalText] {
        guard let reason = reasonNotLookedUp else {
            let overview = TextCut.wrap(calmOutcomes, to: width - 2).map { "  " + style(.quiet, $0) }
            return [""] + overview + reasons + report.sources.flatMap { remarks(on: $0) }
        }
        return TextCut.wrap("Not looked up: " + reason, to: width - 2).map { "  " + style(.quiet, $0) }
    }

    /// The one reason for which no source was asked; nil when any was.
    var reasonNotLookedUp: String? {
        let reasons = Set(report.sources.map { $0.kind == .skipped ? $0.message : nil })
        return reasons.count == 1 ? reasons.first ?? nil : nil
    }

    private var calmOutcomes: String {
        let kinds: [SourceOutcome.Kind] = [.found, .clean]
        return kinds.compactMap { kind in
            let names = report.sources.filter { $0.kind == kind }.map(\.source.title)
            return names.isEmpty ? nil : "\(kind.rawValue): " + names.joined(separator: ", ")
        }.joined(separator: " · ")
    }

    /// Why sources failed or were not asked, those with the same reason together.
    private var reasons: [TerminalText] {
        let outcomes = report.sources.filter { outcome in
            outcome.kind == .failed || (outcome.kind == .skipped && !concernsOwners(outcome.source))
        }
        let groups = outcomes.reduce(into: [[SourceOutcome]]()) { groups, outcome in
            let index = groups.firstIndex { $0[0].kind == outcome.kind && $0[0].message == outcome.message }
            if let index { groups[index].append(outcome) } else { groups.append([outcome]) }
        }
        return groups.flatMap { group in
            let names = group.map(\.source.title).joined(separator: ", ")
            let ids = group.compactMap(\.requestID)
            let (label, role): (String, TerminalStyle.Role) =
                group[0].kind == .failed ? ("✖ \(names) failed", .severe) : ("– \(names) skipped", .quiet)
            return remark(label, group[0].message, role)
                + (ids.isEmpty ? [] : ["    " + style(.quiet, "request id \(ids.joined(separator: ", "))")])
        }
    }

    /// What else there is to say about a source: a hint, what is missing, what the options took away.
    private func remarks(on outcome: SourceOutcome) -> [TerminalText] {
        var lines: [TerminalText] = []
        if let message = outcome.message, outcome.kind == .found || outcome.kind == .clean {
            lines += remark("• \(outcome.source.title)", message, .quiet)
        }
        if let missing = outcome.missing {
            let role: TerminalStyle.Role = missing.isError ? .warning : .quiet
            lines += remark("! \(outcome.source.title) \(what(missing)) missing", missing.reason, role)
        }
        if outcome.ignored > 0 {
            let text: TerminalText = "\(outcome.ignored) \(outcome.source.title) left out by the ignore options"
            lines.append("  " + style(.quiet, text))
        }
        return lines
    }

    /// Sources that only e-mail addresses have: for others it goes without saying that they were skipped.
    private func concernsOwners(_ source: LookupSource) -> Bool {
        source == .assignedIncidents || source == .assignedAlerts
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
