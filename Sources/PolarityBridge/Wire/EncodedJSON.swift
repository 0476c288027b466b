import DefenderAPI

/// JSON text that is ready to be sent: large values become text where they are made, each by itself.
struct EncodedJSON: Sendable {
    /// UTF-8 without line breaks.
    private(set) var bytes: [UInt8] = []

    init(_ value: JSONValue) {
        value.write(to: &bytes)
    }

    /// An object; members that are nil are left out.
    init(_ members: (String, EncodedJSON?)...) {
        let given = members.compactMap { name, value in value.map { (name, $0) } }
        write(given, in: ("{", "}")) { member, bytes in
            JSONValue.string(member.0).write(to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            bytes += member.1.bytes
        }
    }

    init(array elements: [EncodedJSON]) {
        bytes.reserveCapacity(elements.reduce(2) { $0 + $1.bytes.count + 1 })
        write(elements, in: ("[", "]")) { element, bytes in bytes += element.bytes }
    }

    private mutating func write<Part>(
        _ parts: [Part],
        in brackets: (Unicode.Scalar, Unicode.Scalar),
        _ writePart: (Part, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: brackets.0))
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            writePart(part, &bytes)
        }
        bytes.append(UInt8(ascii: brackets.1))
    }
}
