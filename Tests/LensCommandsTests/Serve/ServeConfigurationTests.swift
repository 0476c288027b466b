import ArgumentParser
import DefenderAPI
import LensServer
import Testing

@testable import LensCommands

struct ServeConfigurationTests {
    private static let token = String(repeating: "a1", count: 20)
    private static let files = [
        "/run/alice": token + "\n", "/run/bob": String(repeating: "b2", count: 20), "/run/empty": "\n",
        "lens.pem": "certificate", "lens.key": "key",
    ]

    private func settings(_ harness: CommandHarness, flags: [String] = []) throws -> ServerSettings {
        var values = try ConfigurationValues.read(try ConfigurationArguments.parse([]), in: harness.silentContext)
        try ListenArguments.parse(flags).apply(to: &values)
        var reader = ServerReader(values, in: harness.silentContext)
        return try reader.read()
    }

    @Test func `nothing set means this machine and everybody on it`() throws {
        let settings = try settings(CommandHarness())
        #expect(settings.host == "127.0.0.1")
        #expect(settings.port == 8480)
        #expect(settings.tls == nil)
        #expect(!settings.isBehindProxy)
        #expect(settings.accessTokens.isEmpty)
    }

    @Test func `flags win over the environment, which wins over the file`() throws {
        var harness = CommandHarness(environment: [
            "DEFENDER_LENS_LISTEN_PORT": "2", "DEFENDER_LENS_LISTEN_HOST": "::1",
        ])
        harness.files = Self.files.merging(["./defender-lens.yaml": "listenPort: 1\nlistenHost: a\nbehindProxy: true\n"]
        ) { $1 }
        let settings = try settings(
            harness,
            flags: ["--port", "3", "--tls-certificate", "lens.pem", "--tls-key", "lens.key"]
        )
        #expect(settings.port == 3)
        #expect(settings.host == "::1")
        #expect(settings.isBehindProxy)
        #expect(settings.tls == ServerSettings.TLSFiles(certificate: "lens.pem", key: "lens.key"))
    }

    @Test(arguments: [
        (
            "./defender-lens.yaml",
            """
            # people
            publicNames: [lens.example.org]
            accessTokens:
              - {name: alice, role: responder, tokenFile: /run/alice}
              - name: bob
                role: Viewer
                tokenFile: /run/bob
            """
        ),
        ("./defender-lens.yaml", "accessTokens:\n  - alice:responder:/run/alice\n  - bob:viewer:/run/bob\n"),
        ("./defender-lens.yaml", "accessTokens: alice:responder:/run/alice, bob:viewer:/run/bob\n"),
    ])
    func `tokens are a list of objects or of texts`(_ path: String, _ text: String) throws {
        let settings = try settings(CommandHarness(files: Self.files.merging([path: text]) { $1 }))
        #expect(
            settings.accessTokens.map(\.caller) == [
                Caller(name: "alice", role: .responder), Caller(name: "bob", role: .viewer),
            ]
        )
        #expect(settings.accessTokens.first?.secret.exposed == Self.token)
    }

    @Test func `a JSON file takes objects too`() async {
        let json = #"{"accessTokens": [{"name": "alice", "role": "auditor", "tokenFile": "/run/alice"}]}"#
        let harness = CommandHarness(files: Self.files.merging(["lens.json": json]) { $1 })
        let listed = await harness.run("options", "list", "--format", "json", "--config", "lens.json")
        #expect(listed.output.contains(#""value":"alice:auditor:/run/alice""#))
        let checked = await harness.run("options", "check", "--sandbox", "--config", "lens.json")
        #expect(checked.status == .done)
    }

    @Test func `all mistakes are told at once and no token is shown`() async {
        var harness = CommandHarness(environment: ["DEFENDER_LENS_LISTEN_PORT": "http", "DEFENDER_LENS_CLOUD": "mars"])
        harness.environment["DEFENDER_LENS_TLS_KEY_FILE"] = "lens.key"
        harness.environment["DEFENDER_LENS_PUBLIC_NAMES"] = "https://lens.example.org/"
        harness.environment["DEFENDER_LENS_BEHIND_PROXY"] = "perhaps"
        harness.files = Self.files
        harness.files["./defender-lens.yaml"] = """
            accessTokens:
              - {name: alice, role: viewer, tokenFile: /run/alice}
              - {name: alice, role: viewer, tokenFile: /run/bob}
              - {name: carol, role: viewer, tokenFile: /run/alice}
              - {name: dave, role: king, tokenFile: /run/bob}
              - {name: erin, role: viewer, tokenFile: /run/empty}
              - {name: frank, role: viewer, tokenFile: /run/missing}
              - {name: two words, role: viewer, tokenFile: /run/bob}
              - {name: gina, roll: viewer, tokenFile: /run/bob}
            """
        let outcome = await harness.run("options", "check")
        #expect(outcome.status == .configuration)
        for part in [
            "listenPort (DEFENDER_LENS_LISTEN_PORT)", "cloud", "tlsCertificateFile: It is missing", "publicNames",
            "behindProxy", "two entries with the name \"alice\"", "\"alice\" and \"carol\" have the same token",
            "\"king\", the role of \"dave\"", "/run/empty", "/run/missing cannot be read: no such file",
            "\"two words\"",
            "An entry has \"roll\"", "\"gina::/run/bob\" is not name:role:tokenFile",
        ] {
            #expect(outcome.error.contains(part), "\(part)")
        }
        #expect(!outcome.error.contains(Self.token))
    }

    @Test func `a token file that everyone can read is a warning`() async {
        var harness = CommandHarness(environment: ["DEFENDER_LENS_ACCESS_TOKENS": "alice:viewer:/run/alice"])
        harness.files = Self.files
        harness.openFiles = ["/run/alice"]
        let outcome = await harness.run("options", "check", "--sandbox")
        #expect(outcome.status == .done)
        #expect(outcome.error.contains("warning: accessTokens"))
        #expect(outcome.error.contains("chmod 600 /run/alice"))
        #expect(!outcome.error.contains(Self.token))
    }

    @Test func `an unknown key is told with the nearest name`() async {
        let outcome = await CommandHarness().run("options", "check", "--sandbox", "--option", "listenPorts=1")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("Did you mean listenPort?"))
    }
}
