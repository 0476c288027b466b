import FoundationEssentials
import HTTPTransport
import Testing

@testable import DefenderAPI

struct RetryPolicyTests {
    private let policy = RetryPolicy(random: { 0 })

    private func error(_ status: Int, retryAfter: Duration? = nil) -> APIError {
        let body = ServiceErrorBody([])
        let call = APICall(
            operation: .listAlerts,
            url: RequestURL(BaseURL(known: "https://graph.microsoft.com"), path: []),
            timeout: .seconds(1)
        )
        var error = ServiceFailure(status: status, body: body).error(of: call, settings: .sample, now: Date())
        error.retryAfter = retryAfter
        return error
    }

    @Test(
        arguments: [
            (429, APIService.graph, 1, 1.0), (429, .graph, 2, 2), (429, .graph, 4, 8), (429, .graph, 5, nil),
            (429, .hunting, 1, 60), (429, .hunting, 2, nil), (500, .graph, 1, 0.5), (502, .endpoint, 2, 1),
            (503, .graph, 3, nil), (504, .hunting, 1, 0.5), (504, .hunting, 2, nil), (504, .graph, 2, 1),
            (401, .graph, 1, 0),
            (401, .graph, 2, nil), (401, .login, 1, nil), (400, .graph, 1, nil), (403, .graph, 1, nil),
            (404, .graph, 1, nil),
            (302, .graph, 1, nil),
        ] as [(Int, APIService, Int, Double?)]
    )
    func `waits as the table says`(_ status: Int, _ service: APIService, _ failures: Int, _ seconds: Double?) {
        let wait = policy.wait(after: error(status), failures: failures, of: service)
        #expect(wait == seconds.map { .milliseconds(Int($0 * 1_000)) })
    }

    @Test func `waits at least as long as the service asks`() {
        #expect(policy.wait(after: error(429, retryAfter: .seconds(17)), failures: 1, of: .hunting) == .seconds(17))
        #expect(policy.wait(after: error(503, retryAfter: .seconds(17)), failures: 1, of: .graph) == .seconds(17))
        #expect(policy.wait(after: error(429, retryAfter: .seconds(1)), failures: 5, of: .graph) == nil)
    }

    @Test func `adds jitter of at most the wait itself, and never exceeds two minutes`() {
        let late = RetryPolicy(random: { 0.999 })
        let wait = late.wait(after: error(429), failures: 1, of: .graph) ?? .zero
        #expect(wait > .seconds(1.9) && wait < .seconds(2))
        #expect(late.silence(of: .hunting) <= .seconds(120))
    }

    @Test(arguments: [
        ("10", 10.0), ("2.128", 2.128), (" 0 ", 0), ("-5", 0), ("Sun, 06 Nov 1994 08:49:47 GMT", 10),
        ("Sun, 06 Nov 1994 08:49:27 GMT", 0), ("1e300", 86_400),
    ])
    func `reads Retry-After in all its forms`(_ text: String, _ seconds: Double) {
        let now = Date(timeIntervalSince1970: 784_111_777)
        #expect(RetryAfter.duration(text, now: now) == .milliseconds(Int(seconds * 1_000)))
    }

    @Test(arguments: ["", "soon", "nan", "Sun, 06 Nov 1994", "Sun, 06 Xyz 1994 08:49:37 GMT"])
    func `ignores a Retry-After that says nothing`(_ text: String) {
        #expect(RetryAfter.duration(text, now: Date()) == nil)
    }

    @Test(
        arguments: [
            (
                "Missing application roles. API required roles: Machine.Read.All,Machine.ReadWrite.All, application roles: "
                    + "Alert.ReadWrite.All.", "Machine.Read.All or Machine.ReadWrite.All"
            ),
            (
                "The application does not have any of the required application permissions (Machine.StopAndQuarantine) to "
                    + "access the resource.", "Machine.StopAndQuarantine"
            ), ("Something else", "Machine.Read.All"), (nil, "Machine.Read.All"),
        ] as [(String?, String)]
    )
    func `names the role that is missing`(_ text: String?, _ roles: String) {
        #expect(MissingRole(text, operation: .getMachine).message.contains("permission \(roles):"))
    }
}
