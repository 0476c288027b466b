/// The text of a dynamic literal: JSON, with Kusto literals for what JSON lacks.
enum DynamicText {
    /// Writes what stands between the parentheses of `dynamic(…)`.
    static func write(_ value: KQLDynamic) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ value: KQLDynamic, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
        case .long(let number): bytes.append(contentsOf: String(number).utf8)
        case .real(let number): appendReal(number, to: &bytes)
        case .string(let text): KQLLiteral.appendString(text, to: &bytes)
        case .datetime(let ticks): bytes.append(contentsOf: KQLLiteral.value(.datetime(ticks)).utf8)
        case .timespan(let ticks): bytes.append(contentsOf: KQLLiteral.value(.timespan(ticks)).utf8)
        case .guid(let guid): bytes.append(contentsOf: KQLLiteral.value(.guid(guid)).utf8)
        case .array(let elements): appendList("[", elements, "]", to: &bytes) { append($0, to: &$1) }
        case .object(let members):
            appendList("{", members, "}", to: &bytes) { member, bytes in
                KQLLiteral.appendString(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                append(member.value, to: &bytes)
            }
        }
    }

    /// A finite real stands bare, always with a point or an exponent, so that it stays a real.
    private static func appendReal(_ number: Double, to bytes: inout [UInt8]) {
        let text = number.isFinite ? "\(number)" : "real(" + KQLLiteral.realText(number) + ")"
        bytes.append(contentsOf: text.utf8)
    }

    private static func appendList<Element>(
        _ open: Unicode.Scalar,
        _ elements: [Element],
        _ close: Unicode.Scalar,
        to bytes: inout [UInt8],
        each: (Element, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            each(element, &bytes)
        }
        bytes.append(UInt8(ascii: close))
    }
}
