import ArgumentParser

/// The flags that say how the server listens; each stands for an option of the configuration and wins over it.
struct ListenArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Name or address to listen on (default: 127.0.0.1).", valueName: "host"))
    var host: String?

    @Option(help: ArgumentHelp("Port to listen on (default: 8480); 0 takes a free one.", valueName: "port"))
    var port: Int?

    @Flag(help: "A proxy in front of this server speaks TLS for it.")
    var behindProxy = false

    @Option(
        help: ArgumentHelp("PEM certificate of the server, then those up to its authority.", valueName: "file"),
        completion: .file()
    )
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("PEM private key of the certificate.", valueName: "file"), completion: .file())
    var tlsKey: String?

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("--port takes a number from 0 to 65535.")
        }
    }

    /// Puts the flags that were given over the values of the configuration.
    func apply(to values: inout ConfigurationValues) {
        let flags = [
            ("listenHost", "--host", host), ("listenPort", "--port", port.map(String.init)),
            ("behindProxy", "--behind-proxy", behindProxy ? "true" : nil),
            ("tlsCertificateFile", "--tls-certificate", tlsCertificate), ("tlsKeyFile", "--tls-key", tlsKey),
        ]
        for (key, flag, value) in flags {
            if let value { values.set(key, value, origin: flag) }
        }
    }
}
