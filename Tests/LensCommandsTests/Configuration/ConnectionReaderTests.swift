import ArgumentParser
import DefenderAPI
import TenantAccess
import Testing

@testable import LensCommands

struct ConnectionReaderTests {
    private static let identity = [
        "DEFENDER_LENS_TENANT_ID": "contoso.example", "DEFENDER_LENS_CLIENT_ID": "0d9c7a5e-41b6-4f8e-b2c7-93a16e5f2c08",
    ]

    private func connection(
        _ more: [String: String],
        files: [String: String] = [:],
        input: String = ""
    ) throws -> ConnectionConfiguration {
        let environment = Self.identity.merging(more) { $1 }
        let context = CommandHarness(input: input, environment: environment, files: files).silentContext
        let values = try ConfigurationValues.read(try ConfigurationArguments.parse([]), in: context)
        return try values.connection(in: context)
    }

    private func secret(_ connection: ConnectionConfiguration) -> String? {
        if case .secret(let secret) = connection.settings.credential { secret.exposed } else { nil }
    }

    @Test func `the secret comes from the environment, a file or standard input`() throws {
        #expect(secret(try connection(["DEFENDER_LENS_CLIENT_SECRET": "a"])) == "a")
        let named = ["DEFENDER_LENS_CLIENT_SECRET_FILE": "s.txt"]
        #expect(secret(try connection(named, files: ["s.txt": "b\nrest\n"])) == "b")
        #expect(secret(try connection(["DEFENDER_LENS_CLIENT_SECRET_FILE": "-"], input: "c\ntext")) == "c")
    }

    @Test func `a certificate needs its key and excludes a secret`() throws {
        let files = ["c.pem": "CERT", "k.pem": "KEY"]
        let names = ["DEFENDER_LENS_CERTIFICATE_FILE": "c.pem", "DEFENDER_LENS_CERTIFICATE_KEY_FILE": "k.pem"]
        let credential = try connection(names, files: files).settings.credential
        #expect(credential == .certificate(CertificateCredential(certificatePEM: "CERT", privateKeyPEM: Secret("KEY"))))
        #expect(throws: ConfigurationMistakes.self) {
            try connection(["DEFENDER_LENS_CERTIFICATE_FILE": "c.pem"], files: files)
        }
        #expect(throws: ConfigurationMistakes.self) {
            try connection(names.merging(["DEFENDER_LENS_CLIENT_SECRET": "a"]) { $1 }, files: files)
        }
    }

    @Test(arguments: Cloud.allCases) func `a cloud sets all addresses together`(_ cloud: Cloud) throws {
        let found = try connection(["DEFENDER_LENS_CLIENT_SECRET": "a", "DEFENDER_LENS_CLOUD": cloud.rawValue])
        #expect(found.settings.loginURL.description == cloud.addresses.login)
        #expect(found.settings.graphURL.description == cloud.addresses.graph)
        #expect(found.settings.endpointURL.description == cloud.addresses.endpoint)
        #expect(found.settings.endpointScope == cloud.addresses.endpointScope)
        #expect(found.portal.description == cloud.addresses.portal)
    }

    @Test func `a base URL that is the global default counts as not set in another cloud`() throws {
        let found = try connection([
            "DEFENDER_LENS_CLIENT_SECRET": "a", "DEFENDER_LENS_CLOUD": "gccHigh",
            "DEFENDER_LENS_GRAPH_API_URL": "https://graph.microsoft.com/",
            "DEFENDER_LENS_MICROSOFT365API_URL": "https://api.securitycenter.microsoft.com",
        ])
        #expect(found.settings.graphURL.description == "https://graph.microsoft.us")
        #expect(found.settings.endpointURL.description == "https://api-gov.securitycenter.microsoft.us")
    }

    @Test func `the scope does not follow the base URL`() throws {
        let found = try connection([
            "DEFENDER_LENS_CLIENT_SECRET": "a",
            "DEFENDER_LENS_MICROSOFT365API_URL": "https://api.security.microsoft.com",
        ])
        #expect(found.settings.endpointURL.description == "https://api.security.microsoft.com")
        #expect(found.settings.endpointScope == "https://api.securitycenter.microsoft.com/.default")
    }

    @Test(arguments: ["common", "organizations", "a/b", "contoso.example?x"])
    func `a tenant is one tenant`(_ tenant: String) {
        #expect(throws: ConfigurationMistakes.self) {
            try connection(["DEFENDER_LENS_CLIENT_SECRET": "a", "DEFENDER_LENS_TENANT_ID": tenant])
        }
    }
}
