/// Sizes for people.
enum ByteText {
    /// `6.1 MB (6,136,392 bytes)`; one decimal, cut off.
    static func text(_ bytes: Int64) -> String {
        var (size, unit) = (Double(bytes), 0)
        while size >= 1000, unit < units.count - 1 { (size, unit) = (size / 1000, unit + 1) }
        guard unit > 0 else { return "\(bytes) bytes" }
        let tenths = Int64(size * 10)
        return "\(tenths / 10).\(tenths % 10) \(units[unit]) (\(grouped(bytes)) bytes)"
    }

    private static let units = ["bytes", "kB", "MB", "GB", "TB"]

    /// Digits in groups of three.
    static func grouped(_ number: Int64) -> String {
        let digits = String(number.magnitude)
        let groups = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
        }
        return (number < 0 ? "-" : "") + groups.joined()
    }
}
