import KQL

extension ParsedQuery {
    /// The expression of the only statement, when the query is valid and `print`s one.
    var printed: KQLExpression? {
        guard isValid, statements.count == 1, case .query(let query) = statements[0].kind else { return nil }
        guard case .pipeline(let pipeline) = query.kind, pipeline.operators.count == 1 else { return nil }
        guard case .columns(let columns) = pipeline.operators[0].form, columns.count == 1 else { return nil }
        return columns[0].value
    }

    /// The value that the query prints as one literal.
    var printedValue: KQLValue? {
        if case .literal(let value)? = printed?.kind { return value }
        return nil
    }

    /// The operators of the first query.
    var operators: [KQLOperator] {
        for statement in statements {
            if case .query(let query) = statement.kind, case .pipeline(let pipeline) = query.kind {
                return pipeline.operators
            }
        }
        return []
    }
}

/// A query with position marks `1️⃣`, `2️⃣`, …, and the places that they mark.
struct MarkedQuery {
    let text: String
    /// Offsets in bytes, in the order of the numbers.
    let offsets: [Int]

    init(_ marked: String) {
        var text = ""
        var offsets: [Int] = []
        for character in marked {
            if character.unicodeScalars.contains("\u{20E3}") {
                offsets.append(text.utf8.count)
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.offsets = offsets
    }
}
