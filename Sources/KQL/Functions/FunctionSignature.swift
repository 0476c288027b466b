/// What a function takes and gives, read from one row of a table of signatures.
///
/// A row: `name|older names (parameters): result @naming`. Parameters are kinds, `?` marks optional ones, `...` one that
/// may repeat. The result is a type, `arg0` and the like (the type of that argument), or `common`, `common1` (the type
/// that all arguments, or all from the second on, fit into). `@first` keeps the column name of the first argument, `@only`
/// does so where there is no second one, `@prefix` puts the function's name and `@word` a word before it, `@+word` puts a
/// word behind it, `@=word` is a name whatever the arguments are. Without any the column is called `Column1` and so on.
struct FunctionSignature: Sendable {
    /// Kusto's present name.
    let name: String
    let olderNames: [String]
    let parameters: [ParameterKind]
    /// Arguments that must be given.
    let minimum: Int
    /// True when the last parameter may repeat.
    let repeats: Bool
    let result: Result
    let naming: Naming

    /// What an argument must be.
    enum ParameterKind: Hashable, Sendable {
        case any
        /// int, long, real or decimal.
        case number
        /// int or long.
        case integer
        /// number, datetime or timespan.
        case ordered
        case type(KQLType)
    }

    /// The type of the result.
    enum Result: Hashable, Sendable {
        case type(KQLType)
        case argument(Int)
        /// The common type of the arguments from this one on.
        case common(from: Int)

        /// True when arguments of several types have to meet.
        var isCommon: Bool {
            if case .common = self { return true }
            return false
        }
    }

    /// How a column gets its name when the query gives none.
    enum Naming: Hashable, Sendable {
        case none
        case first
        case only
        case prefix(String)
        case suffix(String)
        case fixed(String)
    }

    /// Kind of the parameter at a position, counted from 0.
    func kind(at index: Int) -> ParameterKind {
        index < parameters.count ? parameters[index] : parameters.last ?? .any
    }

    /// Most arguments; nil when there is no end.
    var maximum: Int? { repeats ? nil : parameters.count }
}

extension FunctionSignature {
    /// Signatures by every name, read from rows of text.
    static func table(_ rows: String) -> [String: FunctionSignature] {
        var table: [String: FunctionSignature] = [:]
        for row in rows.split(separator: "\n") where !row.hasPrefix("#") {
            guard let signature = FunctionSignature(row: row) else {
                preconditionFailure("malformed row in the table of functions: \(row)")
            }
            for name in [signature.name] + signature.olderNames { table[name] = signature }
        }
        return table
    }

    private init?(row: Substring) {
        guard let open = row.firstIndex(of: "("), let close = row.lastIndex(of: ")") else { return nil }
        let names = row[..<open].split(separator: "|").map(String.init)
        guard let name = names.first else { return nil }
        let tail = row[row.index(after: close)...].split(separator: " ")
        guard tail.count >= 2, tail[0] == ":", let result = Self.result(tail[1]) else { return nil }
        self.name = name
        olderNames = Array(names.dropFirst())
        self.result = result
        naming = tail.count > 2 ? Self.naming(tail[2], name) : .none
        let words = row[row.index(after: open)..<close].split(separator: ",").map { $0.filter { $0 != " " } }
        repeats = words.last?.hasSuffix("...") ?? false
        minimum = words.count { !$0.hasSuffix("?") && !$0.hasSuffix("?...") }
        var kinds: [ParameterKind] = []
        for word in words {
            guard let kind = Self.kind(word.filter { $0.isLetter }) else { return nil }
            kinds.append(kind)
        }
        parameters = kinds
    }

    private static func kind(_ word: String) -> ParameterKind? {
        switch word {
        case "any": .any
        case "number": .number
        case "integer": .integer
        case "ordered": .ordered
        default: KQLType(rawValue: word).map { .type($0) }
        }
    }

    private static func result(_ word: Substring) -> Result? {
        switch word {
        case "arg0": .argument(0)
        case "arg1": .argument(1)
        case "common": .common(from: 0)
        case "common1": .common(from: 1)
        default: KQLType(rawValue: String(word)).map { .type($0) }
        }
    }

    private static func naming(_ word: Substring, _ name: String) -> Naming {
        switch word {
        case "@first": .first
        case "@only": .only
        case "@prefix": .prefix(name)
        case _ where word.hasPrefix("@+"): .suffix(String(word.dropFirst(2)))
        case _ where word.hasPrefix("@="): .fixed(String(word.dropFirst(2)))
        default: .prefix(String(word.dropFirst()))
        }
    }
}
