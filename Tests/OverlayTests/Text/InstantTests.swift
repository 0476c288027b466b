import Testing

@testable import Overlay

struct InstantTests {
    @Test(arguments: [
        ("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"), ("2021-04-27T12:19:27.7211305Z", "2021-04-27T12:19:27Z"),
        ("2026-11-22T12:00:00+02:00", "2026-11-22T10:00:00Z"),
    ])
    func `instants are cut to seconds in UTC`(text: String, machine: String) {
        let instant = Instant(text)
        #expect(instant?.machine == machine)
        #expect(instant?.text == machine.prefix(10) + " " + machine.dropFirst(11).prefix(5) + " UTC")
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22T10:00:00", "2026-11-22T10:00:0xZ", "0001-01-01T00:00:00Z", "\"><b>",
    ])
    func `anything else is none`(text: String) {
        #expect(Instant(text) == nil)
    }
}
