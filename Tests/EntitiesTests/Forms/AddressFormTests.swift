import Entities
import Testing

/// IPv4, IPv6 and hardware addresses in text.
struct AddressFormTests {
    @Test(
        arguments: [
            ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"), ("127.0.0.1:80", "127.0.0.1"),
            ("(10.0.0.1)", "10.0.0.1"),
            ("10.0.0.1.", "10.0.0.1"), ("10.0.0.1...", "10.0.0.1"), ("-10.0.0.1", "10.0.0.1"),
            ("ip=10.0.0.1;", "10.0.0.1"),
            ("host/10.0.0.1", "10.0.0.1"), ("/10.0.0.1:443", "10.0.0.1"), ("inside/10.0.0.1/443", "10.0.0.1"),
            ("src_10.0.0.1", "10.0.0.1"),
            ("'10.0.0.1'", "10.0.0.1"), ("地址10.0.0.1。", "10.0.0.1"), ("10.0.0.1\u{2026}", "10.0.0.1"),
            ("10.0.0.1/33", "10.0.0.1"),
            ("to 10.0.0.1", "10.0.0.1"), ("connects to\n10.0.0.1", "10.0.0.1"), ("version\n10.0.0.1", "10.0.0.1"),
            ("10.0.0.1?", "10.0.0.1"),
        ]
    )
    func `takes an IPv4 address`(text: String, address: String) {
        #expect(EntityRecognizer().recognize(text).entities.map(\.text) == [address], "\(dropped(text))")
    }

    @Test(
        arguments: [
            ("10.1.2.3/8", "10.0.0.0/8"), ("10.0.0.0/24.", "10.0.0.0/24"), ("(10.0.0.0/0)", "0.0.0.0/0"),
            ("10.0.0.1/32,", "10.0.0.1/32"),
        ]
    )
    func `takes an IPv4 range with its host bits cleared`(text: String, value: String) {
        #expect(EntityRecognizer().recognize(text).entities.map(\.entity.value) == [value])
    }

    @Test func `takes a host with a path for a URL`() {
        #expect(found("10.0.0.1/gate.php 10.0.0.1:8080/x") == ["url 10.0.0.1/gate.php", "url 10.0.0.1:8080/x"])
    }

    @Test func `drops a list of versions as one`() {
        #expect(found("versions 1.2.3.4, 1.2.3.5 and 1.2.3.6 run on 10.0.0.1") == ["IPv4 10.0.0.1"])
        #expect(
            found("in 2021.0.6.1, 12.1.10.3 and 13.0.1.1\nand later, unlike 10.0.19041.1,10.0.0.1") == ["IPv4 10.0.0.1"]
        )
    }

    @Test(
        arguments: [
            ("2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
            ("::1", "::1"), ("1::", "1::"),
            ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"),
            ("1:2:3:0:5:6:7:8", "1:2:3:0:5:6:7:8"),
            ("::ffff:1.2.3.4", "::ffff:1.2.3.4"), ("::FFFF:102:304", "::ffff:1.2.3.4"),
            ("64:ff9b::1.2.3.4", "64:ff9b::102:304"),
            ("[fe80::1%25eth0]", "fe80::1"), ("fe80::1%4", "fe80::1"), ("fe80::", "fe80::"), ("ff02::1:", "ff02::1"),
            ("ip:::1", "::1"),
            ("2001:db8::1/64", "2001:db8::1"), ("2001:db8::1/128", "2001:db8::1"), ("addr:fe80::1", "fe80::1"),
            ("(::1)", "::1"),
            ("fe80::1.", "fe80::1"), ("::", nil), ("a::b", nil), ("std::find", nil), ("foo::1", nil), ("12:30", nil),
            ("1:2:3", nil),
        ] as [(String, String?)]
    )
    func `takes an IPv6 address in its canonical form`(text: String, value: String?) {
        let recognition = EntityRecognizer().recognize(text)
        #expect(recognition.entities.map(\.entity.value) == (value.map { [$0] } ?? []), "\(dropped(text))")
    }

    @Test(arguments: [
        "00:1A:2B:3C:4D:5E", "00-1a-2b-3c-4d-5e", "001A.2B3C.4D5E", "MAC=00:1a:2b:3c:4d:5e,", "00:1A:2B:3C:4D:5E.",
    ])
    func `takes a hardware address in three forms`(text: String) {
        #expect(EntityRecognizer().recognize(text).entities.map(\.entity.value) == ["00:1a:2b:3c:4d:5e"])
    }

    @Test(
        arguments: [
            "6F9619FF-8B86-D011-B42D-00C04FC964FF", "00-1A-2B-3C-4D", "00-1A-2B-3C-4D-5E-6F", "001A2B3C4D5E",
            "1234.5678.9012", "12:30:45.123",
        ]
    )
    func `takes no part of something longer for a hardware address`(text: String) {
        #expect(found(text).isEmpty)
    }
}
