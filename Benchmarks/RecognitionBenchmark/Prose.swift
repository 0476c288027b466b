/// Prose of an incident report: sentences of words from a list, with now and then an indicator, defanged or not.
struct Prose {
    private var state: UInt64

    private static let words = """
        the of and to in a was is that for on by with as from it at were this an be which or had not are but their they \
        attacker access account activity analysis campaign command configuration connection credential customer data \
        detected device directory domain during email endpoint environment evidence execution exploit file first found \
        group host identified impact incident indicators infection initial investigation lateral later loader machine \
        malicious malware message movement network observed operation operator organization password payload persistence \
        phishing policy process protection ransomware recommended registry related remote report response script security \
        several server service session source stolen suspicious system target task team threat through tool traffic used \
        user victim vulnerability week when where while window within without
        """.split(separator: " ").map { Array($0.utf8) }

    private static let indicators = [
        "hxxps://login[.]contoso[.]example/reset?id=42", "198.51.100.23", "203.0.113.0/24", "update.fabrikam.example",
        "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f", "CVE-2021-44228", "2001:db8::8a2e:370:7334",
        "billing@northwind.example", "44d88612fea8a8f36de82e1278abb02f", "00:1A:2B:3C:4D:5E", "rundll32.exe",
    ].map { Array($0.utf8) }

    init(seed: UInt64) {
        state = seed
    }

    /// Makes `count` bytes of prose, with an indicator in about one of forty words.
    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 100)
        var sentence = 0
        while bytes.count < count {
            let isIndicator = next() % 40 == 0
            let list = isIndicator ? Self.indicators : Self.words
            bytes.append(contentsOf: list[Int(next() % UInt64(list.count))])
            sentence += 1
            if sentence > 8, next() % 8 == 0 {
                bytes.append(contentsOf: next() % 6 == 0 ? Array(".\n\n".utf8) : Array(". ".utf8))
                sentence = 0
            } else {
                bytes.append(contentsOf: next() % 12 == 0 ? Array(", ".utf8) : Array(" ".utf8))
            }
        }
        return bytes
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
