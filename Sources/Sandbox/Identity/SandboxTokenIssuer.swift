import Crypto
import FoundationEssentials
import KQL
import KQLEngine

/// Who holds a token, and what it opens.
struct SandboxCaller: Sendable {
    let clientID: String
    let resource: SandboxResource
    let roles: [String]
    /// Seconds since 1970.
    let expires: Int64
}

/// Makes access tokens in the form of Entra's and reads its own back.
///
/// They are signed with a key of this sandbox (HS256); another sandbox refuses them.
struct SandboxTokenIssuer: Sendable {
    /// Seconds that a token is valid for.
    static let lifetime: Int64 = 3_599

    private let tenantID: String
    private let key = SymmetricKey(size: .bits256)

    init(tenantID: String) {
        self.tenantID = tenantID
    }

    /// A token for an application; without granted roles it has no `roles` claim.
    ///
    /// The audience is the App ID URI as asked for, without `/.default`; `now` is the wall clock's.
    func token(
        for application: SandboxApplication,
        resource: SandboxResource,
        audience: String,
        issuer: String,
        now: Int64
    ) -> String {
        let seconds = WireTime.unixSeconds(now)
        let claims = WireObject.object([
            "aud": .string(audience),
            "iss": .string(issuer),
            "iat": .long(seconds),
            "nbf": .long(seconds),
            "exp": .long(seconds + Self.lifetime),
            "appid": .string(application.clientID),
            "appidacr": .string("1"),
            "idtyp": .string("app"),
            "sub": .string(application.clientID),
            "tid": .string(tenantID),
            "uti": .string(UUID().uuidString.lowercased()),
            "ver": .string("1.0"),
        ])
        let roles = (application.roles[resource] ?? []).map { KQLDynamic.string($0) }
        return signed(roles.isEmpty ? claims : WireObject.setting(["roles": .array(roles)], in: claims))
    }

    /// The holder of a token, expired or not; nil when this sandbox did not issue it.
    func caller(_ token: String) -> SandboxCaller? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let signature = Base64Text.decode(parts[2]), isValid(signature, of: parts),
            let payload = Base64Text.decode(parts[1]), let claims = KQLDynamic(json: payload),
            let resource = WireObject.text(claims[member: "aud"]).flatMap(SandboxResource.init(identifier:)),
            let clientID = WireObject.text(claims[member: "appid"]), case .long(let expires)? = claims[member: "exp"]
        else { return nil }
        let roles = (WireObject.elements(claims[member: "roles"]) ?? []).compactMap { WireObject.text($0) }
        return SandboxCaller(clientID: clientID, resource: resource, roles: roles, expires: expires)
    }

    private func signed(_ claims: KQLDynamic) -> String {
        let header = Base64Text.encodeURL(#"{"typ":"JWT","alg":"HS256","kid":"sandbox"}"#.utf8)
        let text = header + "." + Base64Text.encodeURL(claims.jsonBytes)
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return text + "." + Base64Text.encodeURL(code)
    }

    private func isValid(_ signature: [UInt8], of parts: [Substring]) -> Bool {
        let text = Array("\(parts[0]).\(parts[1])".utf8)
        return HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: text, using: key)
    }
}
