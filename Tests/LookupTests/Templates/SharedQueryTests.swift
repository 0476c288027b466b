import Entities
import KQL
import Testing

@testable import Lookup

struct SharedQueryTests {
    private func shared(_ text: String, _ values: String...) throws -> String {
        let entities = try values.map { try #require(Entity(.string, $0)) }
        return try HuntTemplate.parse(text).get().sharedQuery(for: entities).text
    }

    @Test func `joins a leg for each entity`() throws {
        #expect(
            try shared(#"T | where A == "{{ENTITY}}" | take 10"#, "x", "y") == """
                union
                (T | where A == "x" | take 10
                | serialize LensOrder = row_number()
                | extend LensEntity = 0),
                (T | where A == "y" | take 10
                | serialize LensOrder = row_number()
                | extend LensEntity = 1)
                """
        )
    }

    @Test func `keeps a let once and renames those that depend on the entity`() throws {
        let text = """
            let days = 7d; let wanted = "{{ENTITY}}"; let hits = T | where A == wanted and B > ago(days);
            hits | where C has wanted | render table
            """
        #expect(
            try shared(text, "x", "y") == """
                let days = 7d;
                let Lens0_wanted = "x";
                let Lens0_hits = T | where A == Lens0_wanted and B > ago(days);
                let Lens1_wanted = "y";
                let Lens1_hits = T | where A == Lens1_wanted and B > ago(days);
                union
                (Lens0_hits | where C has Lens0_wanted \n| serialize LensOrder = row_number()
                | extend LensEntity = 0),
                (Lens1_hits | where C has Lens1_wanted \n| serialize LensOrder = row_number()
                | extend LensEntity = 1)
                """
        )
    }

    @Test func `does not let a closing comment swallow the leg`() throws {
        let query = try shared("T | where A == {{ENTITY}} // the end", "x", "y")
        #expect(KQLParser.parse(query).isValid)
    }

    @Test(arguments: [
        ("set notruncation; T | where A == {{ENTITY}}", "set"),
        ("declare query_parameters(x: long = 1); T | where A == {{ENTITY}}", "declare"),
        ("T | where A == {{ENTITY}}; T", "more than one"),
        ("T | where A == {{ENTITY}} | fork (take 1) (take 2)", "fork"),
        ("T | where A == {{ENTITY}} | facet by A", "facet"),
        ("T | where A == {{ENTITY}} | extend LensX = 1", "Lens"),
        ("let Title = {{ENTITY}}; T | where A == Title", "something else"),
        ("let a = {{ENTITY}}; T | extend a = 1 | where B == a", "something else"),
        ("T | take 10", "same for every"),
    ])
    func `does not share what would change its meaning`(_ text: String, _ reason: String) throws {
        let template = try HuntTemplate.parse(text).get()
        #expect(template.reasonNotToShare?.contains(reason) == true, "\(template.reasonNotToShare ?? "shared")")
    }
}
