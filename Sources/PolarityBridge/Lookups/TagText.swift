/// A summary tag as the platform takes it: it puts tags into the page as HTML, so that what is found must not be markup.
enum TagText {
    /// The text with the three characters escaped that begin or end markup; others, such as quotes, stay as they are.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
