import KQL

/// Taking texts apart: command lines, CSV, versions, code points.
enum TextFunctions {
    static let table: [String: ScalarBody] = [
        "parse_csv": { .dynamic(.array(csvFields($0.text(0)).map { .string($0) })) },
        "parse_command_line": { .dynamic(.array(commandLineParts($0.text(0)).map { .string($0) })) },
        "parse_version": parseVersion,
        "unicode_codepoints_from_string": {
            .dynamic(.array($0.text(0).unicodeScalars.map { .long(Int64($0.value)) }))
        },
        "unicode_codepoints_to_string": fromCodePoints,
        "make_string": fromCodePoints,
        "format_bytes": formatBytes,
        "isascii": { .bool(ASCIIFold.isASCII($0.text(0).utf8)) },
        "isutf8": { _ in .bool(true) },
    ]

    /// The fields of one record; quotes protect commas, a doubled quote stands for one.
    private static func csvFields(_ text: String) -> [String] {
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "\"" {
                if isQuoted, index < scalars.count, scalars[index] == "\"" {
                    field.append(scalar)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if scalar == ",", !isQuoted {
                fields.append(String(field))
                field = String.UnicodeScalarView()
            } else if scalar == "\n" || scalar == "\r", !isQuoted {
                break
            } else {
                field.append(scalar)
            }
        }
        return fields + [String(field)]
    }

    /// As Windows hands a command line to a program: `2n` backslashes before a quote are `n`.
    private static func commandLineParts(_ text: String) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isQuoted = false
        var isOpen = false
        var slashes = 0
        for scalar in text.unicodeScalars {
            if scalar == "\\" {
                slashes += 1
                isOpen = true
                continue
            }
            if scalar == "\"" {
                part.append(contentsOf: repeatElement("\\", count: slashes / 2))
                if slashes % 2 == 1 { part.append("\"") } else { isQuoted.toggle() }
                isOpen = true
            } else {
                part.append(contentsOf: repeatElement("\\", count: slashes))
                if scalar == " " || scalar == "\t", !isQuoted {
                    if isOpen || !part.isEmpty { parts.append(String(part)) }
                    part = String.UnicodeScalarView()
                    isOpen = false
                } else {
                    part.append(scalar)
                    isOpen = true
                }
            }
            slashes = 0
        }
        part.append(contentsOf: repeatElement("\\", count: slashes))
        if isOpen { parts.append(String(part)) }
        return parts
    }

    /// Up to four numbers as one decimal that sorts like the version.
    private static func parseVersion(_ arguments: Arguments) -> KQLValue {
        let parts = arguments.text(0).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count) else { return .null(.decimal) }
        var number: Int128 = 0
        for index in 0..<4 {
            var value: Int128 = 0
            if index < parts.count {
                guard let read = UInt32(parts[index]), read < 1 << 31 else { return .null(.decimal) }
                value = Int128(read)
            }
            number = number * 100_000_000 + value
        }
        return .decimal(KQLDecimal(significand: number, exponent: 0))
    }

    private static func fromCodePoints(_ arguments: Arguments) -> KQLValue {
        var text = String.UnicodeScalarView()
        for value in Membership.members(arguments.values) {
            guard let number = ValueConversion.long(value), let code = UInt32(exactly: number),
                let scalar = Unicode.Scalar(code)
            else { continue }
            text.append(scalar)
        }
        return .string(String(text))
    }

    /// `format_bytes(number [, precision [, unit [, base]]])`.
    private static func formatBytes(_ arguments: Arguments) -> KQLValue {
        guard var size = arguments.real(0) else { return .string("") }
        let precision = arguments.count > 1 ? min(max(arguments.int(1) ?? 0, 0), 15) : 0
        let base: Double = arguments.count > 3 && arguments.int(3) == 1000 ? 1000 : 1024
        let units = ["Bytes", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
        var unit = 0
        if arguments.count > 2, let wanted = units.firstIndex(of: arguments.text(2)) {
            while unit < wanted {
                size /= base
                unit += 1
            }
        } else {
            while size.magnitude >= base, unit + 1 < units.count {
                size /= base
                unit += 1
            }
        }
        return .string(MathFunctions.fixed(size, places: precision, trimming: true) + " " + units[unit])
    }
}
