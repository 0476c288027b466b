import Testing

@testable import LensCommands

struct CSVTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+4912345", "'+4912345"), ("-cmd|x", "'-cmd|x"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("-12.5", "-12.5"), ("=a,b", "\"'=a,b\""), ("", ""),
    ])
    func `fields are quoted and no field is a formula`(_ text: String, _ field: String) {
        #expect(CSVText.field(text) == field)
    }

    @Test func `a record ends in CRLF`() {
        #expect(CSVText.line(["a", "b c", ""]) == "a,b c,\r\n")
    }
}

struct JSONTextTests {
    @Test func `members stand in the order of the calls`() {
        var json = JSONText()
        json.object { json in
            json.member("b", 1)
            json.member("a", "x\"\\\n\u{1}\u{9B}\u{202E}/é")
            json.member("list", ["p", "q"])
            json.member("nothing", ifAny: nil)
            json.member("empty") { $0.array { _ in } }
        }
        let expected = #"{"b":1,"a":"x\"\\\n\u0001\u009b\u202e/é","list":["p","q"],"empty":[]}"#
        #expect(json.text == expected)
    }
}

struct TimeTextTests {
    @Test(
        arguments: [
            (0, "0001-01-01T00:00:00.0000000Z"), (CommandHarness.now, "2026-11-22T10:00:00.0000000Z"),
            (3_155_378_975_999_999_999, "9999-12-31T23:59:59.9999999Z"),
            (630_873_792_001_234_567, "2000-02-29T00:00:00.1234567Z"),
        ] as [(Int64, String)]
    )
    func `instants have seven digits of fraction`(_ ticks: Int64, _ text: String) {
        #expect(TimeText.instant(ticks) == text)
    }

    @Test(
        arguments: [(0, "00:00:00"), (-36_000_000_000, "-01:00:00"), (937_840_050_000, "1.02:03:04.0050000")]
            as [(Int64, String)]
    )
    func `lengths of time are Kusto's`(_ ticks: Int64, _ text: String) {
        #expect(TimeText.timespan(ticks) == text)
    }

    @Test(arguments: ["2026-11-22T10:00:00Z", "2026-11-22T11:00:00+01:00", "2026-11-22T10:00:00.000Z"])
    func `an instant can be written in several ways`(_ text: String) {
        #expect(InstantArgument(argument: text)?.ticks == CommandHarness.now)
    }

    @Test func `a bare date is midnight, anything else is refused`() {
        #expect(InstantArgument(argument: "2026-11-22").map { TimeText.seconds($0.ticks) } == "2026-11-22 00:00:00")
        #expect(InstantArgument(argument: "tomorrow") == nil)
    }

    @Test func `instants of services lose their seconds for people`() {
        #expect(TimeText.minute(ofWireInstant: "2026-11-22T10:11:12.345Z") == "2026-11-22 10:11")
        #expect(TimeText.minute(ofWireInstant: "soon") == "soon")
    }
}
