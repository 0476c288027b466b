#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The process's own streams: the one file that talks to the C library.
enum StandardStreams {
    static func input() -> ByteSource {
        ByteSource(isTerminal: isatty(STDIN_FILENO) == 1) { () throws(CommandFailure) in
            try receive(from: STDIN_FILENO, upTo: 262_144)
        }
    }

    static func output() -> TextSink { sink(STDOUT_FILENO) }

    static func error() -> TextSink { sink(STDERR_FILENO) }

    /// A reader that goes away must end the program quietly, not kill it.
    static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    private static func sink(_ descriptor: Int32) -> TextSink {
        let isTerminal = isatty(descriptor) == 1
        return TextSink(isTerminal: isTerminal, width: isTerminal ? columns(of: descriptor) : nil) {
            bytes throws(OutputClosed) in
            try send(bytes, to: descriptor)
        }
    }

    private static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        // Proof: the pointer to `size` is used during the call only.
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func receive(from descriptor: Int32, upTo capacity: Int) throws(CommandFailure) -> [UInt8] {
        while true {
            var result = 0
            // Proof: `read` writes at most `count` bytes into the buffer and says how many it wrote.
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                result = unsafe read(descriptor, buffer.baseAddress, buffer.count)
                count = max(0, result)
            }
            if result >= 0 { return bytes }
            guard errno == EINTR else { throw CommandFailure("cannot read standard input (errno \(errno))") }
        }
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) throws(OutputClosed) {
        var position = 0
        while position < bytes.count {
            // Proof: the buffer is only read during the call, and no further than its end.
            let written = unsafe bytes[position...].withUnsafeBytes {
                unsafe write(descriptor, $0.baseAddress, $0.count)
            }
            if written > 0 {
                position += written
            } else if errno != EINTR && errno != EAGAIN {
                throw OutputClosed()
            }
        }
    }
}
