import Testing

@testable import Entities

struct PunycodeTests {
    /// Samples of RFC 3492, section 7.1, and labels in daily use.
    @Test(
        arguments: [
            ("bücher", "bcher-kva"), ("münchen", "mnchen-3ya"), ("例え", "r8jz45g"),
            ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"), ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
            ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
            ("-> $1.00 <-", "-> $1.00 <--"), ("rf", "rf-"), ("💩", "ls8h"),
        ]
    )
    func `encodes a label`(label: String, encoded: String) {
        #expect(
            Punycode.encode(label.unicodeScalars.map(\.value)).map { String(decoding: $0, as: UTF8.self) } == encoded
        )
    }

    @Test func `refuses a label that is longer than a domain`() {
        #expect(Punycode.encode(Array(repeating: 0x4E00, count: 300)) == nil)
    }

    @Test func `composes letters with marks`() {
        #expect(ComposedLetters.composed("u\u{308}").unicodeScalars.map(\.value) == [0xFC])
        #expect(ComposedLetters.composed("ế").unicodeScalars.count == 1)
        #expect(ComposedLetters.composed("a") == "a")
    }
}
