/// A name that is compared by the numbers in it: `a20` stands before `a100`.
struct NumberedName: Comparable {
    /// Texts and numbers in turn; a number is what its digits are without zeros in front.
    private let parts: [Substring]

    init(_ name: String) {
        var parts: [Substring] = []
        var rest = name[...]
        while !rest.isEmpty {
            let text = rest.prefix { !Self.isDigit($0) }
            let digits = rest[text.endIndex...].prefix(while: Self.isDigit)
            parts += [text, digits.drop { $0 == "0" }]
            rest = rest[digits.endIndex...]
        }
        self.parts = parts
    }

    static func < (left: NumberedName, right: NumberedName) -> Bool {
        for (index, (first, second)) in zip(left.parts, right.parts).enumerated() where first != second {
            let isNumber = index % 2 == 1
            return isNumber && first.count != second.count ? first.count < second.count : first < second
        }
        return left.parts.count < right.parts.count
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
