/// Any JSON value, with the members of objects in the order in which they came.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number without fraction or exponent that fits 64 bits.
    case integer(Int64)
    /// Every other number.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// The members of a JSON object in the order in which they came; of equal names the last one counts.
package struct JSONObject: Hashable, Sendable {
    /// One member of an object.
    package struct Member: Hashable, Sendable {
        /// The name as received.
        package var name: String
        /// The value.
        package var value: JSONValue

        /// Creates a member.
        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in their order.
    package var members: [Member]

    /// Creates an object; empty by default.
    package init(_ members: [Member] = []) {
        self.members = members
    }

    /// The value of the member of exactly this name; setting appends a new member, and nil removes one.
    ///
    /// Linear time.
    package subscript(_ name: String) -> JSONValue? {
        get { members.last { $0.name == name }?.value }
        set {
            guard let index = members.lastIndex(where: { $0.name == name }) else {
                if let newValue { members.append(Member(name, newValue)) }
                return
            }
            if let newValue { members[index].value = newValue } else { members.remove(at: index) }
        }
    }

    /// The value of the member of exactly this name, or else of one that differs only in case.
    package subscript(anyCase name: String) -> JSONValue? {
        self[name] ?? members.last { $0.name.lowercased() == name.lowercased() }?.value
    }
}

extension JSONValue {
    /// The object, or nil when this is something else.
    package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// The elements, or nil when this is no array.
    package var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The text of a string, or nil when this is something else; numbers are not converted.
    package var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The truth value, or nil when this is something else.
    package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The whole number; also of a string of digits, as some services quote numbers.
    package var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .string(let text): Int64(text)
        default: nil
        }
    }

    /// The value of any number; nil when this is something else.
    package var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// True for `null`.
    package var isNull: Bool { self == .null }

    /// The member of an object, or nil when there is none or this is no object.
    package subscript(_ name: String) -> JSONValue? { object?[name] }

    /// The strings of an array; other elements are left out.
    ///
    /// Empty when this is no array.
    package var strings: [String] { array?.compactMap(\.string) ?? [] }
}
