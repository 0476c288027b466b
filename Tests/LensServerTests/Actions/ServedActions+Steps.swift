import DefenderAPI
import ResponseActions
import Testing

@testable import LensServer

extension ServedActions {
    /// What is asked for, as JSON.
    static func body(_ action: String, on device: String) -> String {
        #"{"action":"\#(action)","device":"\#(device)"}"#
    }

    /// A preview that can be confirmed, by the responder `rob`.
    func preview(_ action: String, on device: String) async throws -> JSONValue {
        let answer = try await post("/api/v1/actions/preview", ServedActions.body(action, on: device))
        return try #require(answer.json["preview"], "\(answer.body)")
    }

    /// Confirms a preview in due form, unless told otherwise.
    func confirm(
        _ preview: JSONValue,
        as token: String = ServerSettings.responderToken,
        typed: String? = nil,
        comment: String = "Beacon to a known address"
    ) async throws -> RouteAnswer {
        let acknowledged = preview["acknowledgements"]?.array?.compactMap { $0["code"] } ?? []
        let word = JSONObject([
            .init("token", preview["token"] ?? .null),
            .init("deviceName", .string(typed ?? preview["typedName"]?.string ?? "")),
            .init("comment", .string(comment)),
            .init("acknowledged", .array(acknowledged)),
        ])
        return try await post("/api/v1/actions/confirm", as: token, JSONValue.object(word).json)
    }

    /// The codes of the refusals in the record, oldest first.
    func refusals() async throws -> [String] {
        try await entries().filter { $0.draft.event == .refused }.compactMap { $0.draft.details["refusal"]?.string }
    }
}

extension ActionFeed {
    /// The states of an action as its readers are told, up to its end.
    func states(of id: String) async -> [String] {
        var states: [String] = []
        for await case .report(let report) in items where report.id.text == id {
            states.append(report.state.rawValue)
            if report.state.isFinal { break }
        }
        return states
    }
}
