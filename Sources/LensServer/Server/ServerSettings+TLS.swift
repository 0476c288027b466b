import HummingbirdTLS
import NIOSSL

extension ServerSettings.TLSFiles {
    /// Reads certificate and key: TLS 1.2 and later, HTTP/1.1 only.
    ///
    /// - Throws: ``ServerStartError`` that names the file that cannot be read or used.
    func configuration() throws(ServerStartError) -> TLSConfiguration {
        let chain = try read(certificate, as: "certificate") { try NIOSSLCertificate.fromPEMFile($0) }
        let key = try read(key, as: "private key") { try NIOSSLPrivateKey(file: $0, format: .pem) }
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        tls.minimumTLSVersion = .tlsv12
        tls.applicationProtocols = ["http/1.1"]
        do {
            _ = try NIOSSLContext(configuration: tls)
        } catch {
            throw ServerStartError(sentences: [
                "The private key \(self.key) does not belong to the certificate \(certificate)."
            ])
        }
        return tls
    }

    private func read<Value>(
        _ path: String,
        as kind: String,
        _ read: (String) throws -> Value
    ) throws(ServerStartError) -> Value {
        do {
            return try read(path)
        } catch {
            throw ServerStartError(sentences: ["The TLS \(kind) \(path) cannot be read as PEM."])
        }
    }
}
