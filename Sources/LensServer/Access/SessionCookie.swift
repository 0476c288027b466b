import HTTPTypes
import HummingbirdCore

/// The cookie that carries the id of a session.
///
/// Its prefix makes browsers keep it to this host, over TLS or the loopback, for all paths.
enum SessionCookie {
    private static let name = "__Host-defender-lens"
    private static let attributes = "Path=/; Secure; HttpOnly; SameSite=Strict"

    /// The value of `Set-Cookie` that begins a session.
    static func beginning(_ id: String) -> String { "\(name)=\(id); \(attributes)" }

    /// The value of `Set-Cookie` that ends a session.
    static let ending = "\(name)=; Max-Age=0; \(attributes)"

    /// The id of the session that a request carries; nil when there is none, or more than one.
    static func id(in request: Request) -> Substring? {
        let ids = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { cookie in
            let pair = cookie.drop { $0 == " " }
            return pair.hasPrefix(name + "=") ? pair.dropFirst(name.count + 1) : nil
        }
        return ids.count == 1 ? ids[0] : nil
    }
}
