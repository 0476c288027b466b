/// A certificate made for these tests with `openssl req -x509 -newkey rsa:2048 -nodes`, and two keys.
///
/// They open nothing.
enum CertificateSample {
    static let thumbprint = "Y7r4LaWJCg5dzUGlX1GENnm7wSwLWcgcmMwO23qt-FY"

    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIDHTCCAgWgAwIBAgIUAMcOvW7sdFTUiIgTAvZ9IfnUeP8wDQYJKoZIhvcNAQEL
        BQAwHTEbMBkGA1UEAwwSZGVmZW5kZXItbGVucyB0ZXN0MCAXDTI2MTEyMzEzNTAz
        OVoYDzIxMjYxMDMwMTM1MDM5WjAdMRswGQYDVQQDDBJkZWZlbmRlci1sZW5zIHRl
        c3QwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDR9b+mWara9Vt8j/jh
        eXYIJeBFr3eCQoGaD7oXOZo59TiLpKP+nhy0GikPdcoc/R2q31t+kXeShEl8tloc
        bupP4XhWqK/1oZLaZywq2mazHnHnCQyLu37RS9Frps1ixRuxEE5AOm+nOfQpMKmn
        ABgq5gfbNHp7CpbGP0mBrD8+hoviOJabsm/P0kI69RhO0t9NhU8cI+y0wCOruSRH
        SyaVyExnNQvdR5mOJZInpXgOwokTI8BSXN2aFoVWmYLPWkQATo3pz4l+mBv2QmOR
        LfQ1KFXdpn+/Qz4tIz1xTsgsI4gShHraCjyF77XO8tRLue+YovhvRL8PXn/LavPV
        f1UVAgMBAAGjUzBRMB0GA1UdDgQWBBRupDmxHf6Tg201SaeJqY9VUMwl+TAfBgNV
        HSMEGDAWgBRupDmxHf6Tg201SaeJqY9VUMwl+TAPBgNVHRMBAf8EBTADAQH/MA0G
        CSqGSIb3DQEBCwUAA4IBAQCN89MBPhJDl1yTexrzFScGfMAIAmXdY5Qzr31J9fZx
        xH/UJVfGts6jwuPfk2gpPfCmYIcVUuVjDRL8AL+y6yM2RfBKLr/XceGB5bJdoMmo
        1gmkur+euq9s1it6VLy/AudXk87kM6bv/dt51ppNC87aWqa/hKR8k0A23MwEQtpL
        kmFq3kOkMFrdkxj2ozdO2F+1sQc39pTrQfJ7oXTau+TJdhYUt0B0x7qbQrpGWorF
        DTT57U13x27tecOWbDBC21C/m66NK5YioHocJHE3LhNuiKpMZzYwEfFoJF/gp37M
        N5Do3HMFIMxLUsFih/N+OQHNEh198MnVlQvz2UecRTJd
        -----END CERTIFICATE-----
        """

    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQDR9b+mWara9Vt8
        j/jheXYIJeBFr3eCQoGaD7oXOZo59TiLpKP+nhy0GikPdcoc/R2q31t+kXeShEl8
        tlocbupP4XhWqK/1oZLaZywq2mazHnHnCQyLu37RS9Frps1ixRuxEE5AOm+nOfQp
        MKmnABgq5gfbNHp7CpbGP0mBrD8+hoviOJabsm/P0kI69RhO0t9NhU8cI+y0wCOr
        uSRHSyaVyExnNQvdR5mOJZInpXgOwokTI8BSXN2aFoVWmYLPWkQATo3pz4l+mBv2
        QmORLfQ1KFXdpn+/Qz4tIz1xTsgsI4gShHraCjyF77XO8tRLue+YovhvRL8PXn/L
        avPVf1UVAgMBAAECggEADMLEvFMMf9SpaUzaIbYUoZJ6atyAb8x5Ul2XVVcHvnMJ
        gJnn6mSTYQeKrFO1ONrSGp21qAp7pnjfezLID5ysJWESQ84VLQwov+5vsEZoNzBo
        AtSOzHqqTq/ZfBNTaKfgiCacuD70+fMbRFpJTWBDl8PgVrHTVIwZtYCI3VaUh3O2
        EtOcHOV+QvOm36fHjPyN8tRQdOSDOSqezCv+x96GBtXxdUqwNkWw0KVTtWKvN7xr
        3aRU87GXJkbILklxJpf4VU1S+zhdJaBaT/icdc/Xumm0o7mnyScLEGvPUMhd5MOv
        iw6yZx01a6EXGJewgDPr7lUTY1xEqAUvJBc7Ro+tIQKBgQD4XSI5hDIH77KiYWY+
        lSY+nvajweZUYw+C0x9BwqwfXfKJ6rKW1CQtYVeUbTMkRgVn7zpDHuNfF5cLq6Tr
        9mDchELsn6cAocWAB4+VRY4yJALfVDFTFsNGCaNUHSW7Ba9p5tTZ6bLI6iTWAANn
        /1+l3AgjZeBFLobBnNEKm8T5xQKBgQDYalbMdh9Qp+ywyWqROMiqGt5INnRjiqIH
        z17FDwpNY5rpc4jR2ERVinhAwmxKOUG5PjUY5Qed8lJ/2BN8ZeEllv8s7NY77nRJ
        ESRCIx07nj7majQL3EfeYRQwi5I6uGKjUA70fewbYubWvsN6Ov5ymLAaLKU/uiQI
        RKo2Ug6zEQKBgQCqVZ2KWtrBTKhz617nHv2qxvUanHoud/4EWG1AeZX4sUMNSZSQ
        ExB4uyEIn9gKUaeVf6GytPV1m0UxcNfcKQ6HToJjrJ8ptMkyJH1Z/+klBEOgDSsC
        9EKavzNwFclxudVzSSfECB5g4wy+ZCXx5lgf9YbzWAR3DhDHqphHsUtnjQKBgQDR
        tkJEQVbZHtCjA5sr/J2fEQhDa9lfOFEJRm7sgEWYdqQAA0AbMPoO9m7POlgbmN5S
        drCXXiECcnZ1glpnmoYRmf/Odfan/stanqzHFiXWxuLm/xVORPizytj4rddW5aRX
        41WKoJdydmWAxTzBrncxbzp/MrIzTdpq1Lcoil3KMQKBgQDNh85acsruFNp8TNev
        nyxwRcSyZZJsN15IoJAMaNsGL3bf269oTXkx/tsT5cHC1GDFoVO2ajFyAXEkD483
        zOtqrOdjPSWooZEbfWyJwM1QuMpnO1jYFXP3ZAeLMAO53j1Rsta3y2+z5kxI1uAy
        SUeiEh6WmgYmE0YYpwWtGOpOBQ==
        -----END PRIVATE KEY-----
        """

