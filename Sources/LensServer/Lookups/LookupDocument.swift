import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Lookup
import NIOCore

/// A whole lookup as one JSON document: a report for each entity in the order asked for, and the cost.
struct LookupDocument: Sendable {
    let question: LookupQuestion
    /// One for each item of the question.
    let answers: [EntityAnswer]
    let cost: LookupCost

    init(question: LookupQuestion, answers: [EntityAnswer], cost: LookupCost) {
        self.question = question
        self.answers = answers
        self.cost = cost
    }

    /// Waits for everything.
    ///
    /// - Throws: ``Problem``; `CancellationError`.
    init(_ question: LookupQuestion, of lookup: OpenLookup) async throws {
        var answers: [Int: EntityAnswer] = [:]
        while true {
            for event in try await lookup.next() {
                switch event {
                case .source: continue
                case .report(let entry, let answer, _): answers[entry] = answer
                case .failed(let failure): throw Problem(failure)
                case .done(let cost):
                    self.init(
                        question: question,
                        answers: question.items.indices.compactMap { answers[$0] },
                        cost: cost
                    )
                    return
                }
            }
        }
    }

    /// The document, put together from the encoded reports.
    func response() -> Response {
        let reports = zip(question.items, answers).map { item, answer in answer.json(for: item) }
        let cost = cost.json.bytes
        var buffer = ByteBuffer()
        buffer.reserveCapacity(reports.reduce(cost.count + reports.count + 24) { $0 + $1.count })
        buffer.writeStaticString(#"{"reports":["#)
        for (index, report) in reports.enumerated() {
            if index > 0 { buffer.writeStaticString(",") }
            buffer.writeBytes(report)
        }
        buffer.writeStaticString(#"],"cost":"#)
        buffer.writeBytes(cost)
        buffer.writeStaticString("}")
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: buffer)
        )
    }
}
