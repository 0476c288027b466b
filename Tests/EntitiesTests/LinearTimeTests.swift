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

    /// Reads 128 KiB of one unit.
    ///
    /// A quadratic scanner needs some 10^10 steps for that: minutes, where a linear one needs less than a second
    /// in a debug build. The bound leaves room for a machine that has other work.
    @Test(.serialized, arguments: units)
    func `takes time in proportion to the length`(unit: String) {
        let bytes = Array(String(repeating: unit, count: (1 << 17) / unit.utf8.count).utf8)
        let recognizer = EntityRecognizer(kinds: Set(EntityKind.allCases), nested: true)
        let elapsed = ContinuousClock().measure { _ = recognizer.recognize(bytes) }
        #expect(elapsed < .seconds(10))
    }
}
