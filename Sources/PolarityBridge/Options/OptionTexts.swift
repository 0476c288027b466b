import DefenderAPI

/// The values of options as texts, as they would stand in a configuration file.
enum OptionTexts {
    /// Texts by key, without white space at their ends; what is no text, number or truth value is left out.
    static func texts(of options: JSONObject) -> [String: String] {
        var texts: [String: String] = [:]
        for member in options.members { texts[member.name] = text(of: member.value) }
        return texts
    }

    private static func text(of value: JSONValue) -> String? {
        switch value {
        case .string(let text):
            let start = text.drop(while: \.isWhitespace)
            return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
        case .bool(let flag): return flag ? "true" : "false"
        case .integer, .number: return value.json
        case .null, .array, .object: return nil
        }
    }
}
