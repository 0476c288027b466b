import DefenderAPI
import Testing

@testable import LensCommands

struct ConfigurationTests {
    private let credentials = [
        "DEFENDER_LENS_TENANT_ID": "contoso.example", "DEFENDER_LENS_CLIENT_ID": "0d9c7a5e-41b6-4f8e-b2c7-93a16e5f2c08",
        "DEFENDER_LENS_CLIENT_SECRET": "hush-hush",
    ]

    @Test func `without credentials one sentence says how to get some`() async {
        let outcome = await CommandHarness().run("lookup", "203.0.113.5")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("--sandbox"))
        #expect(outcome.error.contains("DEFENDER_LENS_TENANT_ID"))
        #expect(outcome.error.split(separator: "\n").count == 1)
    }

    @Test func `flags win over the environment, which wins over the file`() async throws {
        var harness = CommandHarness(environment: ["DEFENDER_LENS_CREATED_LOOKBACK_DAYS": "20"])
        harness.files["./defender-lens.yaml"] = "createdLookbackDays: 10\nhuntLookbackDays: 9\ntypedHunts: false\n"
        let listed = await harness.run("options", "list", "--format", "json", "--option", "typedHunts=true")
        #expect(listed.output.contains(#""value":"20","origin":"DEFENDER_LENS_CREATED_LOOKBACK_DAYS""#))
        #expect(listed.output.contains(#""value":"9","origin":"./defender-lens.yaml""#))
        #expect(listed.output.contains(#""value":"true","origin":"--option""#))
    }

    @Test(arguments: [
        ("lens.json", #"{"createdLookbackDays": 7, "typedHunts": false, "ignoreSeverities": ["low", "medium"]}"#),
        ("lens.yaml", "createdLookbackDays: 7\ntypedHunts: false\nignoreSeverities: [low, medium]\n"),
    ])
    func `the file is YAML or JSON`(_ name: String, _ text: String) async {
        let harness = CommandHarness(files: [name: text])
        let listed = await harness.run("options", "list", "--format", "json", "--config", name)
        #expect(listed.status == .done)
        #expect(listed.output.contains(#""value":"7""#))
        #expect(listed.output.contains(#""value":"false""#))
        #expect(listed.output.contains(#""value":"low,medium""#))
    }

    @Test func `the file is also looked for under the configuration home`() async {
        let harness = CommandHarness(
            environment: ["XDG_CONFIG_HOME": "/cfg"],
            files: ["/cfg/defender-lens/config.yaml": "maxEntities: 5\n"]
        )
        let listed = await harness.run("options", "list", "--format", "json")
        #expect(listed.output.contains(#""origin":"/cfg/defender-lens/config.yaml""#))
    }

    @Test func `all mistakes are told at once, each with its key, origin and remedy`() async {
        var harness = CommandHarness(environment: credentials)
        harness.environment["DEFENDER_LENS_CLOUD"] = "mars"
        harness.environment["DEFENDER_LENS_TENNANT_ID"] = "x"
        harness.files["./defender-lens.yaml"] = "maxEntitys: 5\nportalUrl: http://evil.example\n"
        let outcome = await harness.run("options", "check", "--option", "createdLookbackDays=soon")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("5 mistakes"))
        for part in [
            "cloud (DEFENDER_LENS_CLOUD)", "tennantId (DEFENDER_LENS_TENNANT_ID)", "Did you mean tenantId?",
            "maxEntitys (./defender-lens.yaml)", "Did you mean maxEntities?", "portalUrl",
            "createdLookbackDays (--option)",
        ] {
            #expect(outcome.error.contains(part), "\(part)")
        }
    }

    @Test func `a secret is refused as a flag and never shown`() async {
        let refused = await CommandHarness().run("options", "check", "--option", "clientSecret=hush-hush")
        #expect(refused.status == .configuration)
        #expect(!refused.error.contains("hush-hush"))
        for format in ["table", "json", "markdown"] {
            let listed = await CommandHarness(environment: credentials).run("options", "list", "--format", format)
            #expect(!(listed.output + listed.error).contains("hush-hush"))
        }
    }

    @Test func `a sound configuration is said to be`() async {
        let outcome = await CommandHarness(environment: credentials).run("options", "check")
        #expect(outcome.status == .done)
        #expect(outcome.output == "The configuration is sound.\n")
    }

    @Test func `a broken file is not quoted`() async {
        let harness = CommandHarness(files: ["./defender-lens.yaml": "clientSecret: hush: hush\n  x: [\n"])
        let outcome = await harness.run("options", "list")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("./defender-lens.yaml"))
        #expect(!outcome.error.contains("hush"))
    }

    @Test func `a file that is named must exist`() async {
        let outcome = await CommandHarness().run("options", "list", "--config", "missing.yaml")
        #expect(outcome.status == .configuration)
        #expect(outcome.error.contains("missing.yaml: no such file"))
    }

    @Test func `a nested key is unknown`() async {
        let harness = CommandHarness(environment: credentials, files: ["./defender-lens.yaml": "a:\n  b: 1\n"])
        let outcome = await harness.run("options", "check")
        #expect(outcome.error.contains("a.b"))
    }
}
