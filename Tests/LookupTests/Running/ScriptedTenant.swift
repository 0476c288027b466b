import DefenderAPI
import HTTPTransport
import HTTPTypes
import Synchronization

/// A tenant whose answers a test writes; it keeps what it was asked.
final class ScriptedTenant: HTTPTransport {
    /// A request to a service, without its token.
    struct Question: Sendable {
        var path: String
        var body: String
    }

    struct Answer: Sendable {
        var status = 200
        var body: String

        static func error(_ status: Int, _ message: String) -> Answer {
            let text = JSONValue.string(message).json
            return Answer(status: status, body: #"{"error":{"code":"BadRequest","message":\#(text)}}"#)
        }

        /// An answer to a hunt: names of the columns, all of type String, and rows of JSON objects.
        static func rows(_ columns: [String], _ rows: [String]) -> Answer {
            let schema = columns.map { #"{"name":"\#($0)","type":"String"}"# }.joined(separator: ",")
            return Answer(body: #"{"schema":[\#(schema)],"results":[\#(rows.joined(separator: ","))]}"#)
        }
    }

    /// An answer without hits: for a typed hunt it names the tables that were searched.
    static func nothing(_ question: Question) -> Answer {
        let parts = question.query.split(separator: #"LensTable = ""#).dropFirst()
        let tables = Set(parts.compactMap { $0.split(separator: "\"").first })
        return .rows(["LensTable", "LensKey", "LensEntity"], tables.map { #"{"LensTable":"\#($0)","LensKey":""}"# })
    }

    private let asked = Mutex<[Question]>([])
    private let answer: @Sendable (Question) -> Answer

    init(_ answer: @escaping @Sendable (Question) -> Answer) {
        self.answer = answer
    }

    /// What was asked of Graph and Defender for Endpoint, in order.
    var questions: [Question] { asked.withLock { $0 } }

    /// The queries of the hunts, in order.
    var hunts: [String] {
        questions.filter { $0.path.hasSuffix("runHuntingQuery") }.map(\.query)
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        try Task.checkCancellation()
        let path = request.head.path ?? ""
        if path.contains("/oauth2/") {
            return Self.response(Answer(body: #"{"token_type":"Bearer","expires_in":3599,"access_token":"a.b.c"}"#))
        }
        let question = Question(path: path, body: String(decoding: request.body, as: UTF8.self))
        asked.withLock { $0.append(question) }
        return Self.response(answer(question))
    }

    private static func response(_ answer: Answer) -> TransportResponse {
        var head = HTTPResponse(status: HTTPResponse.Status(code: answer.status))
        head.headerFields[.contentType] = "application/json"
        return TransportResponse(head: head, body: TransportBody(Array(answer.body.utf8)))
    }
}

extension ScriptedTenant.Question {
    /// The query of a hunt.
    var query: String {
        let value = JSONValue(json: body)
        return value?["Query"]?.string ?? value?["query"]?.string ?? ""
    }
}
