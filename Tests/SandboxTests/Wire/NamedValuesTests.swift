import Testing

@testable import Sandbox

struct NamedValuesTests {
    @Test func `decodes names and values of a form`() {
        let values = NamedValues("a=1+2&b%20c=%C3%A9%3D&flag")
        #expect(values["a"] == "1 2")
        #expect(values["b c"] == "é=")
        #expect(values["flag"] == "")
        #expect(values["missing"] == nil)
    }

    @Test func `writes a query that reads back the same`() {
        let values = NamedValues("$filter=severity eq 'high'").setting("$skip", to: "50")
        #expect(values.text == "$filter=severity%20eq%20%27high%27&$skip=50")
        #expect(NamedValues(values.text)["$skip"] == "50")
        #expect(NamedValues("$filter=" + PercentCoding.encode("a'b&c=d+e%"))["$filter"] == "a'b&c=d+e%")
    }

    @Test func `leaves a stray percent sign alone`() {
        #expect(PercentCoding.decode("100%") == "100%")
        #expect(PercentCoding.decode("%zz%41") == "%zzA")
    }
}
