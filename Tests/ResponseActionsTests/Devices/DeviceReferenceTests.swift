import Testing

@testable import ResponseActions

struct DeviceReferenceTests {
    @Test(
        arguments: [
            "", ".", "..", "a/b", "dev1/offboard?x=", "../machineactions", "a%2fb", "a b", "a\u{0}", "a\n", "a..b", "ä",
            "'", "x' or 1 eq 1", String(repeating: "a", count: 64), String(repeating: "a.", count: 500_000),
        ]
    )
    func `hostile texts are no device`(text: String) {
        #expect(DeviceReference(text) == nil)
    }

    @Test
    func `an id is kept in lower case`() {
        let id = String(repeating: "AB", count: 20)
        #expect(DeviceReference(id)?.text == id.lowercased())
    }

    @Test(
        arguments: zip(
            ["fin-ws-014", "FIN-WS-014.contoso.example", "fin-ws-01", "", "contoso.example"],
            [true, true, false, false, false]
        )
    )
    func `a name answers to itself and to its first label`(typed: String, expected: Bool) {
        #expect(DeviceReference.name("fin-ws-014.contoso.example", answersTo: typed) == expected)
    }
}
