import KQL
import KQLEngine
import Testing

/// Examples of the documentation and of another engine; the floors are what was reached.
struct ConformanceTests {
    private static let documented = Examples.lines("docs-examples.jsonl")
    private static let others = Examples.lines("loco-examples.jsonl")

    @Test(.enabled(if: !documented.isEmpty, "the documentation's examples are not beside the package"))
    func `agrees with the examples of the documentation`() {
        let core = Self.documented.filter {
            Examples.text($0[member: "area"]) == "core" && $0[member: "expected"] != nil
        }
        let agreed = core.count(where: Examples.agrees)
        #expect(agreed * 1000 >= core.count * 970, "\(agreed) of \(core.count)")
    }

    @Test(.enabled(if: !others.isEmpty, "the other engine's examples are not beside the package"))
    func `agrees with the examples of another engine`() {
        let trusted = Self.others.filter { example in
            ["suspect", "skipped_upstream", "twin_in_dev"].allSatisfy {
                example[member: $0] == nil || example[member: $0] == .bool(false)
            }
                && example[member: "expected"] != nil
        }
        let agreed = trusted.count(where: Examples.agrees)
        #expect(agreed * 1000 >= trusted.count * 960, "\(agreed) of \(trusted.count)")
    }
}
