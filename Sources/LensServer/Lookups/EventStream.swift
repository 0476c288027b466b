import DefenderAPI
import HummingbirdCore
import Lookup
import NIOCore
import ServiceLifecycle

/// Writes the events of one lookup as they come: `plan`, then `source` and `report`, at the end `done` or `error`.
///
/// Nothing is held back: what there is goes out in one piece, pieces beyond ``EventFrame/pieceBytes`` one after the other as the
/// reader takes them.
struct EventStream<Face: LookupFace>: Sendable {
    let face: Face
    let question: LookupQuestion
    let lookup: OpenLookup
    let requestID: String
    let watch: StreamWatch
    /// Breaks the connection off.
    let dropReader: @Sendable () -> Void

    /// Writes until the lookup ends or its reader goes away.
    ///
    /// - Throws: What the writer throws when the connection is gone; `CancellationError`.
    @concurrent
    func write(to writer: inout any ResponseBodyWriter) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                try await watch.run { lookup.nudge() }
                dropReader()
            }
            try await withGracefulShutdownHandler {
                try await writeEvents(to: &writer)
            } onGracefulShutdown: {
                lookup.stop(.shuttingDown)
            }
        }
    }

    @concurrent
    private func writeEvents(to writer: inout any ResponseBodyWriter) async throws {
        var buffer = ByteBuffer()
        EventFrame.append("plan", data: face.plan(question, calls: lookup.calls), to: &buffer)
        var isOver = false
        while !isOver {
            let events = buffer.readableBytes > 0 ? lookup.ready() : try await lookup.next()
            for event in events {
                isOver = await append(event, to: &buffer) || isOver
                if buffer.readableBytes >= EventFrame.pieceBytes { try await watch.flush(&buffer, to: &writer) }
            }
            if events.isEmpty, buffer.readableBytes == 0 { EventFrame.appendHeartbeat(to: &buffer) }
            try await watch.flush(&buffer, to: &writer)
        }
    }

    /// Appends an event; returns whether it is the last one.
    private func append(_ event: DeskEvent, to buffer: inout ByteBuffer) async -> Bool {
        switch event {
        case .source(let entry, let outcome):
            EventFrame.append("source", data: face.source(entry, outcome), to: &buffer)
        case .report(let entry, let answer, let isKept):
            let data = face.report(entry, question.items[entry], answer, isKept: isKept)
            EventFrame.append("report", data: data, to: &buffer)
        case .done(let cost):
            EventFrame.append("done", data: await face.done(cost), to: &buffer)
            return true
        case .failed(let failure):
            EventFrame.append("error", data: face.failed(Problem(failure), requestID: requestID), to: &buffer)
            return true
        }
        return false
    }
}
