/// Quotes a text so that a regular expression of RE2 finds exactly it.
enum RegexQuoting {
    static func quoted(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\0" {
                result.append(contentsOf: #"\x00"#.unicodeScalars)
                continue
            }
            if isSpecial(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// ASCII that is neither letter, digit nor underscore may mean something; a backslash before it is always right.
    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": false
        default: (" "..."~").contains(scalar)
        }
    }
}
