import Entities
import KQL
import Testing

@testable import Lookup

struct HuntTemplateTests {
    @Test func `accepts the default query without remarks`() throws {
        let template = try HuntTemplate.parse(OptionTable.standardTemplate).get()
        #expect(template.usesEntity)
        #expect(template.warnings == [])
        #expect(template.reasonNotToShare == nil)
        #expect(template.sourceColumn == "SourceTable")
    }

    @Test(arguments: [
        (#"T | where A == "{{ENTITY}}""#, #"T | where A == "a\"b\\c""#),
        (#"T | where A == "{{entity}}""#, #"T | where A == "a\"b\\c""#),
        (#"T | where A == 'x {{Entity}} y'"#, #"T | where A == "x a\"b\\c y""#),
        (#"T | where A == @"C:\{{ENTITY}}""#, #"T | where A == "C:\\a\"b\\c""#),
        (#"T | where A == @'it''s {{ENTITY}}'"#, #"T | where A == "it's a\"b\\c""#),
        (#"T | where A == h"{{ENTITY}}""#, #"T | where A == h"a\"b\\c""#),
        (#"T | where A == H@'{{ENTITY}}'"#, #"T | where A == h"a\"b\\c""#),
        ("T | where A == ```{{ENTITY}}```", #"T | where A == "a\"b\\c""#),
        (#"T | where A == "\t{{ENTITY}}""#, #"T | where A == "\ta\"b\\c""#),
        ("T | where A == {{ENTITY}}", #"T | where A == "a\"b\\c""#),
        ("T | where A in ({{ENTITY}}, 'x')", #"T | where A in ("a\"b\\c", 'x')"#),
        (#"T | where A == "{{ENTITY_KIND}}""#, #"T | where A == "string""#),
        (#"T | where A == "{{ENTITY_KIND}}:{{ENTITY}}""#, #"T | where A == "string:a\"b\\c""#),
        (#"T | where A matches regex "^{{ENTITY_REGEX}}$""#, #"T | where A matches regex "^a\\\"b\\\\c$""#),
        (#"T | where A in (dynamic(["{{ENTITY}}"]))"#, #"T | where A in (dynamic(["a\"b\\c"]))"#),
        (#"T | where A["{{ENTITY}}"] == 1"#, #"T | where A["a\"b\\c"] == 1"#),
        (
            "T // {{ENTITY}} and \"{{ENTITY}}\"\n| where A == {{ENTITY}}",
            "T // {{ENTITY}} and \"{{ENTITY}}\"\n| where A == \"a\\\"b\\\\c\""
        ),
        (#"T | where A == "{{OTHER}} {{ENTITY}}""#, #"T | where A == "{{OTHER}} a\"b\\c""#),
    ])
    func `puts the value in as one literal`(_ text: String, _ query: String) throws {
        let entity = try #require(Entity(.string, #"a"b\c"#))
        #expect(try HuntTemplate.parse(text).get().query(for: entity).text == query)
    }

    @Test(arguments: [
        (#"search "{{ENTITY}}""#, #"search * has "v""#),
        (#"T | search "{{ENTITY}}" | take 1"#, #"T | search * has "v" | take 1"#),
        (#"search in (A, B) "{{ENTITY}}""#, #"search in (A, B) * has "v""#),
        (#"search kind=case_sensitive "{{ENTITY}}""#, #"search kind=case_sensitive * has_cs "v""#),
        (#"search kind = default in (A) {{ENTITY}}"#, #"search kind = default in (A) * has "v""#),
        (#"search "x" and ("{{ENTITY}}" or "y")"#, #"search "x" and (* has "v" or "y")"#),
        (#"search not("{{ENTITY}}")"#, #"search not(* has "v")"#),
        (#"search "{{ENTITY}}*""#, #"search * hasprefix "v""#),
        (#"search "*{{ENTITY}}""#, #"search * hassuffix "v""#),
        (#"search "*{{ENTITY}}*""#, #"search * contains "v""#),
        (#"search RemoteUrl:"{{ENTITY}}""#, #"search RemoteUrl has "v""#),
        (#"search RemoteUrl: "{{ENTITY}}*" and "x""#, #"search RemoteUrl hasprefix  "v" and "x""#),
        (#"search A == "{{ENTITY}}""#, #"search A == "v""#),
        (#"search A in ("{{ENTITY}}")"#, #"search A in ("v")"#),
        (#"search A has "{{ENTITY}}" and f("{{ENTITY}}")"#, #"search A has "v" and f("v")"#),
        (#"let q = search "{{ENTITY}}"; q"#, #"let q = search * has "v"; q"#),
        (
            #"union (search "{{ENTITY}}"), (T | where A == "{{ENTITY}}")"#,
            #"union (search * has "v"), (T | where A == "v")"#
        ),
        (#"T | where A has "{{ENTITY}}*""#, #"T | where A has "v*""#),
    ])
    func `writes a search term as a comparison`(_ text: String, _ query: String) throws {
        let entity = try #require(Entity(.string, "v"))
        #expect(try HuntTemplate.parse(text).get().query(for: entity).text == query)
    }

    @Test(arguments: [
        ("T | where ['{{ENTITY}}'] == 1", "name of a table or column"),
        ("T | project A, ['{{ENTITY}}']", "name of a table or column"),
        ("T_{{ENTITY}} | take 1", "name of a table or column"),
        ("T | where A == x{{ENTITY}}", "name of a table or column"),
        (#"T | where A matches regex "{{ENTITY}}""#, "regular expression"),
        ("T | where A matches regex {{ENTITY}}", "regular expression"),
        ("T | where A > datetime({{ENTITY}})", "not a string"),
        (#"search "a*{{ENTITY}}""#, "beginning and its end"),
        ("T | where A ==", "KQL1"),
        ("T | where \"{{ENTITY}}", "KQL1"),
        ("let a = 1;", "no query"),
        ("// nothing", "no query"),
    ])
    func `refuses a place where no value can stand`(_ text: String, _ part: String) {
        guard case .failure(let errors) = HuntTemplate.parse(text) else {
            Issue.record("was accepted")
            return
        }
        #expect(errors.list.contains { $0.problem.contains(part) }, "\(errors.list)")
        #expect(errors.list.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test func `shows a mistake with line, column and caret`() {
        let text = "AlertInfo\n| where {{ENTITY}} ==\n| take 5"
        guard case .failure(let errors) = HuntTemplate.parse(text) else {
            Issue.record("was accepted")
            return
        }
        #expect(errors.list[0].problem.hasPrefix("3:1: error KQL1"))
        #expect(errors.list[0].problem.contains("\n  | take 5\n  ^"))
    }

    @Test func `warns about an unknown table and names the nearest`() throws {
        let template = try HuntTemplate.parse(#"AlertInfos | where Title has "{{ENTITY}}""#).get()
        #expect(template.warnings.count == 1)
        #expect(template.warnings.first?.problem.contains("AlertInfo") == true)
    }

    @Test func `warns about a query without a placeholder`() throws {
        let template = try HuntTemplate.parse("AlertInfo | take 10").get()
        #expect(!template.usesEntity)
        #expect(template.warnings.count == 1)
    }

    @Test func `scans a value for placeholders never again`() throws {
        let entity = try #require(Entity(.string, "{{ENTITY}}$&"))
        let query = try HuntTemplate.parse(#"T | where A == "<{{ENTITY}}>""#).get().query(for: entity).text
        #expect(query == #"T | where A == "<{{ENTITY}}$&>""#)
    }
}
