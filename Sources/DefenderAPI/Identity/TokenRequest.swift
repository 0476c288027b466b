import FoundationEssentials
import HTTPTypes

/// The form that asks the token endpoint for a token: OAuth 2.0 client credentials.
///
/// Source: <https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow> (read 2026-08).
struct TokenRequest: Sendable {
    let settings: ConnectionSettings
    let scope: String

    /// Builds the call, which includes signing when the credential is a certificate.
    ///
    /// - Throws: ``APIError`` `misconfigured` for a certificate or key that cannot be used.
    func call(now: Date) async throws -> APICall {
        let url = RequestURL(settings.loginURL, path: [settings.tenantID, "oauth2", "v2.0", "token"])
        let fields = [
            ("grant_type", "client_credentials"), ("client_id", settings.clientID), ("scope", scope),
        ]
        return APICall(
            operation: .token,
            method: .post,
            url: url,
            fields: [.contentType: "application/x-www-form-urlencoded"],
            body: TokenRequest.form(fields + (try await proof(audience: url, now: now))),
            timeout: settings.requestTimeout,
            maxBodyBytes: APICall.maxErrorBodyBytes
        )
    }

    private func proof(audience: RequestURL, now: Date) async throws -> [(String, String)] {
        switch settings.credential {
        case .secret(let secret): return [("client_secret", secret.exposed)]
        case .certificate(let certificate):
            let assertion = try await ClientAssertion(certificate).token(
                clientID: settings.clientID,
                audience: "\(audience.base.scheme)://\(audience.base.authority)\(audience.target)",
                now: now
            )
            return [
                ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                ("client_assertion", assertion),
            ]
        }
    }

    private static func form(_ fields: [(String, String)]) -> [UInt8] {
        let pairs = fields.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }
        return Array(pairs.joined(separator: "&").utf8)
    }
}
