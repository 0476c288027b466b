import DefenderAPI

@testable import LensServer

extension ServerSettings {
    /// The token of the viewer `ann`.
    static let viewerToken = "viewer-5b1f0c9ae37d4a86b0f2c4d817e6935a"
    /// The token of the responder `rob`.
    static let responderToken = "responder-a07c41d2e9f84b63a5d1087cbe32f964"

    /// The token of the responder `sam`.
    static let otherResponderToken = "responder-31c5e8f07b2a49d6a8c4f1e05d7b9362"
    /// The token of the auditor `eve`.
    static let auditorToken = "auditor-c93b6d58e1f24a07b6d09f4e82a1c573"

    /// The loopback, where a token is needed.
    static var withTokens: ServerSettings {
        var settings = ServerSettings()
        settings.accessTokens = [
            AccessToken(caller: Caller(name: "ann", role: .viewer), secret: Secret(viewerToken)),
            AccessToken(caller: Caller(name: "rob", role: .responder), secret: Secret(responderToken)),
            AccessToken(caller: Caller(name: "sam", role: .responder), secret: Secret(otherResponderToken)),
            AccessToken(caller: Caller(name: "eve", role: .auditor), secret: Secret(auditorToken)),
        ]
        return settings
    }
}
