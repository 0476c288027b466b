import KQL

/// The ASCII form of texts beyond ASCII (RFC 3492).
enum PunycodeFunctions {
    static let table: [String: ScalarBody] = [
        "punycode_from_string": { encode(Array($0.text(0).unicodeScalars)).map { .string($0) } ?? .string("") },
        "punycode_to_string": { .string(decode($0.text(0)) ?? "") },
        "punycode_domain_from_string": domain,
    ]

    /// Longest text that is encoded or decoded, in scalars.
    private static let maxLength = 4096

    /// Each label of a domain that begins with `xn--`, decoded.
    private static func domain(_ arguments: Arguments) -> KQLValue {
        let labels = arguments.text(0).split(separator: ".", omittingEmptySubsequences: false)
        var decoded: [String] = []
        for label in labels {
            guard label.lowercased().hasPrefix("xn--") else {
                decoded.append(String(label))
                continue
            }
            guard let text = decode(String(label.dropFirst(4))) else { return .string("") }
            decoded.append(text)
        }
        return .string(decoded.joined(separator: "."))
    }

    private static func encode(_ scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count <= maxLength else { return nil }
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basicCount = output.count
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var state = Bias()
        var handled = basicCount
        var delta = 0
        var threshold: UInt32 = 0x80
        while handled < scalars.count, let next = scalars.lazy.map(\.value).filter({ $0 >= threshold }).min() {
            delta += Int(next - threshold) * (handled + 1)
            threshold = next
            for scalar in scalars {
                if scalar.value < threshold { delta += 1 }
                guard scalar.value == threshold else { continue }
                state.append(delta, to: &output)
                state.adapt(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            threshold += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func decode(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count <= maxLength else { return nil }
        let mark = bytes.lastIndex(of: UInt8(ascii: "-"))
        var scalars: [Unicode.Scalar] = bytes[..<(mark ?? 0)].map { Unicode.Scalar($0) }
        var index = mark.map { $0 + 1 } ?? 0
        var state = Bias()
        var code = 0x80
        var place = 0
        while index < bytes.count {
            guard let delta = state.read(bytes, &index) else { return nil }
            let (sum, overflow) = place.addingReportingOverflow(delta)
            let count = scalars.count + 1
            state.adapt(delta, count: count, isFirst: scalars.count == (mark ?? 0))
            code += sum / count
            guard !overflow, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
            place = sum % count
            scalars.insert(scalar, at: place)
            place += 1
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// The numbers of RFC 3492, section 3.3, and the bias that goes with them.
private struct Bias {
    private var bias = 72

    private func threshold(_ position: Int) -> Int { min(max(position - bias, 1), 26) }

    func append(_ number: Int, to output: inout [UInt8]) {
        var rest = number
        var position = 36
        while rest >= threshold(position) {
            let limit = threshold(position)
            output.append(Self.digit(limit + (rest - limit) % (36 - limit)))
            rest = (rest - limit) / (36 - limit)
            position += 36
        }
        output.append(Self.digit(rest))
    }

    func read(_ bytes: [UInt8], _ index: inout Int) -> Int? {
        var number = 0
        var weight = 1
        var position = 36
        while index < bytes.count {
            guard let digit = Self.value(bytes[index]) else { return nil }
            index += 1
            let (part, isTooLarge) = digit.multipliedReportingOverflow(by: weight)
            let (sum, overflow) = number.addingReportingOverflow(part)
            guard !isTooLarge, !overflow, sum < 1 << 40 else { return nil }
            number = sum
            let limit = threshold(position)
            if digit < limit { return number }
            let (next, isOver) = weight.multipliedReportingOverflow(by: 36 - limit)
            guard !isOver else { return nil }
            weight = next
            position += 36
        }
        return nil
    }

    mutating func adapt(_ number: Int, count: Int, isFirst: Bool) {
        var delta = isFirst ? number / 700 : number / 2
        delta += delta / count
        var steps = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        bias = steps + 36 * delta / (delta + 38)
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }

    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x61...0x7A: Int(byte) - 0x61
        case 0x41...0x5A: Int(byte) - 0x41
        case 0x30...0x39: Int(byte) - 0x30 + 26
        default: nil
        }
    }
}
