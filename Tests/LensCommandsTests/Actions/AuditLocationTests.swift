import ResponseActions
import Testing

@testable import LensCommands

struct AuditLocationTests {
    private func location(
        _ options: [String: String] = [:],
        _ environment: [String: String] = [:],
        isSandbox: Bool = false
    ) throws -> AuditLocation {
        var values = ConfigurationValues()
        for (key, value) in options { values.set(key, value, origin: "--option") }
        return try AuditLocation(
            values,
            isSandbox: isSandbox,
            in: CommandHarness(environment: environment).silentContext
        )
    }

    @Test func `the option says where the record is`() throws {
        #expect(
            try location(["auditFile": "/var/lib/lens/a.sqlite"], ["HOME": "/home/a"]).path == "/var/lib/lens/a.sqlite"
        )
        #expect(try location(["auditFile": "a.sqlite"]).sandboxPath == "sandbox-actions.json")
    }

    @Test func `without the option it is in the user's folder for state`() throws {
        let home = ["HOME": "/home/a"]
        let state = home.merging(["XDG_STATE_HOME": "/state"]) { _, new in new }
        let relative = home.merging(["XDG_STATE_HOME": "state"]) { _, new in new }
        #expect(try location([:], home).path == "/home/a/.local/state/defender-lens/audit.sqlite")
        #expect(try location([:], state).path == "/state/defender-lens/audit.sqlite")
        #expect(try location([:], relative).path == "/home/a/.local/state/defender-lens/audit.sqlite")
    }

    @Test func `the simulated tenant has a record of its own`() throws {
        let location = try location([:], ["HOME": "/home/a"], isSandbox: true)
        #expect(location.path == "/home/a/.local/state/defender-lens/sandbox-audit.sqlite")
        #expect(location.sandboxPath == "/home/a/.local/state/defender-lens/sandbox-actions.json")
    }

    @Test func `without a home the option is named`() throws {
        let failure = try #require(throws: AuditFailure.self) { try location() }
        #expect(failure.message.contains("auditFile"))
    }
}
