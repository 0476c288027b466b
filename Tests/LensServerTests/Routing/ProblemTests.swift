import DefenderAPI
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import LensServer

struct ProblemTests {
    @Test func `writes the members of RFC 9457, the code and the request's id`() {
        let problem = Problem(.wrongHost, "Not here.")
        #expect(
            problem.json(requestID: "r1").json == """
                {"type":"about:blank","title":"Misdirected Request","status":421,"detail":"Not here.",\
                "code":"wrongHost","requestId":"r1"}
                """
        )
    }

    @Test(arguments: [
        (APIError.Code.invalidRequest, 400), (.unauthorized, 502), (.forbidden, 502), (.notFound, 502),
        (.throttled, 429), (.timedOut, 504), (.unavailable, 502), (.connectionFailed, 502), (.redirected, 502),
        (.responseTooLarge, 502), (.malformedResponse, 502), (.misconfigured, 502),
    ])
    func `maps failures of the services`(code: APIError.Code, status: Int) {
        let error = APIError(code, "No.", operation: "hunting.run", serviceMessage: "secret text")
        let problem = Problem(error)
        #expect(problem?.status.code == status)
        #expect(problem?.detail == "No.")
    }

    @Test func `rounds the time to wait up to whole seconds`() {
        let error = APIError(.throttled, "Later.", operation: "o", retryAfter: .milliseconds(1_200))
        #expect(Problem(error)?.headers[.retryAfter] == "2")
    }

    @Test func `maps errors of the framework`() {
        #expect(Problem(HTTPError(.notFound))?.code == .notFound)
        #expect(Problem(HTTPError(.contentTooLarge))?.code == .tooLarge)
        #expect(Problem(NIOTooManyBytesError(maxBytes: 1))?.code == .tooLarge)
    }

    @Test func `tells nothing of an unknown error`() {
        struct Leak: Error { let token = "geheim" }
        let problem = Problem(Leak())
        #expect(problem?.code == .internalError)
        #expect(problem.map { !$0.detail.contains("geheim") } == true)
    }

    @Test func `gives no answer to a request that was cancelled`() {
        #expect(Problem(CancellationError()) == nil)
    }
}
