import FoundationEssentials
import NIOSSL

/// A self-signed certificate for `localhost`, as a file and as a server's TLS.
struct CertificateFiles {
    let certificatePath: String
    let server: TLSConfiguration

    /// Writes the certificate into a file, runs an operation with it, and removes the file.
    static func with(_ operation: (CertificateFiles) async throws -> Void) async throws {
        let path = URL.temporaryDirectory.appending(path: "defender-lens-\(UUID().uuidString).pem").path
        try Data(certificate.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let server = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem))],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem))
        )
        try await operation(CertificateFiles(certificatePath: path, server: server))
    }

    /// Made with `openssl req -x509 -newkey rsa:2048 -nodes -addext subjectAltName=DNS:localhost`; it opens nothing.
    private static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIDMzCCAhugAwIBAgIUWjtDLSO7wan+ZQ9DSGfgUNg3yZ8wDQYJKoZIhvcNAQEL
        BQAwHTEbMBkGA1UEAwwSZGVmZW5kZXItbGVucyB0ZXN0MCAXDTI2MTEyMzE0MDk1
        MVoYDzIxMjYxMDMwMTQwOTUxWjAdMRswGQYDVQQDDBJkZWZlbmRlci1sZW5zIHRl
        c3QwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDEq2uIdLNrAtPRcTdL
        j8MNGOx3cbX9gtqpH39kCD9rAYUNBwAsElx+gJh4N32q4rjW9TEybw2qk/uuDww6
        l4H1seaUVtZQ2xdiIzf2bgA673hLIfsIg1yljMI/YtoPmd7LzavBjecLEv+8LKJ5
        0Oc+AAT1o8TUwXt8BcyV09zlmqPw5cSuT7AtJrMiEb2a28sxj34OrgqH3VlKWZV9
        TjCuV82CQD8zRKDn/m0LRBen9Y41yWhmDYAPe9SeQu3tk57eSHoY/KBz4s1xU5ak
        3RoV9gUYwo6W9UDZLVMtgZlxYUFU1BEcuTlCBFImtVVIvFq8luBnWEkRB6w0WpB9
        a3xvAgMBAAGjaTBnMB0GA1UdDgQWBBQLgAx5FJaIdSBqHjgDHJRrswDaRDAfBgNV
        HSMEGDAWgBQLgAx5FJaIdSBqHjgDHJRrswDaRDAPBgNVHRMBAf8EBTADAQH/MBQG
        A1UdEQQNMAuCCWxvY2FsaG9zdDANBgkqhkiG9w0BAQsFAAOCAQEAmzon15mnowwi
        ZFBSTxIR+6mR6BNDwAuNFPAx5FMAKUZPuoSMUctj0cvE0csEnr5SrzUIzD1DzH+M
        /Yl2bMWlTizg8eoSLYNI7UDmS8bYzgAcMJX9pvc7spTxyiGxIHgJOyfJ3ks/yU+R
        fpMCW9YbDfyUtX6TzTmi8dct3+3gqZzXwTBFaE45qh2jBNjyadlVQ7kDC/MYSM4g
        gCutpPDxtt3/QAFJ9sikD+L6JQ0JLNGK8pduJDP5iVLX6UEygFjguNwadRHllpFj
        /2m0ZWhzfhSM/Imv2npQpmaIxwPZU1Xyb/5H+Onv9DEKNcs01T3AkpEbRHqKaXdv
        A8rVMKtuyg==
        -----END CERTIFICATE-----
        """

    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQDEq2uIdLNrAtPR
        cTdLj8MNGOx3cbX9gtqpH39kCD9rAYUNBwAsElx+gJh4N32q4rjW9TEybw2qk/uu
        Dww6l4H1seaUVtZQ2xdiIzf2bgA673hLIfsIg1yljMI/YtoPmd7LzavBjecLEv+8
        LKJ50Oc+AAT1o8TUwXt8BcyV09zlmqPw5cSuT7AtJrMiEb2a28sxj34OrgqH3VlK
        WZV9TjCuV82CQD8zRKDn/m0LRBen9Y41yWhmDYAPe9SeQu3tk57eSHoY/KBz4s1x
        U5ak3RoV9gUYwo6W9UDZLVMtgZlxYUFU1BEcuTlCBFImtVVIvFq8luBnWEkRB6w0
        WpB9a3xvAgMBAAECggEAV3yP+eQ8Ggroch+EgwsBMBbZviqp1Au9PIWj9DpNB8tl
        xg1KsNA8MBQBf1zj/LwdkJYDHBXVxP9OcrgD7x6Ns9+/HFbiwJYtuTzEfM2jMZRs
        dTO5Cajx8j0C/hJ5wX3n485qrM/0qvL5K1rJrhnVfDmi+yiuexxU0696ul3EQqh3
        o7Eytei4xGcIu0vi+5dfO1rHpHuCnapTdSoaEMDIihy9zXOZ0JmFJ86xuUib1VSz
        o++v/N94CIwBsLqAkzJIl0R0D56eg8y0kZoLv0M3UXTNJ9kcP4J9HOTrFEWxuAyB
        UeHNJ0i1TN6C20o0kkwH9HQkEGdaAnP+siGE08EopQKBgQDpTrpyHeP3yMSUYogA
        nwMsn7jrgJV68V+HUZ6+McWtMW34y03QIID1eh+8zKmfB6G73fPAmEwVSiNT/R/B
        GjmPx9ezfNQFu6XcgkK8Vhw9XhjYMowHUgPm5qht6yNhBTZz9PaYMX0W1F1x82uJ
        jIjICVqRaYQwv2/jI3WtZp0AmwKBgQDXzGvDdj6xkFAA5fevGv1ZEvJZ/l/NF/TM
        eYa1vmQ236rrX2H1221gHpmJdoXg46gAgjEYBFf6j7XaMdXOdkp2DxGC11ZZLr71
        swUFhEmnT10EvxCCfuegDWXXZYeTOc9aQVGoxDIAFtEwoNT/4tnA1zGA1SsXFjFt
        WKJD4p2+vQKBgQDaztNdo1riUJDM+XvD2V4Iw+OSOw32N9n39zyB8/wI6orRAxr/
        TvyjPN33G5sZYvb0Ur0Aq9TvQpDPfF4DpKzHhA1wcGoI1mw/2orsR3ZEt7NlUEKz
        ut+d9kWQkS6lF1ZyehOruP4wIwtgi4MXhY3izaL7LZKkhWZSCDedYNducQKBgQDM
        CI9rQ4WLRTMfZk+E1DPt4CgcRpI1zAy8t7pSZC1EZL2pxYlNd6Y2Vzg77EAwnY7e
        zDm2x4SXdwEtyCirCNTmQuD/oLIXqEcM77IzwRwSgMsmDbCCcZJ2lbRQr8I7xVDz
        uQaIVtgflXM8UxSQy9+uoMhBU0tmjKk3BbKGFOGo0QKBgQDlfxw4nwhYMZB8zyil
        iHaF0jVD4SbwYsWDBAnz4etVKxtLETV0NwFxe18y3xY+fJd+2xjGIOAQDUXbTin/
        0L1P9IOe3mjMBqe4sfeJBIowvFxbMa8ATjz8zWlnNbYv6fZnnVdyRfCwB+UElY93
        vnOYTDTbeH8jvsRk93d0oh5/6w==
        -----END PRIVATE KEY-----
        """
}
