import DefenderAPI
import HTTPTypes
import ResponseActions
import Testing

@testable import LensServer

struct ActionRequestBodyTests {
    private static let device = "4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f70"

    private func refusal(of json: String) throws -> Problem? {
        let body = try JSONValue(parsing: Array(json.utf8))
        do {
            _ = try ActionRequest(body: body)
            return nil
        } catch {
            return Problem(error)
        }
    }

    @Test func `reads each part as its own type`() throws {
        let body = JSONValue.object(
            JSONObject([
                .init("action", .string("isolate")), .init("device", .string(Self.device.uppercased())),
                .init("deviceName", .string("pc-1")), .init("scope", .string("selective")),
            ])
        )
        let request = try ActionRequest(body: body)
        #expect(request.order == (try ActionOrder(.isolate, scope: "Selective")))
        #expect(request.device == DeviceReference(Self.device))
        #expect(request.shownName == "pc-1")
    }

    @Test(arguments: [
        "pc-1/offboard", "../alerts", "pc-1?x=1", "pc-1%2foffboard", "pc-1\\n", "pc 1", "\\u0000", "", "null/x",
        "pc-1#",
        "pc\\u20281", "ＰＣ-1",
    ])
    func `refuses a device that is neither an id nor a name`(device: String) throws {
        let problem = try #require(try refusal(of: #"{"action":"isolate","device":"\#(device)"}"#))
        #expect(problem.refusal == .invalidRequest)
        #expect(problem.status.code == 400)
    }

    @Test(arguments: [
        #"{"device":"pc-1"}"#, #"{"action":"isolate"}"#, #"{"action":"quarantine","device":"pc-1"}"#,
        #"{"action":"offboard","device":"pc-1"}"#, #"{"action":"Isolate","device":"pc-1"}"#,
        #"{"action":"isolate","device":"pc-1","scope":"All"}"#, #"{"action":"release","device":"pc-1","scope":"Full"}"#,
        #"{"action":"isolate","device":"pc-1","sha1":"aa"}"#,
        #"{"action":"quarantine","device":"pc-1","sha1":"../../x"}"#, #"{"action":"cancel"}"#,
        #"{"action":"cancel","cancels":"../machines"}"#, #"{"action":"isolate","device":7}"#,
        #"{"action":"isolate","device":"pc-1","comment":"x"}"#, #"["isolate"]"#,
    ])
    func `refuses what is missing, too much, or cannot be`(json: String) throws {
        #expect(try refusal(of: json)?.status.code == 400)
    }

    @Test func `leaves to the desk what was not typed`() throws {
        let body = try JSONValue(parsing: Array(#"{"token":"t"}"#.utf8))
        #expect(try Confirmation(body: body) == Confirmation(token: "t", typedName: "", comment: ""))
    }

    @Test(arguments: [
        #"{"deviceName":"a","comment":"b"}"#, #"{"token":1}"#, #"{"token":"t","acknowledged":"server"}"#,
        #"{"token":"t","acknowledged":["everything"]}"#, #"{"token":"t","acknowledged":[1]}"#,
    ])
    func `refuses a word that is not one`(json: String) throws {
        let body = try JSONValue(parsing: Array(json.utf8))
        #expect(throws: Problem.self) { _ = try Confirmation(body: body) }
    }

    @Test(arguments: ActionRefusal.Code.allCases)
    func `tells each refusal by its code, with a status of errors`(code: ActionRefusal.Code) throws {
        let problem = try #require(Problem(ActionRefusal(code, "Why.") as any Error))
        let json = problem.json(requestID: "r")
        #expect(json["code"]?.string == "actionRefused")
        #expect(json["refusal"]?.string == code.rawValue)
        #expect(json["detail"]?.string == "Why.")
        #expect(json["status"]?.integer == Int64(code.status.code))
        #expect((400..<600).contains(code.status.code))
    }
}
