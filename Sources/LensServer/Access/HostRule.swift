import HTTPTypes
import HummingbirdCore

/// Which names of hosts a request may carry, so that a page whose name an attacker points at this machine reaches
/// nothing (DNS rebinding).
struct HostRule: Sendable {
    private let names: Set<String>

    /// Takes the names from the settings: the bound host, its public names, and on the loopback those of the loopback.
    init(_ settings: ServerSettings) {
        var names = Set(settings.publicNames.map { $0.lowercased() })
        names.insert(settings.host.lowercased())
        if HostAddress.isLoopback(settings.host) { names.formUnion(["localhost", "127.0.0.1", "::1"]) }
        self.names = names
    }

    /// Whether a name, without port, is one of the server's.
    func allows(_ name: String) -> Bool { names.contains(name) }

    /// The host that a request names.
    ///
    /// - Returns: The one `Host` of the request.
    /// - Throws: ``Problem``: `wrongHost` when it is missing, stands there twice or is another.
    func host(of request: Request) throws(Problem) -> HostAddress {
        // The parser makes the first `Host` field the authority, so that a field is left only of a second one.
        guard let authority = request.head.authority,
            !request.headers.contains(where: { $0.name.canonicalName == "host" }),
            let host = HostAddress(authority), allows(host.name)
        else {
            throw Problem(
                .wrongHost,
                "This server does not go by the host name of the request; add the name to its public names if it should."
            )
        }
        return host
    }
}
