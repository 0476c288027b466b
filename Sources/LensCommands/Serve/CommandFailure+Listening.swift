import LensServer
import NIOCore

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension CommandFailure {
    /// Why the address of a server cannot be bound, and what to do.
    init(listening error: IOError, _ settings: ServerSettings) {
        let remedy: TerminalText =
            switch error.errnoCode {
            case EADDRINUSE: "another program has this port; --port takes another one, 0 a free one"
            case EACCES: "ports below 1024 need special rights; --port takes another one"
            case EADDRNOTAVAIL: "this machine has no such address; --host takes another one"
            default: "\(error.description)"
            }
        self.init("cannot listen on \(settings.host), port \(settings.port): " + remedy)
    }
}