    /// A key of another certificate.
    static let otherKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDh8t5r3izw2QYb
        y8kGv3//84tJFyB95FL5vYL0V7GrA5C4WxRKt4AV0kyU8mGOO0c2PuLWUF666vPN
        ApLbbarK5dssCxhYGL+iiyEM6Je2zrzEdCc8bjW+GpVWwqPQIPP2BalQ2YNWNBee
        K114R6XDmertNNc8Sij+qccBt33pVqYQSheRTbKRAMCEvxXCkBo9kk6d/e1kKxjY
        QoIU5D/one1aXvjs+fljDhajMWFSmc5MtbpZ5mP1W42RVhGVUFR91qwEl8aqhRiL
        yyFQZcerp3essyHc4JVrESYYc4bxkfRBOC68ANboKNx5dtYutmLkdMHfgMRRtbFT
        KgKm5HuxAgMBAAECggEANRNixZZxWps0SOPAI15pIDPywFbXKlNv3VvzztdptAkY
        ngHBHMMJqraViDh+i5Vnpzmy+dJzyjcmUX5dBn/2qoY/i5NIousfWvyRJTHe75GV
        PJWnYNXnuHIQqgp7RgjzndNbIFOT+zQt5xj7MiWsbevySEnNFIu8IQQ7K+9RO7YO
        rZxqVhjiBYU/IRftGAmMyY2UT3UrFS8fsy/PPXVy/+T3KU4wNGrdT7INd8vCwqcw
        Bn4ChT5b7VMtL0OIr2WRIkQu5+pKqNUIogUjjH3ewrYOZFLYzlznQ4jMLce44jGG
        wXnpgMEUdwZQn5GIsJPJ8cMqQxqRQe1JQIFDJUmItQKBgQD35PnuNAAhVf9LDpnz
        4zU42K0JLRwOhEyQwVjkHhF4PYyjp7pSqY8BkBKO8arL+c9hlO0CGW72B7bWrGJ5
        WX/rAvxSdqlE8asSR/r3frjfiNBG7dxKX3TCjDK42t4++ZvV7DFJikfpKelhR3Yr
        tLiCeRHYMbBCnrg8ATubVNgejQKBgQDpVjGYF8kpJICMSIsKUWtngXMrTssJytex
        4JXXVHRHHJcnqXdn4+QhvaZVI7e855S/T7b58M6c1wWkDOuDiBmN68rJTMrbYkLR
        MDDExk6A71S87RjmAwx4fRSqyIqOjD59KuPqm75e/Uel1YnQV9pGA4chZf8YYAO6
        hnmC6VLqtQKBgBV1S7Ez7SL1l8C+hdMXwt6l2uyla/1RtHL/WZt9gtOeuFLeTQGk
        zc071G9tOfSoLixrQMziuLkxV8FjcK7CcZE9U+wre2GNbdqKQo4z+PrYk/bf1ibV
        9nx0uFtKDtzyrGurI2UTREBJsXsLPY5w+VvJ8SJ+wpwxsw72qFs8z+xtAoGBAIlR
        GE6RcOitepkT9/9Sewqmu8g4znQs01LzADuAkA1pXesRaBvTmWXh3gksw+x/vKH5
        n4znki/qun8Yu2Dkr2U95lEgyCDjar8AxTKIIZrvPccRIR37nVMrCQaYjjHlhsDS
        hN6EWTw9gfSt/jSF/wZE/TlCdSU7G/ahPNE1zn4hAoGAEQF+lRoMnCgJ7fl7qbyI
        qnPjIHkg5bbBAZRPWwVs3YdJHv4s0yM672lX0HJP6eylNrZ3qkZ+xSy6curIOCsF
        GxXtM+9n1hlE20z71CSZ0//djbFXNnph4CxNScz+7+ObTs1nYv8LueSIh0tnbBT3
        G3R1aIsbSLYNAA8ZB5wiRGU=
        -----END PRIVATE KEY-----
        """
}
