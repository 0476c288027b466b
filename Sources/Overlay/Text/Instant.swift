import DefenderAPI
import FoundationEssentials
import Mustache

/// An instant as a page shows it.
struct Instant: Sendable, Hashable {
    /// RFC 3339 in UTC, whole seconds.
    let machine: String
    /// `2026-11-22 10:00 UTC`.
    let text: String

    /// Reads an instant as the services write it; nil for anything else, and for the year 1, which stands for none.
    init?(_ text: String) {
        guard let machine = Self.wholeSeconds(text), !machine.hasPrefix("0001-") else { return nil }
        self.machine = machine
        self.text = "\(machine.prefix(10)) \(machine.dropFirst(11).prefix(5)) UTC"
    }

    /// Most instants end in `Z` and are only cut; others are converted.
    private static func wholeSeconds(_ text: String) -> String? {
        let bytes = Array(text.utf8.prefix(40))
        guard bytes.count >= 20, bytes.count < 40, bytes.starts(with: text.utf8) else { return nil }
        for (index, byte) in bytes.prefix(19).enumerated() {
            let isRight =
                switch index {
                case 4, 7: byte == UInt8(ascii: "-")
                case 10: byte == UInt8(ascii: "T")
                case 13, 16: byte == UInt8(ascii: ":")
                default: isDigit(byte)
                }
            guard isRight else { return nil }
        }
        let rest = bytes.dropFirst(19)
        let isPlain =
            rest.last == UInt8(ascii: "Z")
            && (rest.count == 1 || rest.first == UInt8(ascii: ".") && rest.dropFirst().dropLast().allSatisfy(isDigit))
        return isPlain ? text.prefix(19) + "Z" : WireDate.date(of: text).map(WireDate.text(of:))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Instant: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "machine": machine
        case "text": text
        default: nil
        }
    }
}
