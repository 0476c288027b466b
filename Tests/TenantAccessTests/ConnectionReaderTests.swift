import DefenderAPI
import Lookup
import Testing

@testable import TenantAccess

struct ConnectionReaderTests {
    private static let identity = ["tenantId": "contoso.example", "clientId": "0d9c7a5e-41b6-4f8e-b2c7-93a16e5f2c08"]

    private func mistakes(_ more: [String: String], files: [String: String] = [:]) -> [OptionMistake] {
        let place = OptionPlace(read: { path throws(OptionPlace.UnreadableFile) in
            guard let text = files[path] else { throw OptionPlace.UnreadableFile(reason: "no such file") }
            return Array(text.utf8)
        })
        var reader = ConnectionReader(Self.identity.merging(more) { $1 }, from: place)
        do throws(OptionMistakes) {
            _ = try reader.read()
            return []
        } catch {
            return error.list
        }
    }

    @Test func `all mistakes are told at once, each by its key`() {
        let found = mistakes([
            "tenantId": "", "clientId": "", "cloud": "moon", "loginUrl": "ftp://a", "proxyUrl": "x", "caFile": "/none",
            "requestTimeout": "0",
        ])
        let keys = [
            "caFile", "clientId", "clientSecret", "cloud", "loginUrl", "proxyUrl", "requestTimeout", "tenantId",
        ]
        #expect(found.map(\.key).sorted() == keys)
    }

    @Test func `standard input is no place for a secret where it means something else`() {
        let found = mistakes(["clientSecretFile": "-"])
        #expect(found.map(\.key) == ["clientSecretFile"])
        #expect(found.first?.problem.contains("no such file") == true)
    }

    @Test func `a password in an address is not repeated`() {
        let found = mistakes(["graphApiUrl": "https://me:hush@a.example", "proxyUrl": "socks://me:hush@a.example"])
        #expect(found.map(\.key).contains("graphApiUrl") && found.map(\.key).contains("proxyUrl"))
        #expect(found.allSatisfy { !"\($0)".contains("hush") })
    }

    @Test func `settings are named by their keys where they have no other name`() {
        let found = mistakes(["tenantId": ""])
        #expect(found.map(\.key) == ["tenantId", "clientSecret"])
        #expect(found.allSatisfy { !$0.remedy.contains("Environment") && !$0.remedy.contains("standard input") })
    }
}
