import Lookup

/// The option table with the values that are set, in the forms of `options list`.
struct OptionListing {
    let values: ConfigurationValues

    /// For people: a block an option, set values marked.
    func lines(in context: CommandContext) -> [TerminalText] {
        let style = context.outputStyle
        let width = context.output.width ?? 100
        return OptionDefinition.Area.allCases.flatMap { area in
            [style(.strong, area.title), .empty]
                + Self.options(of: area).flatMap { lines(of: $0, width: width, style: style) } + [.empty]
        }
    }

    private func lines(of option: OptionDefinition, width: Int, style: TerminalStyle) -> [TerminalText] {
        let type =
            "\(option.kind.rawValue)"
            + (option.defaultValue == nil || isLong(option) ? "" : ", default \(option.defaultValue ?? "")")
        let heading: TerminalText = style(.strong, "\(option.key)") + "  " + style(.quiet, "\(type)")
        let text = TextCut.wrap(option.description, to: width - 4).map { "    " + $0 }
        return [heading] + text + choices(of: option, width: width, style: style)
            + value(of: option, width: width, style: style)
    }

    /// One document: an array of objects.
    var json: String {
        var json = JSONText()
        json.array { json in
            for option in OptionTable.all { write(option, to: &json) }
        }
        return json.text + "\n"
    }

    /// A table for documents in each group; without values, which belong to one machine.
    var markdown: String {
        OptionDefinition.Area.allCases.map { "### \($0.title.encoded)\n\n" + table(of: $0) }.joined(separator: "\n")
    }

    private func table(of area: OptionDefinition.Area) -> String {
        let rows = Self.options(of: area).map { option in
            let cells = [
                "`\(option.key)`", option.kind.rawValue, option.defaultValue.map { "`\($0)`" } ?? "–",
                "`\(ConfigurationValues.variable(of: option.key))`", option.description,
            ]
            return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
        }
        return "| Key | Type | Default | Environment | Meaning |\n|---|---|---|---|---|\n" + rows.joined()
    }

    private static func options(of area: OptionDefinition.Area) -> [OptionDefinition] {
        OptionTable.all.filter { $0.area == area }
    }

    private func isLong(_ option: OptionDefinition) -> Bool { (option.defaultValue?.count ?? 0) > 60 }

    private func choices(of option: OptionDefinition, width: Int, style: TerminalStyle) -> [TerminalText] {
        guard !option.choices.isEmpty else { return [] }
        let text = "One of: " + option.choices.joined(separator: ", ")
        return TextCut.wrap(text, to: width - 4).map { "    " + style(.quiet, $0) }
    }

    private func value(of option: OptionDefinition, width: Int, style: TerminalStyle) -> [TerminalText] {
        guard let shown = shownValue(of: option) else { return [] }
        let text = "= \(shown)  (\(values.origins[option.key] ?? ""))"
        return TextCut.wrap(text, to: width - 4).map { "    " + style(.notice, $0) }
    }

    /// The value as it may be shown, without user and password of a proxy; nil when it is not set.
    private func shownValue(of option: OptionDefinition) -> String? {
        values[option.key].map { value in
            if option.isSecret { return "(set, not shown)" }
            guard option.kind == .url, let at = value.lastIndex(of: "@") else { return value }
            return "http://…" + value[at...]
        }
    }

    private func write(_ option: OptionDefinition, to json: inout JSONText) {
        json.object { json in
            json.member("key", option.key)
            json.member("area", option.area.rawValue)
            json.member("type", option.kind.rawValue)
            json.member("default", ifAny: option.defaultValue)
            json.member("choices", option.choices)
            json.member("environment", ConfigurationValues.variable(of: option.key))
            json.member("description", option.description)
            json.member("isSet", values[option.key] != nil)
            if !option.isSecret { json.member("value", ifAny: shownValue(of: option)) }
            json.member("origin", ifAny: values.origins[option.key])
        }
    }
}

extension OptionDefinition.Area {
    /// The heading of the group.
    fileprivate var title: TerminalText {
        switch self {
        case .connection: "Connection: how the services are reached"
        case .lookup: "Lookup: what is asked and shown"
        case .actions: "Actions: what may be done to devices, and where it is recorded"
        case .polarity: "Polarity: what its platform asks for"
        case .server: "Server: how serve listens, and whom it lets in"
        }
    }
}
