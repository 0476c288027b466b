import DefenderAPI
import Lookup

/// The events of a lookup as data for programs.
struct ProgramFace: LookupFace {
    let asking = AskingFace.events

    func plan(_ question: LookupQuestion, calls: Int) -> [UInt8] {
        JSONBytes.object(
            ("entities", .array(question.items.map(\.json))),
            ("calls", .integer(Int64(calls)))
        )
    }

    func source(_ entry: Int, _ outcome: SourceOutcome) -> [UInt8] {
        guard case .object(let outcome) = outcome.json else { return [] }
        return JSONBytes.object([JSONObject.Member("entry", .integer(Int64(entry)))] + outcome.members)
    }

    func report(_ entry: Int, _ item: LookupItem, _ answer: EntityAnswer, isKept: Bool) -> [UInt8] {
        var bytes = Array(#"{"entry":\#(entry),"report":"#.utf8)
        bytes += answer.json(for: item)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    func done(_ cost: LookupCost) async -> [UInt8] {
        JSONBytes.object(("cost", cost.json))
    }

    func failed(_ problem: Problem, requestID: String) -> [UInt8] {
        problem.json(requestID: requestID).bytes
    }
}

/// Writes JSON objects whose members stand in the order given.
enum JSONBytes {
    static func object(_ members: (String, JSONValue)...) -> [UInt8] {
        object(members.map { JSONObject.Member($0.0, $0.1) })
    }

    static func object(_ members: [JSONObject.Member]) -> [UInt8] {
        JSONValue.object(JSONObject(members)).bytes
    }
}

extension JSONValue {
    /// The compact JSON text in UTF-8.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }
}
