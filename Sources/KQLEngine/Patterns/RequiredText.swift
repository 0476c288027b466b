/// A text that every match of a regular expression contains, found without understanding all of the expression: a run of
/// plain characters at its top level.
struct RequiredText {
    let text: String
    let ignoresCase: Bool

    /// Shorter runs are in too many texts to be of use.
    private static let minimumLength = 3

    /// The longest run; nil when there is none, or when the expression is not of a simple kind.
    ///
    /// - Parameter pattern: A valid expression in RE2's syntax.
    init?(of pattern: String) {
        var scanner = Scanner(Array(pattern.utf8))
        guard scanner.scan(), scanner.longest.count >= Self.minimumLength else { return nil }
        text = String(decoding: scanner.longest, as: UTF8.self)
        ignoresCase = scanner.ignoresCase
    }

    var matcher: StringMatcher {
        StringMatcher(StringOperator(.contains, isCaseSensitive: !ignoresCase), needle: text)
    }

    private struct Scanner {
        private let bytes: [UInt8]
        private var index = 0
        private var run: [UInt8] = []
        private(set) var longest: [UInt8] = []
        private(set) var ignoresCase = false

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

        /// Reads all of the expression; false for what it does not know.
        mutating func scan() -> Bool {
            guard skipFlags() else { return false }
            while let byte = next {
                index += 1
                switch byte {
                case UInt8(ascii: "|"), UInt8(ascii: ")"): return false
                case UInt8(ascii: "("): guard skipGroup() else { return false }
                case UInt8(ascii: "["): guard skipClass() else { return false }
                case UInt8(ascii: "\\"): guard readEscape() else { return false }
                case UInt8(ascii: "*"), UInt8(ascii: "?"): endRun(dropping: 1)
                case UInt8(ascii: "{"):
                    endRun(dropping: 1)
                    skipRepetition()
                case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"): endRun()
                default: append(byte)
                }
            }
            endRun()
            return true
        }

        /// Flags are understood at the very beginning alone.
        private mutating func skipFlags() -> Bool {
            guard bytes.starts(with: "(?".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ")")) else { return true }
            let flags = bytes[2..<end]
            guard flags.allSatisfy("imsU".utf8.contains) else { return true }
            ignoresCase = flags.contains(UInt8(ascii: "i"))
            index = end + 1
            return true
        }

        /// A plain character; letters that stand for others beyond ASCII end the run where case does not count.
        private mutating func append(_ byte: UInt8) {
            let lower = ASCIIFold.lower[Int(byte)]
            let isAmbiguous = ignoresCase && (lower == UInt8(ascii: "k") || lower == UInt8(ascii: "s"))
            if byte >= 0x80 || isAmbiguous { endRun() } else { run.append(byte) }
        }

        private mutating func endRun(dropping count: Int = 0) {
            run.removeLast(min(count, run.count))
            if run.count > longest.count { longest = run }
            run = []
        }

        /// `\.` and its like are plain; the classes and anchors of one letter end a run.
        private mutating func readEscape() -> Bool {
            guard let byte = next else { return false }
            index += 1
            if (0x21...0x7E).contains(byte), !TermBoundary.isTermByte(byte) {
                append(byte)
                return true
            }
            endRun()
            return "dDwWsSbBAzntrfv".utf8.contains(byte)
        }

        /// `[…]`, from behind its bracket.
        private mutating func skipClass() -> Bool {
            endRun()
            if next == UInt8(ascii: "^") { index += 1 }
            if next == UInt8(ascii: "]") { index += 1 }
            while let byte = next {
                index += 1
                if byte == UInt8(ascii: "]") { return true }
                if byte == UInt8(ascii: "\\") { index += 1 }
                // Classes within classes, `[[:alpha:]]`, are not understood.
                if byte == UInt8(ascii: "[") { return false }
            }
            return false
        }

        /// `(…)`, from behind its bracket; flags inside a group would end with it.
        private mutating func skipGroup() -> Bool {
            endRun()
            if next == UInt8(ascii: "?"), !bytes[index...].starts(with: "?:".utf8),
                !bytes[index...].starts(with: "?P<".utf8), !bytes[index...].starts(with: "?<".utf8)
            {
                return false
            }
            var depth = 1
            while let byte = next {
                index += 1
                switch byte {
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"):
                    depth -= 1
                    if depth == 0 { return true }
                case UInt8(ascii: "["): guard skipClass() else { return false }
                case UInt8(ascii: "\\"):
                    if next == UInt8(ascii: "Q") { return false }
                    index += 1
                default: break
                }
            }
            return false
        }

        /// The rest of `{2,5}`; a bracket that means itself ends the run all the same.
        private mutating func skipRepetition() {
            var end = index
            while end < bytes.count, bytes[end] == UInt8(ascii: ",") || (0x30...0x39).contains(bytes[end]) { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "}") { index = end + 1 }
        }
    }
}
