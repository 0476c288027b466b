import Testing

@testable import LensCommands

struct SandboxServeCommandTests {
    @Test func `it prints what points the client at it and serves until interrupted`() async {
        var harness = CommandHarness()
        harness.interruptionText = "ctrl-C ends it"
        let outcome = await harness.run("sandbox", "serve", "--port", "0")
        #expect(outcome.status == .done)
        let names = outcome.lines.compactMap { $0.split(separator: "=").first }
        #expect(
            names == [
                "export DEFENDER_LENS_TENANT_ID", "export DEFENDER_LENS_CLIENT_ID",
                "export DEFENDER_LENS_CLIENT_SECRET",
                "export DEFENDER_LENS_LOGIN_URL", "export DEFENDER_LENS_GRAPH_API_URL",
                "export DEFENDER_LENS_MICROSOFT365API_URL",
                "export DEFENDER_LENS_ENABLE_MACHINES_ISOLATION", "export DEFENDER_LENS_ENABLE_FILE_ISOLATION",
            ]
        )
        #expect(outcome.error.contains("ctrl-C"))
    }

    @Test func `with TLS it writes the certificate to trust`() async {
        var harness = CommandHarness()
        harness.interruptionText = "ctrl-C ends it"
        let outcome = await harness.run("sandbox", "serve", "--port", "0", "--tls", "--tls-ca-out", "ca.pem")
        #expect(outcome.output.contains("export DEFENDER_LENS_CA_FILE=ca.pem"))
        #expect(outcome.output.contains("https://localhost:"))
        #expect(harness.written["ca.pem"]?.hasPrefix("-----BEGIN CERTIFICATE-----") == true)
    }

    @Test(arguments: [
        ["--port", "70000"], ["--tls-ca-out", "x"], ["--fault", "nonsense"], ["--latency", "-1"], ["--scale", "0"],
    ])
    func `wrong flags are a wrong command line`(_ arguments: [String]) async {
        #expect(await CommandHarness().run(["sandbox", "serve"] + arguments).status == .usage)
    }

    @Test(arguments: [
        ("plain-value/1.2:3", "plain-value/1.2:3"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#),
    ])
    func `values are quoted for the shell`(_ value: String, _ quoted: String) {
        #expect(SandboxEnvironment.quoted(value) == quoted)
    }
}
