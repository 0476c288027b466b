import DefenderAPI

@testable import LensServer

extension ServerSettings {
    /// The token of the viewer `ann`.
    static let viewerToken = "viewer-5b1f0c9ae37d4a86b0f2c4d817e6935a"
    /// The token of the responder `rob`.
    static let responderToken = "responder-a07c41d2e9f84b63a5d1087cbe32f964"

    /// The loopback, where a token is needed.
    static var withTokens: ServerSettings {
        var settings = ServerSettings()
        settings.accessTokens = [
            AccessToken(caller: Caller(name: "ann", role: .viewer), secret: Secret(viewerToken)),
            AccessToken(caller: Caller(name: "rob", role: .responder), secret: Secret(responderToken)),
        ]
        return settings
    }
}
