import HTTPTransport
import HTTPTypes
import Synchronization

@testable import ResponseActions

/// The life of one process: once it has ended, nothing that it does reaches the tenant or the record.
final class Life: Sendable {
    /// Where a process can be killed.
    enum Moment: Hashable, Sendable {
        case beforeOrder, orderSent, answered
        /// Before the given entry is written, counted from 1 in this life.
        case beforeEntry(Int)
        /// After it was written, before its writer learns it.
        case afterEntry(Int)
        /// Before Defender is asked how an action is, after an order was answered.
        case beforePolling
    }

    private struct State {
        var isOver = false
        var end: Moment?
        var entries = 0
        var firstFailure = Int.max
        var hasOrdered = false
    }

    private let state: Mutex<State>

    init(endsAt end: Moment? = nil) {
        state = Mutex(State(end: end))
    }

    var isOver: Bool { state.withLock { $0.isOver } }

    /// Kills the process if this is the moment.
    func pass(_ moment: Moment) {
        state.withLock { if $0.end == moment { $0.isOver = true } }
    }

    /// Makes the disk full from an entry on.
    func failWriting(from entry: Int) { state.withLock { $0.firstFailure = entry } }

    /// Whether the disk has room for an entry.
    func canWrite(_ entry: Int) -> Bool { state.withLock { !$0.isOver && entry < $0.firstFailure } }

    /// Remembers that an order was answered, after which reading an action is polling.
    func ordered() { state.withLock { $0.hasOrdered = true } }

    /// Kills the process if it was to die while polling.
    func passPolling() {
        if state.withLock({ $0.hasOrdered }) { pass(.beforePolling) }
    }

    /// Counts an entry that is about to be written.
    func nextEntry() -> Int {
        state.withLock { state in
            state.entries += 1
            return state.entries
        }
    }
}

/// The tenant as a process reaches it that may be killed.
struct MortalTransport: HTTPTransport {
    let base: any HTTPTransport
    let life: Life

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let path = String((request.head.path ?? "").prefix { $0 != "?" })
        let isOrder = request.head.method == .post && path.hasPrefix("/api/")
        if isOrder { life.pass(.beforeOrder) } else if path.hasPrefix("/api/machineactions/") { life.passPolling() }
        guard !life.isOver else { throw TransportError.cut(isUnsent: false) }
        if isOrder { life.pass(.orderSent) }
        let answer = try await base.send(request)
        if isOrder {
            life.ordered()
            life.pass(.answered)
        }
        guard !life.isOver else { throw TransportError.cut(isUnsent: false) }
        return answer
    }
}

/// The record as a process reaches it that may be killed.
struct MortalLog: AuditLog {
    let base: any AuditLog
    let life: Life

    func append(
        _ decide: @escaping @Sendable (any AuditReading) throws -> [AuditDraft]
    ) async throws -> [AuditEntry] {
        let number = life.nextEntry()
        life.pass(.beforeEntry(number))
        guard life.canWrite(number) else { throw AuditFailure("killed, or the disk is full") }
        let entries = try await base.append(decide)
        life.pass(.afterEntry(number))
        guard !life.isOver else { throw AuditFailure("killed") }
        return entries
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any AuditReading) throws -> Value) async throws -> Value {
        guard !life.isOver else { throw AuditFailure("killed") }
        return try await base.read(body)
    }
}
