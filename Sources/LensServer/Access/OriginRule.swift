import HTTPTypes
import HummingbirdCore

/// Which requests may change something: none that a page of another origin sent.
struct OriginRule: Sendable {
    private let scheme: String
    private let publicNames: Set<String>

    /// Takes scheme and names from the settings.
    init(_ settings: ServerSettings) {
        scheme = settings.tls != nil || settings.isBehindProxy ? "https" : "http"
        publicNames = settings.isBehindProxy ? Set(settings.publicNames.map { $0.lowercased() }) : []
    }

    /// Whether a method can change anything, and so must come from the server's own pages or from a program.
    static func concerns(_ method: HTTPRequest.Method) -> Bool {
        method != .get && method != .head && method != .options
    }

    /// Checks what the browser says of the page that sent a request.
    ///
    /// - Parameters:
    ///   - request: A request of which ``concerns(_:)`` is true.
    ///   - host: The host that it names.
    ///   - hasSession: Whether a cookie lets it in, so that it must say where it comes from.
    /// - Throws: ``Problem``: `crossOrigin`.
    func check(_ request: Request, host: HostAddress, hasSession: Bool) throws(Problem) {
        let site = request.headers[.fetchSite]
        let origin = request.headers[.origin]
        let isAllowed =
            site.map { $0 == "same-origin" || $0 == "none" } ?? true
            && origin.map { isOwn($0, host: host) } ?? true
            && !(hasSession && site == nil && origin == nil)
        guard isAllowed else {
            throw Problem(.crossOrigin, "Requests that change something must come from this server's own pages.")
        }
    }

    private func isOwn(_ origin: String, host: HostAddress) -> Bool {
        let prefix = scheme + "://"
        guard origin.hasPrefix(prefix), let address = HostAddress(origin.dropFirst(prefix.count)) else { return false }
        let standardPort = scheme == "https" ? 443 : 80
        if address.name == host.name, address.port ?? standardPort == host.port ?? standardPort { return true }
        return publicNames.contains(address.name)
    }
}
