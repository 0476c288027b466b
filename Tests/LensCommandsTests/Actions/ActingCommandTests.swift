import DefenderAPI
import FoundationEssentials
import Testing

@testable import LensCommands

struct ActingCommandTests {
    private static let device = "fin-ws-014"
    private static let longName = "fin-ws-014.corp.contoso.example"
    private static let malware = "87662bc3d60e4200ceaf7aae249d1c343f4b83c9"

    /// The simulated tenant, which carries actions out at once.
    private static let sandbox = CommandHarness.sandbox + ["--action-time", "0"]

    /// Confirms without questions; the device has a tag, which asks for care.
    private static let confirmed = ["--yes", "--comment", "case 4101", "--acknowledge", "carefulDevice"]

    private let state = StateFolder()

    private var harness: CommandHarness { CommandHarness(environment: state.environment) }

    /// A person at a terminal who types these lines.
    private func person(_ lines: String...) -> CommandHarness {
        var harness = CommandHarness(input: lines.map { $0 + "\n" }.joined(), environment: state.environment)
        harness.isTyped = true
        harness.terminalWidth = 100
        harness.environment["NO_COLOR"] = "1"
        return harness
    }

    private func run(_ harness: CommandHarness, _ arguments: String...) async -> CommandHarness.Outcome {
        await harness.run(arguments + Self.sandbox)
    }

    private func recordedActions() async -> [JSONValue] {
        let outcome = await run(harness, "actions", "list", "--format", "json")
        return JSONValue(json: outcome.output)?["actions"]?.array ?? []
    }

    @Test(arguments: [
        ["device", "isolate", device], ["device", "release", device, "--comment", "x"],
        ["device", "isolate", device, "--yes"], ["device", "scan", device, "--dry-run", "--yes", "--comment", "x"],
        ["device", "isolate", device, "--type", "partial"], ["device", "isolate", device, "--acknowledge", "all"],
        ["device", "isolate", String(repeating: "a", count: 40), "--yes", "--comment", "x"],
        ["device", "cancel", "5382f7ea-7557-4ab7-9782-d50480024a4e", "--yes", "--comment", "x"],
        ["device", "cancel", "../machines"], ["file", "quarantine", "abc", "--device", device],
        ["file", "quarantine", malware, "--yes", "--comment", "x"], ["actions", "list", "--limit", "0"],
        ["actions", "watch", "all"],
    ])
    func `a command line that cannot be confirmed or understood does nothing`(_ arguments: [String]) async {
        let outcome = await harness.run(arguments + Self.sandbox)
        #expect(outcome.status == .usage)
        #expect(outcome.output.isEmpty && !outcome.error.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: state.path))
    }

    @Test(arguments: ["", "a/b", "..", "a%2fb", "a?b", "a b", "a\u{1B}[2J", String(repeating: "a", count: 100_000)])
    func `a text that is no device comes near no call and no record`(_ text: String) async {
        let outcome = await harness.run(["device", "show", text] + Self.sandbox)
        #expect(outcome.status == .usage)
        #expect(!outcome.error.contains("\u{1B}"))
        #expect(!FileManager.default.fileExists(atPath: state.path))
    }

    @Test func `looking entities up makes no record`() async {
        #expect(await run(harness, "lookup", "198.51.100.77").status == .done)
        #expect(!FileManager.default.fileExists(atPath: state.path))
    }

