import DefenderAPI

extension ServerSettings {
    /// Bytes of an access token at least: below that one could be guessed.
    package static let minimumTokenBytes = 32

    /// Why a server with these settings must not start, each a sentence that says what to do; empty when it may.
    package var mistakes: [String] {
        reachMistakes + tokenMistakes
    }

    private var reachMistakes: [String] {
        var mistakes: [String] = []
        if !HostAddress.isLoopback(host) {
            if accessTokens.isEmpty {
                mistakes.append("Others can reach \(host): name access tokens, or listen on 127.0.0.1.")
            }
            if tls == nil, !isBehindProxy {
                mistakes.append(
                    """
                    Others can read what is sent to \(host): give a TLS certificate and its key, or say \
                    --behind-proxy when a proxy on the way speaks TLS.
                    """
                )
            }
        } else if isBehindProxy, accessTokens.isEmpty {
            mistakes.append("Others can reach the server through its proxy: name access tokens.")
        }
        if host == "0.0.0.0" || host == "::", publicNames.isEmpty {
            mistakes.append("A server on all addresses needs the public names under which browsers reach it.")
        }
        return mistakes
    }

    private var tokenMistakes: [String] {
        var mistakes: [String] = []
        var names: Set<String> = []
        var secrets: Set<String> = []
        for token in accessTokens {
            let name = token.caller.name
            if name.isEmpty { mistakes.append("Each access token needs a name.") }
            if !names.insert(name).inserted {
                mistakes.append("Two access tokens are named \(name): give each holder a token of their own.")
            }
            if token.secret.exposed.utf8.count < ServerSettings.minimumTokenBytes {
                mistakes.append(
                    """
                    The access token \(name) is shorter than \(ServerSettings.minimumTokenBytes) bytes: make one with \
                    openssl rand -hex 32.
                    """
                )
            }
            if !token.secret.exposed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
                mistakes.append(
                    "The access token \(name) holds spaces or other characters that no header field can carry."
                )
            }
            if !secrets.insert(token.secret.exposed).inserted {
                mistakes.append(
                    "The access token \(name) is also someone else's: give each holder a token of their own."
                )
            }
        }
        return mistakes
    }
}
