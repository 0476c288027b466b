/// Reads HTML that views wrote, strictly: lower-case tags, attributes in double quotes, everything closed.
struct HTMLCheck {
    struct Mistake: Error { let text: String }

    private(set) var names: Set<String> = []
    private(set) var attributes: [(name: String, value: String)] = []
    /// What stands outside of tags, references left as they are.
    private(set) var text = ""
    /// Levels of the headings in their order.
    private(set) var headings: [Int] = []
    private static let empty: Set = ["link", "meta", "input"]

    init(_ html: String) throws {
        var open: [String] = []
        var rest = html.unicodeScalars[...]
        while let start = rest.firstIndex(of: "<") {
            text.unicodeScalars.append(contentsOf: rest[..<start])
            rest = rest[rest.index(after: start)...]
            if rest.first == "/" {
                let name = String(rest.dropFirst().prefix { $0 != ">" })
                guard open.popLast() == name else { throw Mistake(text: "</\(name)> closes nothing") }
                rest = rest.dropFirst(2 + name.unicodeScalars.count)
                continue
            }
            let name = String(rest.prefix { $0.properties.isLowercase || ("0"..."9").contains($0) })
            guard !name.isEmpty else { throw Mistake(text: "a < that begins no tag: \(rest.prefix(30))") }
            rest = rest.dropFirst(name.unicodeScalars.count)
            try readAttributes(&rest)
            names.insert(name)
            if name.hasPrefix("h"), let level = Int(name.dropFirst()) { headings.append(level) }
            if !Self.empty.contains(name) { open.append(name) }
        }
        guard open.isEmpty else { throw Mistake(text: "not closed: \(open)") }
    }

    func values(of attribute: String) -> [String] { attributes.filter { $0.name == attribute }.map(\.value) }

    private mutating func readAttributes(_ rest: inout String.UnicodeScalarView.SubSequence) throws {
        while true {
            rest = rest.drop { $0 == " " || $0 == "\n" }
            if rest.first == ">" {
                rest = rest.dropFirst()
                return
            }
            let name = String(rest.prefix { !" =>\n\"".unicodeScalars.contains($0) })
            guard !name.isEmpty else { throw Mistake(text: "no attribute: \(rest.prefix(30))") }
            rest = rest.dropFirst(name.unicodeScalars.count)
            guard rest.first == "=" else {
                attributes.append((name, ""))
                continue
            }
            guard rest.dropFirst().first == "\"" else { throw Mistake(text: "no quotation mark: \(rest.prefix(30))") }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            attributes.append((name, String(value)))
            rest = rest[value.endIndex...].dropFirst()
        }
    }
}
