import DefenderAPI
import Lookup
import Testing

@testable import LensCommands

struct OptionsCommandTests {
    @Test func `the list names every option in each format`() async throws {
        for format in ["table", "json", "markdown"] {
            let outcome = await CommandHarness().run("options", "list", "--format", format)
            #expect(outcome.status == .done)
            for option in OptionTable.all { #expect(outcome.output.contains(option.key)) }
        }
        let json = await CommandHarness().run("options", "list", "--format", "json")
        #expect(JSONValue(json: json.output)?.array?.count == OptionTable.all.count)
    }

    @Test func `the password of a proxy is not shown`() async {
        let harness = CommandHarness(environment: ["DEFENDER_LENS_PROXY_URL": "http://user:hush@proxy.example:3128"])
        for format in ["table", "json"] {
            let outcome = await harness.run("options", "list", "--format", format)
            #expect(!outcome.output.contains("hush"))
            #expect(outcome.output.contains("proxy.example:3128"))
        }
    }

    @Test func `a template with a mistake is shown with a caret`() async {
        let outcome = await CommandHarness().run(
            "options",
            "check",
            "--sandbox",
            "--option",
            "kustoQueryString=AlertInfo | where Title == \"{{ENTITY}}"
        )
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("kustoQueryString (--option)"))
        #expect(outcome.error.contains("^"))
    }

    @Test func `a template without a placeholder is a warning`() async {
        let outcome = await CommandHarness().run(
            "options",
            "check",
            "--sandbox",
            "--option",
            "kustoQueryString=AlertInfo | take 1"
        )
        #expect(outcome.status == .done)
        #expect(outcome.error.contains("warning: kustoQueryString"))
    }

    @Test func `online it probes the service too`() async {
        let state = StateFolder()
        let harness = CommandHarness(environment: state.environment)
        let outcome = await harness.run(["options", "check", "--online"] + CommandHarness.sandbox)
        #expect(outcome.status == .done)
        #expect(outcome.output.contains("hunting"))
    }

    @Test func `sandbox flags need the sandbox`() async {
        #expect(await CommandHarness().run("lookup", "--latency", "5", "198.51.100.77").status == .usage)
    }
}
