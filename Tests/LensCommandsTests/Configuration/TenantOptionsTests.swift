import ArgumentParser
import Lookup
import ResponseActions
import Testing

@testable import LensCommands

struct TenantOptionsTests {
    private func prepare(_ arguments: [String]) throws -> PreparedTenant {
        try TenantArguments.parse(arguments).prepare(in: CommandHarness().silentContext)
    }

    @Test func `on the sandbox actions are enabled unless somebody said otherwise`() throws {
        #expect(try prepare(["--sandbox"]).options.actions.enabled == Set(ActionOption.allCases))
        let options = try prepare(["--sandbox", "--option", "enableMachinesIsolation=false"]).options
        #expect(options.actions.enabled == [.fileIsolation])
        #expect(!options.lookup.offersDeviceIsolation && options.lookup.offersFileQuarantine)
    }

    @Test func `on a real tenant nothing is enabled unless somebody said so`() throws {
        let environment = ["TENANT_ID": "contoso.example", "CLIENT_ID": "a", "CLIENT_SECRET": "b"]
        let harness = CommandHarness(
            environment: environment.reduce(into: [:]) { $0["DEFENDER_LENS_" + $1.key] = $1.value }
        )
        let plain = try TenantArguments.parse([]).prepare(in: harness.silentContext)
        #expect(plain.options.actions.enabled.isEmpty)
        let enabled = try TenantArguments.parse(["--option", "enableFileIsolation=true"])
        #expect(try enabled.prepare(in: harness.silentContext).options.actions.enabled == [.fileIsolation])
    }

    @Test func `mistakes of both halves are told together, and each once`() async {
        let flags = ["enableFileIsolation=maybe", "actionsPerHour=0", "carefulDevices=web01", "typedHunts=perhaps"]
        let outcome = await CommandHarness().run(
            ["options", "check", "--sandbox"] + flags.flatMap { ["--option", $0] }
        )
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("4 mistakes"))
        for key in flags.compactMap({ $0.split(separator: "=").first }) {
            #expect(outcome.error.split(separator: "\(key) (--option)").count == 2)
        }
    }

    @Test func `the list of options has a group for actions`() async {
        let outcome = await CommandHarness().run("options", "list", "--format", "markdown")
        let group = outcome.output.split(separator: "### ").first { $0.hasPrefix("Actions") }
        expectGolden("options-actions.md", group.map(String.init) ?? "")
    }
}
