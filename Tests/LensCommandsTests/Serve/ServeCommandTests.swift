import Logging
import Testing

@testable import LensCommands

struct ServeCommandTests {
    private func serve(_ flags: String...) async -> CommandHarness.Outcome {
        let state = StateFolder()
        var harness = CommandHarness(environment: state.environment)
        harness.interruptionText = "ctrl-C ends it"
        return await harness.run(["serve"] + CommandHarness.sandbox + flags)
    }

    @Test func `it prints its address and serves until interrupted`() async {
        let outcome = await serve("--port", "0")
        #expect(outcome.error.contains("Serving on http://127.0.0.1:"))
        #expect(!outcome.error.contains("127.0.0.1:0/"))
        #expect(outcome.status == .done)
        #expect(outcome.output.isEmpty)
    }

    @Test func `with an action enabled it does not start without a record of actions`() async {
        let record = ["--port", "0", "--option", "auditFile=/dev/null/audit.sqlite"]
        let outcome = await CommandHarness().run(["serve"] + CommandHarness.sandbox + record)
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("/dev/null"))
    }

    @Test func `with no action enabled it says what cannot be shown, and serves`() async {
        let disabled = ["enableMachinesIsolation=false", "enableFileIsolation=false"].flatMap { ["--option", $0] }
        let record = ["--port", "0", "--option", "auditFile=/dev/null/audit.sqlite"]
        var harness = CommandHarness()
        harness.interruptionText = "ctrl-C ends it"
        let outcome = await harness.run(["serve"] + CommandHarness.sandbox + record + disabled)
        #expect(outcome.status == .done)
        #expect(outcome.error.contains("warning: "))
        #expect(outcome.error.contains("devices and actions cannot be shown"))
    }

    @Test func `without credentials one sentence says how to get some`() async {
        let outcome = await CommandHarness().run("serve", "--port", "0")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("--sandbox"))
        #expect(outcome.error.split(separator: "\n").count == 1)
    }

    @Test func `an address that this machine lacks is an error with a remedy`() async {
        let state = StateFolder()
        var harness = CommandHarness(environment: state.environment)
        harness.environment["DEFENDER_LENS_ACCESS_TOKENS"] = "alice:viewer:/run/alice"
        harness.files = ["/run/alice": String(repeating: "a1", count: 20)]
        let flags = ["--port", "0", "--host", "192.0.2.1", "--behind-proxy"]
        let outcome = await harness.run(["serve"] + CommandHarness.sandbox + flags)
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("this machine has no such address; --host takes another one"))
    }

    @Test func `without tokens and encryption others are not let in`() async {
        let outcome = await serve("--port", "0", "--host", "0.0.0.0")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("error: the server does not start like this:"))
        #expect(outcome.error.contains("access tokens"))
        #expect(outcome.error.contains("TLS"))
        let checked = await CommandHarness().run("options", "check", "--sandbox", "--option", "listenHost=0.0.0.0")
        #expect(checked.status == .configuration)
    }

    @Test(arguments: [["--port", "70000"], ["--log-level", "loud"], ["--seed", "2"]])
    func `wrong flags are a wrong command line`(_ flags: [String]) async {
        #expect(await CommandHarness().run(["serve"] + flags).status == .usage)
    }

    @Test func `a wrong certificate file is a wrong configuration`() async {
        let outcome = await serve("--port", "0", "--tls-certificate", "a.pem", "--tls-key", "b.pem")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("tlsCertificateFile (--tls-certificate): The file a.pem cannot be read"))
        #expect(outcome.error.contains("tlsKeyFile (--tls-key)"))
    }

    @Test func `a log line is one line whatever it says`() {
        let lines = Lines()
        var context = CommandHarness().silentContext
        context.error = TextSink(isTerminal: false) { bytes throws(OutputClosed) in lines.add(bytes) }
        var logger = Logger(label: "test") { [context] _ in LogLines(level: .info, context: context) }
        logger[metadataKey: "request.id"] = "7"
        logger.debug("not shown")
        logger.info("two\nlines", metadata: ["path": "/a=\"b\"\u{1B}[2J", "empty": ""])
        #expect(
            lines.text == """
                time=2026-11-22T10:00:00.0000000Z level=info message="two\\nlines" empty="" \
                path="/a=\\"b\\"␛[2J" request.id=7

                """
        )
    }
}
