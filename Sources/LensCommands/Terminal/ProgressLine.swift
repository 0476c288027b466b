import Synchronization

/// One line on standard error that says what is going on, on a terminal, and only when it takes longer than a second.
final class ProgressLine: Sendable {
    private struct State {
        var text: String
        var isDue = false
        var isShown = false
    }

    private let state: Mutex<State>
    private let sink: TextSink
    private let style: TerminalStyle

    private init(_ text: String, sink: TextSink, style: TerminalStyle) {
        state = Mutex(State(text: text))
        self.sink = sink
        self.style = style
    }

    /// Does some work under a progress line, which is gone when the work is done.
    ///
    /// - Parameters:
    ///   - text: What is being done, until the work says more.
    ///   - context: Where the line is shown.
    ///   - work: May change the line; must call ``pause()`` before it writes to a terminal.
    /// - Returns: What the work returns.
    /// - Throws: What the work throws.
    static func run<Result: Sendable>(
        _ text: String,
        in context: CommandContext,
        _ work: (ProgressLine) async throws -> Result
    ) async throws -> Result {
        let line = ProgressLine(text, sink: context.error, style: context.errorStyle)
        guard context.error.isTerminal else { return try await work(line) }
        let timer = Task(name: "progress line") {
            try await Task.sleep(for: .seconds(1))
            line.begin()
        }
        defer {
            timer.cancel()
            line.end()
        }
        return try await work(line)
    }

    /// Changes what the line says.
    func update(_ text: String) {
        state.withLock { state in
            state.text = text
            if state.isDue { draw(&state) }
        }
    }

    /// Takes the line away until the next change, so that other output has a clean line.
    func pause() {
        state.withLock { erase(&$0) }
    }

    private func begin() {
        state.withLock { state in
            state.isDue = true
            draw(&state)
        }
    }

    private func end() {
        state.withLock { state in
            state.isDue = false
            erase(&state)
        }
    }

    /// A line that cannot be drawn is not worth an error.
    private func draw(_ state: inout State) {
        let text = style(.quiet, TextCut.cut(state.text + " …", to: (sink.width ?? 80) - 1))
        try? sink.write(text: "\r\u{1B}[K" + text.encoded)
        try? sink.flush()
        state.isShown = true
    }

    private func erase(_ state: inout State) {
        guard state.isShown else { return }
        try? sink.write(text: "\r\u{1B}[K")
        try? sink.flush()
        state.isShown = false
    }
}
