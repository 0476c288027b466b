import DefenderAPI

/// One request of the platform's side: a line of JSON.
struct BridgeRequest: Sendable {
    /// What is asked for.
    enum Content: Sendable {
        case lookup(LookupOrder)
        case validate
        case message(payload: JSONObject)
        /// The result of a lookup, whose details are wanted.
        case details(result: JSONValue)
    }

    /// A line: a request, or the word that the answer to an earlier one is not wanted any more.
    enum Line: Sendable {
        case request(BridgeRequest)
        case cancel(target: Int64)
    }

    /// Chosen by the other side, and repeated in the answer.
    let id: Int64
    /// The platform's name of the person; empty when it does not say.
    let user: String
    /// The values of options by key, as texts.
    let options: [String: String]
    let content: Content

    /// Reads a line.
    ///
    /// - Throws: ``BridgeFailure`` `invalidRequest`.
    static func read(_ line: [UInt8]) throws(BridgeFailure) -> Line {
        guard let value = try? JSONValue(parsing: line), let object = value.object else {
            throw .invalidRequest("A line must be one JSON object.")
        }
        guard object["type"]?.string != "cancel" else {
            guard case .integer(let target)? = object["target"] else {
                throw .invalidRequest("The member target must be the id of a request.")
            }
            return .cancel(target: target)
        }
        guard case .integer(let id)? = object["id"] else {
            throw .invalidRequest("The member id must be a whole number.")
        }
        do throws(BridgeFailure) {
            return .request(try BridgeRequest(id: id, object))
        } catch {
            throw error.answering(id)
        }
    }

    private init(id: Int64, _ object: JSONObject) throws(BridgeFailure) {
        self.id = id
        user = object["user"]?.string ?? ""
        options = OptionTexts.texts(of: object["options"]?.object ?? JSONObject())
        switch object["type"]?.string {
        case "lookup": content = .lookup(try LookupOrder(object))
        case "validate": content = .validate
        case "message":
            guard let payload = object["payload"]?.object else {
                throw .invalidRequest("The member payload must be an object.")
            }
            content = .message(payload: payload)
        case "details": content = .details(result: object["result"] ?? .null)
        default: throw .invalidRequest("The type is one of lookup, validate, message, details, cancel.")
        }
    }
}
