import Entities
import Testing

/// Texts that would cost a careless scanner quadratic time.
struct LinearTimeTests {
    private static let units = [
        ".", "..", "[", "[.]", "[.", ".]", "(at)", " [.] ", "x [.] ", "@", "a@", "a@a.", "a.a@", "1.", "1.1.1.1.",
        "1.1.1.1-", "1.1.1.1,", "a.", "a-", "a_a.", ":", "::", "a:", "1:1:",
        "http://", "http://a.", "http://a/", "http://a:", "http://[", "http://a@", "hxxp[:]//", "://", "/", "//", "a/",
        "\\", "\\\\", "\\u002e", "&", "&#46;", "&amp;", "%2F",
        "\u{200B}", "a\u{200B}", "\u{2011}", "\u{AD}", "é", "日", "日a", "\u{3002}", "a\u{3002}", "CVE-", "CVE-2021-",
        "-", "00-", "00:", "0", "deadbeef", "deadbeef-", "0x", "(", "{", "'", "o'", ",", ",http://",
        "version ", "1.1.1.1 ", "1.1.1.1 and ", "a.com.The.", "xn--", "a.b ", "S-1-", "A\\b", "\n", "a\n",
    ]

    /// Compares a text with one of eight times its length.
    ///
    /// That may cost eight times the time; a quadratic scanner would take 64. The bound lies between, and one good try
    /// of three is enough, since the machine has other work.
    @Test(arguments: units)
    func `takes time in proportion to the length`(unit: String) {
        let short = Array(String(repeating: unit, count: (1 << 12) / unit.utf8.count).utf8)
        let long = Array(repeating: short, count: 8).flatMap { $0 }
        let isLinear = (0..<3).contains { _ in
            let once = seconds(short)
            return seconds(long) < 30 * once + 0.01
        }
        #expect(isLinear)
    }

    private func seconds(_ bytes: [UInt8]) -> Double {
        let recognizer = EntityRecognizer(kinds: Set(EntityKind.allCases), nested: true)
        let elapsed = ContinuousClock().measure { _ = recognizer.recognize(bytes) }
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }
}
