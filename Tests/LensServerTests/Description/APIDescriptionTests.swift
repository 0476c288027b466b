import FoundationEssentials
import HTTPTypes
import Hummingbird
import ResponseActions
import Testing

@testable import LensServer

struct APIDescriptionTests {
    /// The methods of each path of the document, as `GET /healthz`.
    private var described: Set<String> {
        var path = ""
        var found: Set<String> = []
        let lines = APIDescription.text.split(separator: "\n").drop { $0 != "paths:" }.dropFirst()
        for line in lines.prefix(while: { $0.hasPrefix(" ") }) {
            let indent = line.prefix { $0 == " " }.count
            guard line.hasSuffix(":"), indent == 2 || indent == 4 else { continue }
            let name = line.dropFirst(indent).dropLast()
            if indent == 2 { path = String(name) } else { found.insert(name.uppercased() + " " + path) }
        }
        return found
    }

    @Test func `describes every route, and no other`() throws {
        let router = LensRoutes(desk: try .sample()).router()
        let routes = router.routes.filter { $0.method != .head }.map { route in
            let parts = route.path.description.split(separator: "/").map { part in
                part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
            }
            return "\(route.method.rawValue) /" + parts.joined(separator: "/")
        }
        #expect(Set(routes).subtracting(described) == [], "routes that openapi.yaml lacks")
        #expect(described.subtracting(routes) == [], "paths of openapi.yaml without a route")
    }

    @Test(arguments: Problem.Code.allCases)
    func `describes every status that a problem can have`(code: Problem.Code) {
        #expect(APIDescription.text.contains("        '\(code.status.code)':"))
    }

    @Test(arguments: [
        ActionKind.allCases.map(\.rawValue), ActionState.allCases.map(\.rawValue),
        Finding.Code.allCases.map(\.rawValue), ActionRefusal.Code.allCases.map(\.rawValue),
        AuditEvent.allCases.map(\.rawValue), Actor.Face.allCases.map(\.rawValue),
    ])
    func `lists every word of actions, and no other`(words: [String]) {
        let text = APIDescription.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        #expect(text.contains("enum: [\(words.joined(separator: ", "))]"))
    }

    @Test func `is the file at the top of the repository`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../openapi.yaml")
        #expect(try String(contentsOf: file, encoding: .utf8) == APIDescription.text)
    }
}
