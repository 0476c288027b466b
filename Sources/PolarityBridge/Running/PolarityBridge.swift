import Logging
package import ResponseActions
package import TenantAccess

/// Speaks with the Polarity platform's side, `polarity/integration.js`, in lines of JSON.
///
/// One bridge serves all users and all sets of options: each request carries its own. Answers come in any order.
package struct PolarityBridge: Sendable {
    /// Most bytes of a line that is read.
    static let longestRequest = 16 << 20
    /// Most bytes of a result; the other side reads lines of 64 MB.
    static let longestAnswer = (64 << 20) - 1024
    /// How long requests may go on after the other side has gone.
    static let lastPatience = Duration.seconds(5)

    let version: String
    let place: OptionPlace
    let pool: TenantPool
    let records: RecordShelf
    let gate = LookupGate()
    let logger: Logger
    private let writer: LineWriter
    private let tasks = RequestTasks()

    /// Makes a bridge; nothing is opened before a request needs it.
    ///
    /// - Parameters:
    ///   - version: The program's, which the other side tells in its messages.
    ///   - tenants: Where the tenants are that options name.
    ///   - place: Reads the files that options name.
    ///   - record: Finds the path of the record of actions: the option `auditFile`, or the usual one.
    package init(
        version: String,
        tenants: TenantSource,
        place: OptionPlace,
        record: @escaping @Sendable (_ option: String?) -> Result<String, AuditFailure>
    ) {
        let writer = LineWriter()
        self.version = version
        self.place = place
        self.writer = writer
        pool = TenantPool(tenants)
        logger = Logger(label: "polarity") { _ in BridgeLog { writer.write($0) } }
        records = RecordShelf(place: record, logger: logger)
    }

    /// Serves until the other side has gone.
    ///
    /// - Parameters:
    ///   - receive: The next bytes that came; empty at the end.
    ///   - send: Writes bytes; throws when nobody reads any more.
    /// - Throws: What `receive` throws; `CancellationError`.
    package func run(
        receive: @escaping @Sendable () async throws -> [UInt8],
        send: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await writer.run(send) }
            group.addTask {
                writer.write(BridgeLine.hello(version: version))
                defer { writer.finish() }
                try await read(receive)
                await tasks.end(within: Self.lastPatience)
            }
            defer { group.cancelAll() }
            // Either the reader came to the end, after which the writer does, or nobody reads any more.
            do { while try await group.next() != nil {} } catch let error as CancellationError { throw error } catch {}
        }
        await tasks.end(within: .zero)
        await pool.shutdown()
    }

    private func read(_ receive: @Sendable () async throws -> [UInt8]) async throws {
        var cutter = LineCutter(limit: Self.longestRequest)
        while true {
            await writer.room()
            let piece = try await receive()
            for cut in piece.isEmpty ? cutter.finish() : cutter.add(piece) { take(cut) }
            if piece.isEmpty { return }
        }
    }

    private func take(_ cut: LineCutter.Cut) {
        do throws(BridgeFailure) {
            guard case .line(let line) = cut else {
                throw BridgeFailure(code: "tooLarge", detail: "A request is larger than 16 MB.")
            }
            switch try BridgeRequest.read(line) {
            case .cancel(let target): tasks.cancel(target)
            case .request(let request): start(request)
            }
        } catch {
            writer.write(BridgeLine.failure(error))
        }
    }

    private func start(_ request: BridgeRequest) {
        let isStarted = tasks.start(request.id) {
            do {
                let result = try await answer(request)
                writer.write(BridgeLine.answer(request.id, result, limit: Self.longestAnswer))
            } catch is CancellationError {
                // Whoever cancelled it does not wait for an answer.
            } catch {
                writer.write(BridgeLine.failure(BridgeFailure(error).answering(request.id)))
            }
        }
        if !isStarted { writer.write(BridgeLine.failure(BridgeFailure.overloaded.answering(request.id))) }
    }
}
