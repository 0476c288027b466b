import DefenderAPI
import FoundationEssentials
import ResponseActions
import Testing

@testable import LensCommands

struct AuditCommandTests {
    @Test(arguments: ["table", "json", "jsonl", "csv"])
    func `the list shows every entry, and nothing in it acts on a terminal`(format: String) async throws {
        let story = try await RecordedStory()
        var harness = CommandHarness(environment: ["NO_COLOR": "1"])
        let outcome = await harness.run("audit", "list", "--audit-file", story.path, "--format", format)
        #expect(outcome.status == .done)
        #expect(outcome.error.isEmpty)
        expectGolden("audit-list." + format, outcome.output)
        harness.terminalWidth = 120
        let seen = await harness.run("audit", "list", "--audit-file", story.path, "--format", format)
        #expect(!seen.output.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" })
    }

    @Test(
        arguments: zip(
            [
                ["--device", "web-01"], ["--device", "FIN-WS-014"], ["--device", RecordedStory.workstation],
                ["--device", "fin-ws-01"], ["--person", "kim"], ["--action", "scan"],
                ["--action", "7C1D8F6E-2B0F-4F0E-9A55-0D6D3C9A1B20"], ["--since", "2026-11-22T00:06:00Z"],
                ["--since", "2h"], ["--since", "1d"], ["--limit", "2"], ["--action", "isolate", "--limit", "1"],
            ],
            [3, 5, 5, 0, 5, 3, 5, 3, 0, 8, 2, 1]
        )
    )
    func `the list is cut by device, person, action, time and number`(arguments: [String], count: Int) async throws {
        let story = try await RecordedStory()
        let outcome = await CommandHarness().run(
            ["audit", "list", "--audit-file", story.path, "--format", "jsonl"] + arguments
        )
        #expect(outcome.status == .done)
        #expect(outcome.lines.count == count)
        #expect(outcome.error.contains("no such entries") == (count == 0))
    }

    @Test func `of more entries than the limit the newest are listed, the newest last`() async throws {
        let story = try await RecordedStory()
        let outcome = await CommandHarness().run(
            "audit",
            "list",
            "--audit-file",
            story.path,
            "--limit",
            "2",
            "--format",
            "jsonl"
        )
        #expect(outcome.lines.map { $0.prefix(11) } == ["{\"number\":7", "{\"number\":8"])
    }

    @Test func `a record that holds is told with its count and head`() async throws {
        let story = try await RecordedStory()
        let outcome = await CommandHarness().run("audit", "verify", "--audit-file", story.path)
        #expect(outcome.status == .done)
        let head = try #require(outcome.output.split(separator: "Head:    ").last?.prefix(64))
        #expect(outcome.output == "The record \(story.path) holds.\nEntries: 8\nHead:    \(head)\n")
        #expect(outcome.error.contains("Without --expect"))
        let again = await CommandHarness().run(
            "audit",
            "verify",
            "--audit-file",
            story.path,
            "--expect",
            String(head.prefix(16))
        )
        #expect(again.status == .done)
        #expect(again.output.hasSuffix("The expected hash is that of entry 8.\n"))
        #expect(again.error.isEmpty)
    }

    @Test func `a changed byte is named with its entry, and ends with 1`() async throws {
        let story = try await RecordedStory()
        var bytes = Array(try Data(contentsOf: URL(filePath: story.path)))
        let place = try #require(bytes.firstRange(of: Array("ticket 4711".utf8)))
        bytes[place.upperBound - 1] = UInt8(ascii: "2")
        try Data(bytes).write(to: URL(filePath: story.path))
        let outcome = await CommandHarness().run("audit", "verify", "--audit-file", story.path)
        #expect(outcome.status == .failed)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("Entry 3 does not have the hash that stands beside it."))
        #expect(outcome.error.contains("Entries that hold: 2,"))
        let export = story.folder + "/export.jsonl"
        for command in [["list"], ["export"], ["export", "--file", export]] {
            let outcome = await CommandHarness().run(["audit"] + command + ["--audit-file", story.path])
            #expect(outcome.status != .done)
            #expect(outcome.error.contains("Entry 3 "))
        }
        #expect(!FileManager.default.fileExists(atPath: export))
    }

    @Test(arguments: ["0123456789abcdef", "lens-7c1d8f6e-2b0f-4f0e-9a55-0d6d3c9a1b20-0123456789abcdef"])
    func `a head that is not in the record says that its end was cut off`(mark: String) async throws {
        let story = try await RecordedStory()
        let outcome = await CommandHarness().run("audit", "verify", "--audit-file", story.path, "--expect", mark)
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("the end of the record was cut off, or this is another record"))
    }

    @Test func `the export is checked by others with the hash alone`() async throws {
        let story = try await RecordedStory()
        let file = story.folder + "/export.jsonl"
        let outcome = await CommandHarness().run("audit", "export", "--audit-file", story.path, "--file", file)
        #expect(outcome.status == .done)
        #expect(outcome.output.isEmpty)
        let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        let printed = await CommandHarness().run("audit", "export", "--audit-file", story.path)
        #expect(printed.output == text)
        #expect(outcome.error == printed.error)
        #expect(outcome.error.contains("Exported 8 entries"))
        let list = await CommandHarness().run("audit", "list", "--audit-file", story.path, "--format", "jsonl")
        #expect(list.output == text)
        let again = await CommandHarness().run("audit", "export", "--audit-file", story.path, "--file", file)
        #expect(again.status == .configuration)
        #expect(again.error.contains("is there already"))
        #expect(String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self) == text)
    }

    @Test func `without a record it says so, and makes none`() async throws {
        let home = FileManager.default.temporaryDirectory.path + "/nobody-" + UUID().uuidString
        let harness = CommandHarness(environment: ["HOME": home])
        for (arguments, name) in [(["--sandbox"], "sandbox-audit.sqlite"), ([], "audit.sqlite")] {
            for command in ["list", "verify", "export"] {
                let outcome = await harness.run(["audit", command] + arguments)
                #expect(outcome.status != .done)
                #expect(
                    outcome.error.contains(
                        "There is no record of actions at \(home)/.local/state/defender-lens/\(name)."
                    )
                )
            }
        }
        #expect(!FileManager.default.fileExists(atPath: home))
    }

    @Test(arguments: [
        ["list", "--since", "yesterday"], ["list", "--since", "0d"], ["list", "--limit", "0"],
        ["list", "--action", "offboard"], ["list", "--device", "a/b"], ["verify", "--expect", "0123"],
    ])
    func `a wrong argument is a matter of usage`(arguments: [String]) async {
        #expect(await CommandHarness().run(["audit"] + arguments).status == .usage)
    }
}
