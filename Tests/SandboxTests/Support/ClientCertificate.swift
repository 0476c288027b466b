/// A key and its certificate made for these tests alone; they open nothing.
enum ClientCertificate {
    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDbhs73J7r0DBDh
        ZgqQOQskP1nbHjtsqxjvnTeanXVnIQGBJn7zAPrKU1GQ9UHaMdJq8PzxNc3Berzw
        0InuciO/ui9RPolUX+caV1zgH8VlZA1kz0qfkddqZuVsvuNu6rvjEW0rx2N85Q7z
        wCvtLTQ3oPOvMIEw3yAspJ4PalYLM1BG/5/PGhhED/Js3k8Ip0v4Ztm3wT3uasX7
        1NOQtT8UVhmqCUmLm5h0T49EcI+iIZVIV89jjArnXVr5jnmnTyVWb7ZibmaZlAqC
        Aw/VrsxjDjyRSSW1zbeqpV/VyAiF3ebepQf41QqMD0GJIU0VSMWGpP2cd/Z4CW8i
        hMxAJQG1AgMBAAECggEAaA8PZR3Ko2tixw1BHZtEmkKDW/gJMBosgEyUcnCIGcIN
        /gPa8mJ4/tYe2GlBdWXfebzREZ+w8DE3hak8cLBfHL9rNYZAv6OUHyrhRgYZYlXa
        eXo/Q8N0iqXKw9D6avXO6TQ1/SYPFUFY5Jcn203trh7X1CfYXWuuyyqfF+yOa9De
        wpRMG1sYKd6cui56ixe5jeIKb8oGBZNvAV5CSrkQB/QCXMI6sV2Cg+B7Auqfd/h4
        RiSfsTjqak26kNfS3uG4FycIQRxcqczvt3usonHGyf95B9MNtBXm0n/53zc8+g4v
        CRxJGlGCeac65Fj3FxdoDK8Julnon5lelN13GfjLswKBgQDyqnQScG/jLHn8tV6M
        x94QnTIfQ6yot0VaxhXmRZTL4yj9HkHlv4G4a/msgYlzJu7Q4yU/DD3l62GFL1uh
        3YBhDJ92b1y+3ITBLthoh9RZhnvXuJsvB+pLP/OWCmzHQ0RKQedTw+VflEA5HVz3
        WpdGF0SrxqoLeYxszb1IuaPg9wKBgQDnltvNYtMiajy8y9KrlzdHy242ZfwvEU0k
        Zk9WxAbNjxg4BsDdFzV2MdXgXCtpJbsbVEJ7ZQIxgAOoFRx1pQIgeTRXbyXDqBDa
        HSIwfUmI7YVNrORjhUkq4CRVmovR0tGB4qoZAGBbOdoL0MLtHiqSik9ix2PtR+NL
        ctQY906zswKBgQC5bdTaTj7BSjhBCdqhGw0uhuBJEa57EeiWT61mU587GW811Awo
        4mjeouubjTSZ4JM23YuVnOYjrfTMD/8mNhsmjb3Ag6JMWje7Yu+NGNYEPwadNfyn
        OJYpQEoDSh4LOfSSBcAduyCoI6HbwvtKLFhR/+/Cj0FbGVtbvO86BlkaywKBgGgE
        vl0V0jdW+EjkU492sAGzQaF1VTvezYNX4LLcASI672navq2PSxf3clT/kQ/9Pnkb
        83BxAfcxxHKuaMX+g2IKjpPm/FNRHaCaDU0yOOEjrggha8O3jhGP80Hv1HU995Qb
        NsNcA+t1pJZCAgt2zTBcpyN640skStcMkG9WRSc5AoGBAMl2GoVYnLv+NyNcLlnf
        Z8LeJ9XG9ktU0xV7L/V5OI2EugEW7eS9JjevOOuAFT53MexO9q4t/OlOZyeQaUzC
        tUvTAW5Qdzpaue3Xks+YTg3peOM2EIGvUJk1aNlr1QoUmhjn7odgyS8XfRy2x3s1
        GDdp4D0NQl00W2g8kY6TDgFR
        -----END PRIVATE KEY-----
        """

    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIDHzCCAgegAwIBAgIULe7ZWb2kd9TmSWzGBRA87kZTiFkwDQYJKoZIhvcNAQEL
        BQAwHjEcMBoGA1UEAwwTc2FuZGJveCB0ZXN0IGNsaWVudDAgFw0yNjExMjMxMzE4
        MDBaGA8yMTI2MTAzMDEzMTgwMFowHjEcMBoGA1UEAwwTc2FuZGJveCB0ZXN0IGNs
        aWVudDCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBANuGzvcnuvQMEOFm
        CpA5CyQ/WdseO2yrGO+dN5qddWchAYEmfvMA+spTUZD1Qdox0mrw/PE1zcF6vPDQ
        ie5yI7+6L1E+iVRf5xpXXOAfxWVkDWTPSp+R12pm5Wy+427qu+MRbSvHY3zlDvPA
        K+0tNDeg868wgTDfICykng9qVgszUEb/n88aGEQP8mzeTwinS/hm2bfBPe5qxfvU
        05C1PxRWGaoJSYubmHRPj0Rwj6IhlUhXz2OMCuddWvmOeadPJVZvtmJuZpmUCoID
        D9WuzGMOPJFJJbXNt6qlX9XICIXd5t6lB/jVCowPQYkhTRVIxYak/Zx39ngJbyKE
        zEAlAbUCAwEAAaNTMFEwHQYDVR0OBBYEFFeL8+ROUSVggKEWb0LlBXqaJLHDMB8G
        A1UdIwQYMBaAFFeL8+ROUSVggKEWb0LlBXqaJLHDMA8GA1UdEwEB/wQFMAMBAf8w
        DQYJKoZIhvcNAQELBQADggEBAD0f0PJHSXbxpASfUJNqUEc14DzURZMZzln1jb8V
        q8X8v2ZJtwt3ZBTst+MIlcNKJ268e+mUTGJuvTIZTXFpppcoePdHCzoCTvBKV1dB
        T2pWTWDPSPC7z3P36OYwMa5qLw8bKsQpFjj3bDi7MMLudVgVxmIKNQ5GvL8i3ZUl
        wJE4WVPigkRzn3qbhC9aW9/bzNaLrIo1ffxvbru/oAQPU6YBFIDB30fFHI904CEw
        QZP4YFQ67R8XBrzCBZKOzgCphO2bwGOTYkZ6Uz0G5/hQSb9/n+qjZdg+xdIEhIdP
        nObAvrmDrmqhnJ424FEFsXY3hMdj5Wr9SwhjAtdA99+WlOw=
        -----END CERTIFICATE-----
        """
}
