import HTTPTypes
import KQL
import KQLEngine

/// What a route answers: status, fields, and a body that is there or comes in chunks.
struct SandboxAnswer: Sendable {
    /// Returns the next chunk of a body, or nil at its end; called again only after it returned.
    typealias Pull = @Sendable () async throws -> [UInt8]?

    enum Body: Sendable {
        case bytes([UInt8])
        case chunks(Pull)
    }

    var status: Int
    var headers: HTTPFields
    var body: Body

    init(status: Int = 200, headers: HTTPFields = [:], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer in JSON.
    static func json(_ value: KQLDynamic, status: Int = 200, type: String = contentType) -> SandboxAnswer {
        SandboxAnswer(status: status, headers: [.contentType: type], body: .bytes(value.jsonBytes))
    }

    /// The media type of Graph's answers.
    static let contentType =
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8"

    /// All bytes of the body.
    func collectedBody() async throws -> [UInt8] {
        switch body {
        case .bytes(let bytes): return bytes
        case .chunks(let pull):
            var bytes: [UInt8] = []
            while let chunk = try await pull() { bytes += chunk }
            return bytes
        }
    }
}
