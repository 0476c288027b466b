import Entities
import Testing

/// What holds for every text, tried on random ones that are the same in every run.
struct RecognitionPropertyTests {
    private static let words = """
        the loader asked for a file and then it sent what was found to (another) host, which is "not" new; see [3] for more: \
        yes - no! Größe naïve 日本 — “quoted” it's O'Neil 42 3.14 e.g. and/or <b> {x} a=b c:\\d #tag $5 50% ~ * _ |
        """.split(separator: " ").map(String.init)

    private static let hex = Array("0123456789abcdefABCDEF")
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")

    @Test(arguments: 0..<400)
    func `finds a known entity in random prose with its exact range`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var text = prose(&random)
        let (written, entity) = sample(&random)
        let start = text.utf8.count
        text += written
        let range = start..<text.utf8.count
        text += random.pick(["", ".", ",", ")", "\n", " "]) + " " + prose(&random)
        let recognition = EntityRecognizer().recognize(text)
        #expect(
            recognition.entities.contains { $0.entity == entity && $0.range == range && $0.text == written },
            "\(written): \(text)"
        )
    }

    @Test(arguments: 0..<200)
    func `keeps its promises for random bytes`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 1000)
        let parts =
            Self.words + [
                "://", "http", "hxxps", "[.]", "(at)", "::", "@", ".", "1.2.3.4", "a.example", "\\", "/", "&#46;",
                "\u{200B}", "%2F", ":", "-", "fe80", "com",
            ]
        var bytes: [UInt8] = []
        for _ in 0..<200 {
            let isNoise = Int.random(in: 0..<4, using: &random) == 0
            bytes +=
                isNoise ? [UInt8.random(in: 0...255, using: &random)] : Array(random.pick(parts).utf8)
        }
        for nested in [false, true] {
            let kinds = nested ? Set(EntityKind.allCases) : EntityKind.inText
            check(EntityRecognizer(kinds: kinds, nested: nested).recognize(bytes), bytes, nested: nested)
        }
    }

    @Test(arguments: 0..<300)
    func `gives an entity back for its own value`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 5000)
        let (written, entity) = sample(&random)
        #expect(Entity(entity.kind, written) == entity)
        #expect(Entity(entity.kind, entity.value) == entity)
        #expect(Entity(recognizing: entity.value) == entity)
        #expect(Entity(recognizing: written) == entity)
    }

    /// Ranges slice back to the text, ascend, do not overlap (unless nested), and values are in their stored form.
    private func check(_ recognition: Recognition, _ bytes: [UInt8], nested: Bool) {
        var last = 0
        for found in recognition.entities {
            #expect(!found.range.isEmpty && String(decoding: bytes[found.range], as: UTF8.self) == found.text)
            #expect(found.range.lowerBound >= last)
            last = nested ? found.range.lowerBound : found.range.upperBound
            #expect(Entity(found.entity.kind, found.entity.value) == found.entity)
        }
        for candidate in recognition.dropped {
            #expect(
                !candidate.range.isEmpty && String(decoding: bytes[candidate.range], as: UTF8.self) == candidate.text
            )
        }
    }

    private func prose(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0..<12, using: &random)).map { _ in random.pick(Self.words) + " " }
            .joined()
    }

    /// An entity, and one of the ways to write it.
    private func sample(_ random: inout SeededGenerator) -> (String, Entity) {
        let octets = (0..<4).map { _ in String(Int.random(in: 0...255, using: &random)) }
        let isDefanged = Bool.random(using: &random)
        let dot = isDefanged ? random.pick(["[.]", "(.)", "[dot]", "{.}", "\u{200B}."]) : "."
        let host = [
            word(&random), word(&random), random.pick(["com", "example", "org", "de", "xn--p1ai"]),
        ]
        let written = host.joined(separator: dot)
        let name = host.joined(separator: ".")
        let path = "/" + word(&random) + "?" + word(&random) + "=1"
        let (kind, text, value): (EntityKind, String, String) =
            switch Int.random(in: 0..<9, using: &random) {
            case 0: (.ipv4, octets.joined(separator: dot), octets.joined(separator: "."))
            case 1: (.domain, written, name)
            case 2: (.url, (isDefanged ? "hxxps://" : "https://") + written + path, "https://" + name + path)
            case 3: (.email, "x" + word(&random) + (isDefanged ? "[at]" : "@") + written, "")
            case 4:
                (
                    .cve,
                    "CVE-2\(Int.random(in: 0...9, using: &random))10-\(Int.random(in: 1000...99_999_999, using: &random))",
                    ""
                )
            case 5: (.sha256, digits(64, &random), "")
            case 6: (.md5, digits(32, &random), "")
            case 7: (.ipv6, "2001:db8:\(digits(4, &random))::\(digits(3, &random)):1", "")
            default:
                (
                    .mac,
                    (0..<6).map { _ in digits(2, &random) }.joined(
                        separator: random.pick(["-", ":"])
                    ), ""
                )
            }
        guard let entity = Entity(kind, value.isEmpty ? text : value) else { preconditionFailure("\(kind) \(text)") }
        return (text, entity)
    }

    private func word(_ random: inout SeededGenerator) -> String {
        "q"
            + String(
                (0..<Int.random(in: 1...9, using: &random)).map { _ in random.pick(Self.letters) }
            )
    }

    private func digits(_ count: Int, _ random: inout SeededGenerator) -> String {
        String((0..<count - 1).map { _ in random.pick(Self.hex) }) + "b"
    }
}
