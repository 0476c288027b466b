import KQL

/// Reading members and elements of dynamic values.
enum DynamicAccess {
    /// `bag.name`, `bag["name"]`, `array[0]`, `array[-1]`; null for what is not there.
    static func member(_ arguments: Arguments) -> KQLValue {
        switch (arguments[0].asDynamic, arguments[1].unwrapped) {
        case (.object(let members), .string(let name)):
            return members.last { $0.name == name }.map { KQLValue($0.value) } ?? .null(.dynamic)
        case (.array(let elements), let key):
            guard let number = Comparison.integer(key) else { return .null(.dynamic) }
            let index = number < 0 ? Int64(elements.count) &+ number : number
            guard index >= 0, index < elements.count else { return .null(.dynamic) }
            return KQLValue(elements[Int(index)])
        default: return .null(.dynamic)
        }
    }

    /// A JSON path such as `$.a.b[0]['c d']`; nil when it is not one, or leads nowhere.
    static func value(at path: String, of root: KQLDynamic) -> KQLDynamic? {
        var rest = path[...]
        guard rest.first == "$" else { return nil }
        rest.removeFirst()
        var value = root
        while let mark = rest.first {
            rest.removeFirst()
            let key: KQLValue
            if mark == "." {
                let name = rest.prefix { $0 != "." && $0 != "[" }
                rest = rest.dropFirst(name.count)
                key = .string(String(name))
            } else if mark == "[", let end = rest.firstIndex(of: "]") {
                let inner = rest[..<end]
                rest = rest[rest.index(after: end)...]
                if let quote = inner.first, quote == "'" || quote == "\"" {
                    key = .string(String(inner.dropFirst().dropLast()))
                } else {
                    guard let index = Int64(inner) else { return nil }
                    key = .long(index)
                }
            } else {
                return nil
            }
            guard let next = step(value, key) else { return nil }
            value = next
        }
        return value
    }

    private static func step(_ value: KQLDynamic, _ key: KQLValue) -> KQLDynamic? {
        switch (value, key) {
        case (.object(let members), .string(let name)): return members.last { $0.name == name }?.value
        case (.array(let elements), .long(let index)):
            let place = index < 0 ? Int64(elements.count) + index : index
            return place >= 0 && place < elements.count ? elements[Int(place)] : nil
        default: return nil
        }
    }
}
