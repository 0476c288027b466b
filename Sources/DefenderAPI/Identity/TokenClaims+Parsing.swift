import FoundationEssentials

extension TokenClaims {
    /// Reads the middle part of a JWT without checking its signature; nil for a token of another form.
    init?(token: Secret) {
        let parts = token.exposed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let payload = TokenClaims.decode(parts[1]),
            let claims = try? JSONValue(parsing: Array(payload)), claims.object != nil
        else { return nil }
        self.init(
            roles: claims["roles"]?.strings ?? [],
            audience: claims["aud"]?.string,
            tenantID: claims["tid"]?.string,
            appID: claims["appid"]?.string ?? claims["azp"]?.string,
            expires: claims["exp"]?.integer.map { Date(timeIntervalSince1970: Double($0)) }
        )
    }

    private static func decode(_ text: Substring) -> Data? {
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: base64 + String(repeating: "=", count: (4 - base64.count % 4) % 4))
    }
}
