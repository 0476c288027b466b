#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The user of this machine who runs the process.
enum SystemUser {
    /// The user's name as the system knows it, which the environment cannot change; `uid-1000` when it has none.
    static func name() -> String {
        let id = getuid()
        // Proof: the name is copied before anything can ask for another user.
        guard let entry = unsafe getpwuid(id), let name = unsafe entry.pointee.pw_name else { return "uid-\(id)" }
        return unsafe String(cString: name)
    }
}
