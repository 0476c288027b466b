import HTTPTransport
import HTTPTypes
import Testing

@testable import DefenderAPI

struct OrdersTests {
    private static let device = "7b1f4967d9728e5aa3c06a9e617a22a4a5a17378"
    private static let path = "/api/machines/\(device)/isolate"
    private static let action = """
        {"@odata.context":"https://api.security.microsoft.com/api/$metadata#MachineActions/$entity",\
        "id":"5382f7ea-7557-4ab7-9782-d50480024a4e","type":"Isolate","scope":"Full","requestor":"app",\
        "requestorComment":"why","status":"Pending","machineId":"\(device)"}
        """
    private static let body = JSONObject([
        .init("Comment", .string("why \"so\"")), .init("IsolationType", .string("Full")),
    ])

    private func isolate(_ client: DefenderClient) async throws -> OrderAnswer {
        let device = try #require(DeviceID(OrdersTests.device))
        return await client.order(.isolateMachine, path: "isolate", on: device, body: OrdersTests.body)
    }

    /// Sends an order that ends in one way, checks that exactly one request left, and returns what came of it.
    private func outcome(_ step: ScriptedTransport.Step) async throws -> OrderAnswer {
        let transport = ScriptedTransport([.token(), step])
        let answer = try await isolate(DefenderClient(transport))
        #expect(transport.paths == [OrdersTests.path])
        transport.finish()
        return answer
    }

    @Test func `sends one order with Microsoft's spelling and returns the action`() async throws {
        let transport = ScriptedTransport([
            .token(), .post(OrdersTests.path, status: 201, fields: ["request-id": "r1"], OrdersTests.action),
        ])
        let answer = try await isolate(DefenderClient(transport))
        guard case .accepted(let action, let requestID) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(action.id.text == "5382f7ea-7557-4ab7-9782-d50480024a4e" && requestID == "r1")
        let request = try #require(transport.requests.last)
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"Comment":"why \"so\"","IsolationType":"Full"}"#)
        #expect(request.head.headerFields[.authorization] == "Bearer token")
        #expect(request.head.headerFields[.contentType] == "application/json; charset=utf-8")
        transport.finish()
    }

    @Test(arguments: [400, 401, 403, 404, 405, 413, 415, 429])
    func `counts a 4xx as refused, after one request`(_ status: Int) async throws {
        let error = #"{"error":{"code":"Service","message":"The service's words","target":"t1"}}"#
        let answer = try await outcome(.post(OrdersTests.path, status: status, error))
        guard case .refused(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.status == status && error.serviceMessage == "The service's words" && error.requestID == "t1")
    }

    @Test(arguments: [302, 307, 408, 409, 499, 500, 501, 502, 503, 504])
    func `counts a status that proves nothing as unanswered, after one request`(_ status: Int) async throws {
        let fields = ["location": "https://elsewhere.invalid/", "retry-after": "1"]
        let answer = try await outcome(.post(OrdersTests.path, status: status, fields: fields, "{}"))
        guard case .unanswered(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.status == status)
        #expect(error.message.hasSuffix("HTTP status \(status); whether it has taken the order is not known."))
    }

    @Test(arguments: TransportError.Code.allCases)
    func `counts a failure of the network as unanswered, whatever its name`(_ code: TransportError.Code) async throws {
        let answer = try await outcome(.failure(of: .post, OrdersTests.path, code))
        guard case .unanswered(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.message.contains("whether it has taken the order is not known"))
        #expect(!error.message.contains("try again"))
    }

    @Test(arguments: TransportError.Code.allCases)
    func `counts an order that never left as refused`(_ code: TransportError.Code) async throws {
        let answer = try await outcome(.unsent(.post, OrdersTests.path, code))
        guard case .refused(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.message == "scripted")
    }

    @Test(arguments: [
        "", "<html>", "{}", #"{"id":"no guid"}"#, #"[]"#,
        #"{"id":"5382f7ea-7557-4ab7-9782-d50480024a4e","machineId":"0000000000000000000000000000000000000000"}"#,
    ])
    func `counts a 201 that is no action on this device as unanswered`(_ body: String) async throws {
        let answer = try await outcome(.post(OrdersTests.path, status: 201, body))
        guard case .unanswered(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.code == .malformedResponse)
    }

    @Test func `counts an answer that breaks off as unanswered`() async throws {
        let answer = try await outcome(.broken(.post, OrdersTests.path))
        guard case .unanswered(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.message.hasPrefix("The connection broke off before Defender for Endpoint answered"))
    }

    @Test func `forgets a token that was refused, for the calls after`() async throws {
        let transport = ScriptedTransport([
            .token("old"), .post(OrdersTests.path, status: 401, "{}"), .token("new"),
            .post(OrdersTests.path, status: 201, OrdersTests.action),
        ])
        let client = DefenderClient(transport)
        _ = try await isolate(client)
        _ = try await isolate(client)
        #expect(transport.requests.last?.head.headerFields[.authorization] == "Bearer new")
        transport.finish()
    }

    @Test func `refuses an order for which no token is issued, and sends nothing`() async throws {
        let refusal = #"{"error":"invalid_client","error_codes":[7000215],"error_description":"AADSTS7000215: x"}"#
        let transport = ScriptedTransport([
            .post("/contoso/oauth2/v2.0/token", status: 401, refusal),
            .post("/contoso/oauth2/v2.0/token", status: 401, refusal),
        ])
        let client = DefenderClient(transport)
        await #expect(throws: APIError.self) { try await client.signInToEndpoint() }
        let answer = try await isolate(client)
        guard case .refused(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.code == .unauthorized && transport.paths.isEmpty)
        transport.finish()
    }

    @Test func `signs in once for the order that follows`() async throws {
        let transport = ScriptedTransport([.token(), .post(OrdersTests.path, status: 201, OrdersTests.action)])
        let client = DefenderClient(transport)
        try await client.signInToEndpoint()
        _ = try await isolate(client)
        #expect(transport.requests.count == 2)
    }

    @Test func `refuses an order unsent while the quota is used up, and says until when`() async throws {
        let transport = ScriptedTransport([
            .token(), .post(OrdersTests.path, status: 429, fields: ["retry-after": "90"], "{}"),
        ])
        let client = DefenderClient(transport)
        _ = try await isolate(client)
        let answer = try await isolate(client)
        guard case .refused(let error) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(error.code == .throttled && error.retryAfter == .seconds(90))
        #expect(transport.paths.count == 1)
    }

    @Test func `learns the answer although the caller was cancelled`() async throws {
        let transport = ScriptedTransport([.token(), .post(OrdersTests.path, status: 201, OrdersTests.action)])
        let client = DefenderClient(transport)
        let answer = try await withThrowingTaskGroup(of: OrderAnswer.self) { group in
            group.cancelAll()
            group.addTask {
                #expect(Task.isCancelled)
                return try await isolate(client)
            }
            return try await group.next()
        }
        guard case .accepted = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(transport.paths.count == 1)
    }

    @Test func `withdraws exactly the action that was named`() async throws {
        let id = try #require(MachineActionID("5382F7EA-7557-4ab7-9782-d50480024a4e"))
        let transport = ScriptedTransport([
            .token(), .post("/api/machineactions/5382f7ea-7557-4ab7-9782-d50480024a4e/cancel", OrdersTests.action),
        ])
        let answer = await DefenderClient(transport).cancel(id, body: JSONObject([.init("Comment", .string("x"))]))
        guard case .accepted(let action, _) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(action.id == id)
        transport.finish()
    }
}
