import HTTPTransport
import NIOSSL

extension TLSConfiguration {
    /// Builds the client side of TLS from settings.
    ///
    /// - Throws: ``TransportError`` `tlsFailed`, naming the setting whose file cannot be used.
    static func client(for settings: NetworkSettings) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let file = settings.caFile {
            let certificates = try read("caFile") { try NIOSSLCertificate.fromPEMFile(file) }
            configuration.additionalTrustRoots = [.certificates(certificates)]
        }
        if let file = settings.clientCertificateFile {
            configuration.certificateChain = try read("clientCertificateFile") {
                try NIOSSLCertificate.fromPEMFile(file).map { .certificate($0) }
            }
            configuration.privateKey = try read("clientCertificateFile") {
                .privateKey(try NIOSSLPrivateKey(file: file, format: .pem))
            }
        }
        return configuration
    }

    private static func read<Value>(_ key: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch {
            throw TransportError(
                .tlsFailed,
                "\(key) cannot be used: it must name a readable file in PEM form.",
                underlying: error
            )
        }
    }
}
