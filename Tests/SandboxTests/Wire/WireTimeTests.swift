import Testing

@testable import Sandbox

struct WireTimeTests {
    @Test(arguments: [
        ("0001-01-01T00:00:00.0000000Z", 0),
        ("1970-01-01T00:00:00.0000000Z", WireTime.unixEpoch),
        ("2024-02-29T09:39:50.7688641Z", 638_447_963_907_688_641),
        ("9999-12-31T23:59:59.9999999Z", 3_155_378_975_999_999_999),
    ])
    func `writes and reads an instant`(text: String, ticks: Int64) {
        #expect(WireTime.iso(ticks) == text)
        #expect(WireTime.parse(text) == ticks)
    }

    @Test(arguments: [
        ("2018-08-01", "2018-08-01T00:00:00Z"), ("2018-08-01Z", "2018-08-01T00:00:00Z"),
        ("2018-08-01T12:00:00+02:00", "2018-08-01T10:00:00Z"), ("2018-08-01T12:00Z", "2018-08-01T12:00:00Z"),
        ("2018-08-01T12:00:00.5Z", "2018-08-01T12:00:00.5000000Z"),
    ])
    func `reads shorter forms`(short: String, long: String) {
        #expect(WireTime.parse(short) == WireTime.parse(long))
        #expect(WireTime.parse(short) != nil)
    }

    @Test(arguments: [
        "", "2018", "2018-13-01", "2018-02-30", "2018-08-01T25:00:00Z", "2018-08-01T12:00:00Zjunk", "now",
    ])
    func `refuses what is no instant`(text: String) {
        #expect(WireTime.parse(text) == nil)
    }

    @Test func `writes the date of an HTTP field`() {
        #expect(WireTime.http(WireTime.unixEpoch) == "Thu, 01 Jan 1970 00:00:00 GMT")
        #expect(WireTime.http(SandboxHarness.now) == "Sun, 01 Mar 2026 12:00:00 GMT")
    }

    @Test func `counts seconds since 1970`() {
        #expect(WireTime.unixSeconds(WireTime.unixEpoch + 15_000_000) == 1)
    }
}
