public import KQL

extension KQLDynamic {
    /// Deepest nesting of arrays and bags that is read; deeper text is not a dynamic.
    public static let maxJSONDepth = 64

    /// Reads JSON text, as Kusto's `parse_json()` reads well-formed text.
    ///
    /// Members keep their order; of two with one name the later value counts, at the place of the first. A number
    /// without fraction and exponent that fits 64 bits is a `long`, every other one a `real`.
    ///
    /// Nil when the text is not JSON, or nests deeper than ``maxJSONDepth``.
    ///
    /// - Parameter json: One JSON value, with white space around it or none.
    public init?(json: String) {
        self.init(json: Array(json.utf8))
    }

    /// Reads JSON text from UTF-8 bytes; bytes that are not UTF-8 become U+FFFD inside strings.
    ///
    /// Nil when the text is not JSON, or nests deeper than ``maxJSONDepth``.
    ///
    /// - Parameter json: One JSON value, with white space around it or none.
    public init?(json: [UInt8]) {
        var reader = JSONReader(json)
        guard let value = reader.readDocument() else { return nil }
        self = value
    }

    /// Compact JSON text, as Kusto prints a dynamic value.
    public var json: String {
        String(decoding: jsonBytes, as: UTF8.self)
    }

    /// Compact JSON text in UTF-8.
    public var jsonBytes: [UInt8] {
        var bytes: [UInt8] = []
        appendJSON(to: &bytes)
        return bytes
    }

    /// Appends compact JSON text to `bytes`; the cheapest way to write many values into one buffer.
    public func appendJSON(to bytes: inout [UInt8]) {
        JSONWriter.append(self, to: &bytes)
    }

    /// Value of the member called `name` of a bag; nil when there is none, or when this is no bag.
    public subscript(member name: String) -> KQLDynamic? {
        guard case .object(let members) = self else { return nil }
        for member in members where member.name == name { return member.value }
        return nil
    }
}