    @Test func `an action that is not enabled names the option`() async {
        let outcome = await run(
            harness,
            "device",
            "isolate",
            Self.device,
            "--dry-run",
            "--option",
            "enableMachinesIsolation=false"
        )
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("enableMachinesIsolation"))
    }

    @Test func `a record that cannot be opened stops the command with the place`() async {
        let outcome = await run(harness, "device", "show", Self.device, "--option", "auditFile=/dev/null/a.sqlite")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("/dev/null"))
    }

    @Test func `a dry run shows what would be sent, and sends nothing`() async throws {
        let outcome = await run(harness, "device", "isolate", Self.device, "--dry-run")
        #expect(outcome.status == .done)
        #expect(outcome.output.contains("Isolate (Full)"))
        #expect(outcome.output.contains("/isolate"))
        #expect(outcome.output.contains(#""IsolationType":"Full""#))
        #expect(outcome.error.contains("Nothing was sent."))
        let json = await run(harness, "device", "isolate", Self.device, "--dry-run", "--format", "json")
        let preview = try #require(JSONValue(json: json.output)?["preview"])
        #expect(preview["device"]?["name"]?.string == Self.longName)
        #expect(preview["token"] == nil)
        #expect(await recordedActions().isEmpty)
    }

    @Test func `a person who types the name isolates the device, and reads what came of it`() async throws {
        let outcome = await run(person("beacons to C2", "yes", Self.device), "device", "isolate", Self.device)
        #expect(outcome.status == .done)
        #expect(outcome.error.contains("type the device's name, \(Self.longName)"))
        #expect(outcome.output.contains("succeeded"))
        #expect(outcome.output.contains("defender-lens device release"))
        let action = try #require(await recordedActions().first)
        #expect(action["person"]?.string == "alice")
        #expect(action["comment"]?.string == "beacons to C2")
        #expect(action["state"]?.string == "succeeded")
    }

    @Test(arguments: [["beacons to C2", "no"], ["beacons to C2", "yes", ""], [""], []])
    func `a person who would rather not sends nothing`(_ lines: [String]) async {
        var harness = person()
        harness.input = Array(lines.map { $0 + "\n" }.joined().utf8)
        let outcome = await run(harness, "device", "isolate", Self.device)
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("nothing was sent"))
        #expect(await recordedActions().isEmpty)
    }

    @Test func `another device's name sends nothing`() async {
        let outcome = await run(person("beacons", "yes", "fin-ws-015"), "device", "isolate", Self.device)
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains(Self.longName))
        #expect(await recordedActions().allSatisfy { $0["machineAction"] == nil })
    }

    @Test func `an interruption before sending says that nothing was sent`() async {
        var harness = person("beacons", "yes")
        harness.waitsAtEnd = true
        harness.interruptionText = "type the device's name"
        let outcome = await run(harness, "device", "isolate", Self.device)
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("Stopped: nothing was sent."))
        #expect(await recordedActions().allSatisfy { $0["machineAction"] == nil })
    }

    @Test func `an interruption afterwards says how to watch`() async {
        var harness = person("beacons", "yes", Self.device)
        harness.interruptionText = "Isolate (Full) \(Self.longName): pending"
        let slow = CommandHarness.sandbox + ["--action-time", "600"]
        let outcome = await harness.run(["device", "isolate", Self.device] + slow)
        #expect(outcome.status == .partlyFailed)
        #expect(outcome.error.contains("defender-lens actions watch"))
        #expect(await recordedActions().first?["machineAction"]?.string != nil)
    }

    @Test func `flags confirm too, and an acknowledgement that is missing is named`() async throws {
        let flags = ["--yes", "--comment", "case 4101", "--format", "json"]
        let command = ["device", "isolate", Self.device, "--option", "carefulDevices=name:fin-*"] + flags
        let missing = await harness.run(command + Self.sandbox)
        #expect(missing.status == .failed)
        #expect(missing.error.contains("--acknowledge carefulDevice"))
        let outcome = await harness.run(command + ["--acknowledge", "carefulDevice"] + Self.sandbox)
        #expect(outcome.status == .done)
        let action = try #require(JSONValue(json: outcome.output))
        #expect(action["state"]?.string == "succeeded")
        #expect(action["undo"]?.string == "release")
        #expect(action["id"]?.string.map(outcome.error.contains) == false)
    }

    @Test func `without waiting it ends when Defender has the action`() async throws {
        let slow = CommandHarness.sandbox + ["--action-time", "3"]
        let flags = Self.confirmed + ["--no-wait", "--format", "json"]
        let outcome = await harness.run(["device", "scan", Self.device] + flags + slow)
        #expect(outcome.status == .done)
        let action = try #require(JSONValue(json: outcome.output))
        #expect(action["state"]?.string == "pending")
        let watched = await harness.run(["actions", "watch"] + slow)
        #expect(watched.status == .done)
        #expect(watched.output.contains("succeeded"))
        #expect(await run(harness, "actions", "watch").error.contains("No action is open."))
    }

    @Test func `an answer that never came is unknown, and never sent again`() async throws {
        let flags = Self.confirmed + ["--fault", "endpoint.isolate:503", "--format", "json"]
        let outcome = await harness.run(["device", "isolate", Self.device] + flags + Self.sandbox)
        #expect(outcome.status == .partlyFailed)
        #expect(JSONValue(json: outcome.output)?["state"]?.string == "unknown")
    }

    @Test func `isolating again says that it is done, and releasing undoes it`() async throws {
        let flags = Self.confirmed + ["--format", "json"] + Self.sandbox
        #expect(await harness.run(["device", "isolate", Self.device] + flags).status == .done)
        let again = await harness.run(["device", "isolate", Self.device] + flags)
        #expect(again.status == .done)
        #expect(JSONValue(json: again.output)?["outcome"]?.string == "alreadyDone")
        #expect(await harness.run(["device", "release", Self.device] + flags).status == .done)
        let shown = await run(harness, "device", "show", Self.device, "--format", "json")
        #expect(JSONValue(json: shown.output)?["isolation"]?["state"]?.string == "released")
    }
}
