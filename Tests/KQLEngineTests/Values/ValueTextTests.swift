import KQL
import KQLEngine
import Testing

struct ValueTextTests {
    @Test(arguments: [
        (1.0, "1.0"), (0.1, "0.1"), (-2.5, "-2.5"), (1e14, "100000000000000.0"), (1e15, "1E+15"), (1e-5, "1E-05"),
        (0.0001, "0.0001"), (1.5e300, "1.5E+300"), (.nan, "NaN"), (.infinity, "Infinity"), (-.infinity, "-Infinity"),
        (123_456.789, "123456.789"), (0, "0.0"),
    ])
    func `prints reals as Kusto does`(number: Double, text: String) throws {
        #expect(try evaluate(call("tostring", [.real(number)], .string)) == .string(text))
    }

    @Test(arguments: [
        (KQLValue.datetime(639_309_384_000_000_000), "2026-11-22T10:00:00.0000000Z"),
        (.datetime(0), "0001-01-01T00:00:00.0000000Z"),
        (.datetime(3_155_378_975_999_999_999), "9999-12-31T23:59:59.9999999Z"),
        (.timespan(0), "00:00:00"),
        (.timespan(864_000_000_000 + 36_610_000_001), "1.01:01:01.0000001"),
        (.timespan(-10_000_000), "-00:00:01"),
        (.timespan(.min), "-10675199.02:48:05.4775808"),
        (.bool(true), "true"),
        (.null(.long), ""),
        (.dynamic(.string("a")), "a"),
        (.dynamic(.array([.string("a"), .long(1)])), #"["a",1]"#),
        (.guid(KQLGuid(high: 0x0123_4567_89AB_CDEF, low: 1)), "01234567-89ab-cdef-0000-000000000001"),
        (.decimal(KQLDecimal(significand: -1250, exponent: -2)), "-12.50"),
    ])
    func `prints each type`(value: KQLValue, text: String) throws {
        #expect(try evaluate(call("tostring", [value], .string)) == .string(text))
    }

    @Test(arguments: [
        ("2014-05-25T08:20:03.123456Z", "2014-05-25T08:20:03.1234560Z"),
        ("2014-05-25", "2014-05-25T00:00:00.0000000Z"),
        ("2014-11-08 15:55", "2014-11-08T15:55:00.0000000Z"),
        ("2014-05-25T08:20:03+02:00", "2014-05-25T06:20:03.0000000Z"),
        ("Sat, 8 Nov 14 15:05:02 GMT", "2014-11-08T15:05:02.0000000Z"),
        ("Saturday, 08-Nov-14 15:05:02 UTC", "2014-11-08T15:05:02.0000000Z"),
        ("8 November 2014 15:05", "2014-11-08T15:05:00.0000000Z"),
        ("5/25/2014 8:20:03 PM", "2014-05-25T20:20:03.0000000Z"),
        ("yesterday", ""), ("2014-13-01", ""), ("2014-02-30", ""), ("", ""), ("25:00", ""), ("10000-01-01", ""),
    ])
    func `reads datetimes`(text: String, expected: String) throws {
        let parsed = call("todatetime", [.string(text)], .datetime)
        #expect(try evaluate(.call("tostring", [parsed], .string)) == .string(expected))
    }

    @Test(
        arguments: [
            ("1.02:03:04.5", 937_845_000_000), ("02:03", 73_800_000_000), ("1.5h", 54_000_000_000), ("10ms", 100_000),
            ("2", 1_728_000_000_000), ("-1s", -10_000_000),
        ] as [(String, Int64)]
    )
    func `reads timespans`(text: String, ticks: Int64) throws {
        #expect(try evaluate(call("totimespan", [.string(text)], .timespan)) == .timespan(ticks))
    }

    @Test(arguments: ["", "1x", "25:00", "a", ":", "1.2.3:00"])
    func `gives null for what is not a timespan`(text: String) throws {
        #expect(try evaluate(call("totimespan", [.string(text)], .timespan)) == .null(.timespan))
    }
}
