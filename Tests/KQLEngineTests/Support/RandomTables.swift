import KQL
import KQLEngine

/// Random tables and predicates from a seed.
struct RandomTables {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    static let columns = [
        KQLColumn("Kind", .string), KQLColumn("Text", .string), KQLColumn("Count", .long), KQLColumn("Part", .int),
        KQLColumn("Share", .real), KQLColumn("Flag", .bool), KQLColumn("At", .datetime), KQLColumn("Bag", .dynamic),
    ]

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % limit
    }

    mutating func choice<Element>(_ elements: [Element]) -> Element {
        elements[number(below: elements.count)]
    }

    /// Short texts of few pieces, so that needles are often found: words, other cases, borders of terms, other scripts.
    mutating func text() -> String {
        (0..<number(below: 5)).map { _ in choice(["a", "Ab", "b1", "-", " ", ".", "_", "ä", "Ä", "K", "東", "10.2", ""])
        }.joined()
    }

    mutating func table(rows: Int) -> ColumnTable {
        var builder = ColumnTableBuilder(columns: Self.columns)
        for _ in 0..<rows {
            builder.append([
                .string(choice(["alpha", "Beta", "", "gamma ray"])),
                .string(text()),
                number(below: 5) == 0 ? .null(.long) : .long(Int64(number(below: 7)) - 3),
                number(below: 9) == 0 ? .null(.int) : .int(Int32(number(below: 4))),
                number(below: 6) == 0 ? .null(.real) : .real(choice([0, -0.5, 1.5, .nan, .infinity])),
                number(below: 6) == 0 ? .null(.bool) : .bool(number(below: 2) == 0),
                number(below: 6) == 0 ? .null(.datetime) : .datetime(Int64(number(below: 4)) * 864_000_000_000),
                choice([.null(.dynamic), .dynamic(.long(1)), .dynamic(.string("ab")), .dynamic(.array([.long(2)]))]),
            ])
        }
        return builder.build()
    }

    /// A predicate over ``columns`` of at most the given depth.
    mutating func predicate(depth: Int) -> BoundExpression {
        switch number(below: depth > 0 ? 9 : 6) {
        case 0: return stringTest()
        case 1: return stringTest()
        case 2: return comparison(2, .long, .long(Int64(number(below: 7)) - 3))
        case 3: return comparison(4, .real, .real(choice([0, 1.5, .nan])))
        case 4: return comparison(6, .datetime, .datetime(Int64(number(below: 4)) * 864_000_000_000))
        case 5: return membership()
        case 6: return .call("not", [predicate(depth: depth - 1)], .bool)
        case 7: return .call("or", [predicate(depth: depth - 1), predicate(depth: depth - 1)], .bool)
        default: return .call("and", [predicate(depth: depth - 1), .column(5, .bool)], .bool)
        }
    }

    private mutating func stringTest() -> BoundExpression {
        let names = [
            "==", "!=", "=~", "!~", "has", "!has", "has_cs", "contains", "!contains", "contains_cs", "startswith",
            "!startswith_cs", "endswith", "hasprefix", "hassuffix", "!hassuffix_cs",
        ]
        let needle = choice([text(), "a", "AB", "10.2", "ä", "ray"])
        return .call(choice(names), [.column(choice([0, 1]), .string), .literal(.string(needle))], .bool)
    }

    private mutating func comparison(_ column: Int, _ type: KQLType, _ value: KQLValue) -> BoundExpression {
        .call(choice(["==", "!=", "<", "<=", ">", ">="]), [.column(column, type), .literal(value)], .bool)
    }

    private mutating func membership() -> BoundExpression {
        let texts = [text(), "alpha", "BETA", "ä"].map { BoundExpression.literal(.string($0)) }
        return .call(choice(["in", "!in", "in~", "!in~"]), [.column(choice([0, 1]), .string)] + texts, .bool)
    }
}
