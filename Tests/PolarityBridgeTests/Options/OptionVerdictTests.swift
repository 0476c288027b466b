import DefenderAPI
import Lookup
import Testing

@testable import PolarityBridge
@testable import TenantAccess

struct OptionVerdictTests {
    private func keys(_ verdict: OptionVerdict) -> [String] {
        verdict.json.array?.compactMap { $0["key"]?.string } ?? []
    }

    @Test func `an option that the sentence names takes it, else the one that the ability hangs on`() {
        let named = APIError(.unauthorized, "clientSecret is wrong: check tenantId too.", operation: "token.get")
        #expect(keys(OptionVerdict([ProbeFinding(.signInGraph, named)], given: [])) == ["clientSecret"])
        let unnamed = APIError(.unavailable, "The service failed.", operation: "hunting.run")
        #expect(keys(OptionVerdict([ProbeFinding(.hunting, unnamed)], given: [])) == ["graphApiUrl"])
        #expect(keys(OptionVerdict([ProbeFinding(.devices, unnamed)], given: [])) == ["microsoft365ApiUrl"])
        #expect(keys(OptionVerdict([ProbeFinding(.record, fails: "It is damaged.")], given: [])) == ["auditFile"])
    }

    @Test func `a proxy is no reason where there is none`() {
        let error = APIError(.connectionFailed, "No connection: check proxyUrl, loginUrl.", operation: "token.get")
        let finding = ProbeFinding(.signInGraph, error)
        #expect(keys(OptionVerdict([finding], given: [])) == ["loginUrl"])
        #expect(keys(OptionVerdict([finding], given: ["proxyUrl"])) == ["proxyUrl"])
    }

    @Test func `a file that cannot be used is told at its own option`() {
        let given: Set = ["caFile", "clientCertificateFile"]
        let sentence = "clientCertificateFile cannot be used: it must name a readable file in PEM form."
        #expect(keys(OptionVerdict(unopened: sentence, given: given)) == ["clientCertificateFile"])
        #expect(keys(OptionVerdict(unopened: "caFile cannot be used.", given: given)) == ["caFile"])
    }

    @Test func `a missing role is told with what to grant, all of them in one message`() throws {
        let missing = APIError(.forbidden, "The app may not.", operation: "alerts.list", requestID: "r1")
        let verdict = OptionVerdict([ProbeFinding(.alerts, missing), ProbeFinding(.hunting, missing)], given: [])
        #expect(keys(verdict) == ["clientId"])
        let message = try #require(verdict.json.array?.first?["message"]?.string)
        for part in ["SecurityAlert.Read.All", "ThreatHunting.Read.All", "Microsoft Graph", "Request ID r1"] {
            #expect(message.contains(part))
        }
    }

    @Test func `a quota that is used up is no mistake of the options`() {
        let throttled = APIError(.throttled, "The quota is used up.", operation: "hunting.run")
        let failed = APIError(.unavailable, "The service failed.", operation: "alerts.list")
        let verdict = OptionVerdict([ProbeFinding(.hunting, throttled), ProbeFinding(.alerts, failed)], given: [])
        #expect(verdict.json.array?.first?["message"]?.string == "alerts: The service failed.")
    }

    @Test func `what works and what was not probed is no mistake`() {
        let findings = [ProbeFinding(.alerts, works: "Works."), ProbeFinding(skipped: .hunting, because: .signInGraph)]
        #expect(OptionVerdict(findings, given: []).json == .array([]))
    }
}
