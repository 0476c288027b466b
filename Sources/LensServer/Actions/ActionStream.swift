import HummingbirdCore
import NIOCore
import ResponseActions
import ServiceLifecycle

/// Writes the events of actions as they come: `action` for each that is open, then for every change.
struct ActionStream: Sendable {
    let feed: ActionFeed
    let watch: StreamWatch
    /// What is written of an action.
    let data: @Sendable (ActionReport) -> [UInt8]
    /// Breaks the connection off.
    let dropReader: @Sendable () -> Void

    /// Writes until the server ends, or the reader goes away or is too slow.
    ///
    /// - Throws: What the writer throws when the connection is gone; `CancellationError`.
    @concurrent
    func write(to writer: inout any ResponseBodyWriter) async throws {
        defer { feed.end() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                try await watch.run { feed.nudge() }
                dropReader()
            }
            try await withGracefulShutdownHandler {
                try await writeEvents(to: &writer)
            } onGracefulShutdown: {
                feed.end()
            }
        }
    }

    /// The first sign of life tells the reader at once that the stream is open.
    @concurrent
    private func writeEvents(to writer: inout any ResponseBodyWriter) async throws {
        var buffer = ByteBuffer()
        EventFrame.appendHeartbeat(to: &buffer)
        try await watch.flush(&buffer, to: &writer)
        for await item in feed.items {
            switch item {
            case .report(let report): EventFrame.append("action", data: data(report), to: &buffer)
            case .silence: EventFrame.appendHeartbeat(to: &buffer)
            }
            try await watch.flush(&buffer, to: &writer)
        }
    }
}
