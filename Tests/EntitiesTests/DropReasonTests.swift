import Entities
import Testing

/// One text for every rule by which a candidate is dropped.
struct DropReasonTests {
    private static let examples: [(String, DropReason)] = [
        ("explorer.exe", .fileName), ("invoice.pdf.exe", .fileName), ("invoice.pdf.com", .fileName),
        ("more.com", .fileName),
        ("a.tar.zip", .fileName), ("jquery.min.map", .fileName), ("report.docx", .fileName), ("index.html", .fileName),
        ("install-1.2.sh", .fileName), ("bob@photo.png", .fileName),
        ("report.zip", .ambiguousFileName), ("README.md", .ambiguousFileName), ("script.py", .ambiguousFileName),
        ("main.rs", .ambiguousFileName), ("clip.mov", .ambiguousFileName), ("run.sh", .ambiguousFileName),
        ("Calculator.app", .ambiguousFileName), ("main.py:12", .ambiguousFileName),
        ("/home/user/evil.top", .pathComponent), ("C:\\Users\\evil.com", .pathComponent), ("./a.link", .pathComponent),
        ("%TEMP%\\next.win", .pathComponent),
        ("foo.notatld", .unknownTopLevelDomain), ("Win.Malware.Zbot", .unknownTopLevelDomain),
        ("a@b.notatld", .unknownTopLevelDomain),
        ("foo_bar.example", .invalidLabel), ("a-.example", .invalidLabel),
        (String(repeating: "a", count: 64) + ".example", .invalidLabel),
        ("System.IO", .codeIdentifier), ("node.name", .codeIdentifier), ("process.parent.name", .codeIdentifier),
        ("fooBar.name", .codeIdentifier), ("foo.open()", .codeIdentifier), ("list.link(x)", .codeIdentifier),
        ("$foo.id", .codeIdentifier), ("a.date=1", .codeIdentifier), ("System.Net", .codeIdentifier),
        ("window.open", .codeIdentifier),
        ("ASP.NET", .productName), ("VB.NET", .productName),
        ("Trojan.Script.Agent.ws", .malwareName), ("Ransom.Win32.LockBit.SM", .malwareName),
        ("win32.agent.ws", .malwareName),
        ("it ended.It was", .sentenceBoundary), ("over.In the", .sentenceBoundary),
        ("version 1.2.3.4", .versionNumber), ("v1.2.3.4", .versionNumber), ("V1.2.3.4-rc1", .versionNumber),
        ("1.2.3.4-beta", .versionNumber), ("Chrome/1.2.3.4", .versionNumber), ("numpy>=1.2.3.4", .versionNumber),
        ("io.netty.channel", .codeIdentifier), ("FileVersion: 1.2.3.4", .versionNumber),
        ("1.2.3.4 and earlier", .versionNumber), ("versions prior to 1.2.3.4", .versionNumber),
        ("versions up to 1.2.3.4", .versionNumber), ("versions before 1.2.3.4", .versionNumber),
        ("\"version\":\"1.2.3.4\"", .versionNumber),
        ("Section 1.2.3.4", .numbering), ("OID 1.3.6.1", .numbering), ("Fig. 1.2.3.4", .numbering),
        ("1.2.3.4.5", .tooManyParts), ("1.3.6.1.4.1.311", .tooManyParts),
        ("10.0.19041.1", .octetOutOfRange), ("1.2.3.256", .octetOutOfRange), ("01.02.03.04", .leadingZero),
        ("1.2.3.4/33", .prefixOutOfRange), ("2001:db8::/32", .ipv6Range), ("1:2:3:4:5:6:7:8:9", .invalidIPv6),
        ("1::2::3", .invalidIPv6),
        ("dead::beef", .scopeOperator), ("face::add", .scopeOperator), ("12:30:45", .timeOfDay),
        ("aa:bb:cc:dd:ee:ff:00:11", .longerHexSequence), ("00:11:22:33:44:55:66", .longerHexSequence),
        (String(repeating: "a1", count: 24), .hexLength), (String(repeating: "a1", count: 64), .hexLength),
        ("0x" + String(repeating: "a1", count: 20), .hexLiteral), (String(repeating: "12", count: 16), .decimalNumber),
        (String(repeating: "0", count: 40), .placeholder), (String(repeating: "f", count: 32), .placeholder),
        ("CVE-2021-123", .invalidCVE), ("CVE-21-12345", .invalidCVE), ("CVE-YYYY-NNNN", .invalidCVE),
        ("CVE-2021-44228a", .invalidCVE),
        ("http://[x]/", .invalidHost), ("https://%s/x", .invalidHost), ("http://...", .invalidHost),
        (String(repeating: "a", count: 65) + "@b.example", .invalidLocalPart), ("a.@b.example", .invalidLocalPart),
        ("root@localhost", .notAMailDomain), ("root@1.2.3.4", .notAMailDomain),
        ("Message-ID: <1.2@mail.example>", .messageID), ("git@github.com:a/b.git", .remoteRepository),
        ("git@a.example:/srv/b", .remoteRepository), ("Makefile.in", .fileName),
    ]

    @Test(arguments: examples)
    func `drops a candidate and says why`(text: String, reason: DropReason) {
        let recognition = EntityRecognizer().recognize("We saw \(text), again.")
        #expect(recognition.dropped.map(\.reason).contains(reason), "\(dropped(text)) \(found(text))")
    }

    @Test func `has an example and an explanation for every reason`() {
        #expect(Set(Self.examples.map(\.1)) == Set(DropReason.allCases))
        for reason in DropReason.allCases {
            #expect(reason.explanation.hasSuffix(".") && reason.explanation.count > 15)
        }
        #expect(Set(DropReason.allCases.map(\.explanation)).count == DropReason.allCases.count)
    }

    @Test func `still takes what is inside or beside a dropped candidate`() {
        #expect(
            found("root@1.2.3.4 1.2.3.4/443 git@github.com:a/b") == [
                "IPv4 1.2.3.4", "IPv4 1.2.3.4", "domain github.com",
            ]
        )
    }

    @Test func `gives the place of a dropped candidate`() {
        let text = "ü explorer[.]exe and a \u{200B}System.\u{200B}IO"
        let utf8 = Array(text.utf8)
        let dropped = EntityRecognizer().recognize(text).dropped
        #expect(dropped.map(\.text) == ["explorer[.]exe", "System.\u{200B}IO"])
        for candidate in dropped { #expect(String(decoding: utf8[candidate.range], as: UTF8.self) == candidate.text) }
    }

    @Test func `drops only what is asked for`() {
        #expect(EntityRecognizer(kinds: [.ipv4]).recognize("explorer.exe 1.2.3.4.5").dropped.map(\.kind) == [.ipv4])
    }
}
