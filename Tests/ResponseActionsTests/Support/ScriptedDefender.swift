import DefenderAPI
import FoundationEssentials
import HTTPTransport
import HTTPTypes
import Synchronization

/// A tenant with Microsoft's rules for response actions (contract 4.4), which tests can make fail at any call.
///
/// Nothing in it moves by itself: an action is pending until a test says otherwise.
final class ScriptedDefender: HTTPTransport {
    /// The calls that can fail.
    enum Call: String, Sendable, CaseIterable {
        case token, machine, machines, list, action, hunt, order
    }

    /// How a call fails.
    struct Fault: Sendable {
        enum Kind: Sendable {
            case status(Int, code: String, message: String)
            /// `isUnsent` proves that the request never left.
            case cut(isUnsent: Bool)
            case timeOut
            /// The head arrives, the body is not JSON.
            case garbled
        }

        let call: Call
        let kind: Kind
        /// True when Defender carried the order out, and only its answer is lost.
        var afterwards = false
        /// How many calls fail; nil for all, until ``ScriptedDefender/heal()``.
        var times: Int?
    }

    struct State {
        var machines: [JSONObject] = []
        var actions: [JSONObject] = []
        var faults: [Fault] = []
        /// Everything but tokens, as `GET /api/…`.
        var requests: [String] = []
        /// Bodies of the orders that left the program, carried out or not.
        var orders: [JSONObject] = []
        var huntRows: [[String: JSONValue]] = []
        var hunts: [String] = []
        var created = 0
        /// Is called when an order has arrived, before it is carried out.
        var duringOrder: @Sendable () -> Void = {}
    }

    let state = Mutex(State())
    /// Is asked before each order that leaves the program.
    let beforeOrder: @Sendable (JSONObject) async -> Void

    init(beforeOrder: @escaping @Sendable (JSONObject) async -> Void = { _ in }) {
        self.beforeOrder = beforeOrder
        state.withLock { $0.machines = [.machine()] }
    }

    /// Ends all faults.
    func heal() { state.withLock { $0.faults = [] } }

    func fail(_ fault: Fault) { state.withLock { $0.faults.append(fault) } }

    var orders: [JSONObject] { state.withLock { $0.orders } }

    var actions: [JSONObject] { state.withLock { $0.actions } }

    /// Gives the newest action, or all, another status.
    func set(_ status: String, all: Bool = false) {
        state.withLock { state in
            for index in state.actions.indices where all || index == state.actions.indices.last {
                state.actions[index]["status"] = .string(status)
                state.created += 1
                state.actions[index]["lastUpdateDateTimeUtc"] = .string(ScriptedDefender.instant(state.created))
            }
        }
    }

    /// Adds an action that somebody else asked for; the instants grow.
    @discardableResult
    func add(
        _ type: String,
        _ status: String,
        on device: String = DeviceID.bench.text,
        comment: String = "theirs",
        scope: String? = nil,
        file: String? = nil
    ) -> String {
        state.withLock { state in
            state.add(type, status: status, device: device, comment: comment, scope: scope, file: file)
        }
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let path = String((request.head.path ?? "").prefix { $0 != "?" })
        let call = ScriptedDefender.call(request.head.method, path)
        let body = JSONValue(json: String(decoding: request.body, as: UTF8.self))?.object ?? JSONObject()
        state.withLock { state in
            if call != .token { state.requests.append("\(request.head.method) \(request.head.path ?? "")") }
            if call == .hunt { state.hunts.append(body["Query"]?.string ?? "") }
        }
        let fault = state.withLock { $0.takeFault(of: call) }
        if let fault, case .cut(isUnsent: true) = fault.kind { throw TransportError.cut(isUnsent: true) }
        if call == .order {
            await beforeOrder(body)
            let duringOrder = state.withLock { state in
                state.orders.append(body)
                return state.duringOrder
            }
            duringOrder()
        }
        if let fault, !fault.afterwards { return try fault.answer() }
        let answer = state.withLock { $0.answer(call, path, request.head.path ?? "", body) }
        if let fault { return try fault.answer() }
        return answer
    }

    private static func call(_ method: HTTPRequest.Method, _ path: String) -> Call {
        if path.contains("/oauth2/") { return .token }
        if path.contains("runHuntingQuery") { return .hunt }
        if method == .post { return .order }
        return switch path {
        case "/api/machines": .machines
        case "/api/machineactions": .list
        case let path where path.hasPrefix("/api/machineactions/"): .action
        default: .machine
        }
    }

    static func instant(_ count: Int) -> String {
        WireDate.text(of: Date.noon.addingTimeInterval(Double(count)))
    }
}

extension ScriptedDefender.Fault {
    func answer() throws -> TransportResponse {
        switch kind {
        case .cut(let isUnsent): throw TransportError.cut(isUnsent: isUnsent)
        case .timeOut: throw TransportError(.timedOut, "scripted")
        case .garbled: return .json(200, "{\"id\":")
        case .status(let status, let code, let message):
            return .json(status, #"{"error":{"code":"\#(code)","message":"\#(message)","target":"t-1"}}"#)
        }
    }
}

extension ScriptedDefender.State {
    fileprivate mutating func takeFault(of call: ScriptedDefender.Call) -> ScriptedDefender.Fault? {
        guard let index = faults.firstIndex(where: { $0.call == call && $0.times != 0 }) else { return nil }
        if let times = faults[index].times { faults[index].times = times - 1 }
        return faults[index]
    }

    @discardableResult
    fileprivate mutating func add(
        _ type: String,
        status: String,
        device: String,
        comment: String,
        scope: String?,
        file: String?
    ) -> String {
        created += 1
        let id = "00000000-0000-0000-0000-" + String(100_000_000_000 + created)
        var action = JSONObject([
            .init("id", .string(id)), .init("type", .string(type)), .init("status", .string(status)),
            .init("machineId", .string(device)), .init("requestor", .string("soc@contoso.example")),
            .init("requestorComment", .string(comment)),
            .init("creationDateTimeUtc", .string(ScriptedDefender.instant(created))),
            .init("lastUpdateDateTimeUtc", .string(ScriptedDefender.instant(created))),
        ])
        action["scope"] = scope.map(JSONValue.string)
        if let file { action["relatedFileInfo"] = .object(JSONObject([.init("fileIdentifier", .string(file))])) }
        actions.append(action)
        return id
    }

    fileprivate mutating func answer(
        _ call: ScriptedDefender.Call,
        _ path: String,
        _ target: String,
        _ body: JSONObject
    ) -> TransportResponse {
        switch call {
        case .token: .json(200, #"{"token_type":"Bearer","expires_in":3600,"access_token":"token"}"#)
        case .machine: .found(machines.first { path.hasSuffix("/" + ($0["id"]?.string ?? "")) })
        case .action: .found(actions.first { path.hasSuffix("/" + ($0["id"]?.string ?? "")) })
        case .machines:
            .list(
                machines.filter { machine in
                    // `computerDnsName eq 'x'` or `startswith(computerDnsName,'x.')`
                    let name = (machine["computerDnsName"]?.string ?? "").lowercased()
                    let wanted = (target.components(separatedBy: "%27").dropFirst().first ?? "").lowercased()
                    return target.contains("startswith") ? name.hasPrefix(wanted) : name == wanted
                }
            )
        case .list:
            .list(actions.filter { target.contains("%27" + ($0["machineId"]?.string ?? "?") + "%27") }.reversed())
        case .hunt: .hunt(huntRows)
        case .order: order(path, body)
        }
    }

    private mutating func order(_ path: String, _ body: JSONObject) -> TransportResponse {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 4, let comment = body["Comment"]?.string else { return .missing("Comment") }
        if parts[3] == "cancel" {
            guard let index = actions.firstIndex(where: { $0["id"]?.string == parts[2] }) else { return .found(nil) }
            guard ["Pending", "InProgress"].contains(actions[index]["status"]?.string) else {
                return .json(400, #"{"error":{"code":"BadRequest","message":"The action has ended."}}"#)
            }
            actions[index]["status"] = .string("Cancelled")
            actions[index]["cancellationComment"] = .string(comment)
            return .json(200, JSONValue.object(actions[index]).json)
        }
        let types = [
            "isolate": "Isolate", "unisolate": "Unisolate", "StopAndQuarantineFile": "StopAndQuarantineFile",
            "runAntiVirusScan": "RunAntiVirusScan",
        ]
        guard let type = types[parts[3]] else { return .found(nil) }
        let isRunning = actions.contains { action in
            action["type"]?.string == type && action["machineId"]?.string == parts[2]
                && ["Pending", "InProgress"].contains(action["status"]?.string)
        }
        guard !isRunning else {
            return .json(
                400,
                #"{"error":{"code":"ActiveRequestAlreadyExists","message":"Action is already in progress"}}"#
            )
        }
        let scope = body["IsolationType"]?.string ?? body["ScanType"]?.string
        add(type, status: "Pending", device: parts[2], comment: comment, scope: scope, file: body["Sha1"]?.string)
        return .json(201, JSONValue.object(actions[actions.count - 1]).json)
    }
}

extension TransportError {
    static func cut(isUnsent: Bool) -> TransportError {
        var error = TransportError(isUnsent ? .connectionFailed : .connectionReset, "scripted")
        error.isUnsent = isUnsent
        return error
    }
}

extension TransportResponse {
    static func json(_ status: Int, _ body: String) -> TransportResponse {
        TransportResponse(head: HTTPResponse(status: .init(code: status)), body: TransportBody(Array(body.utf8)))
    }

    static func found(_ object: JSONObject?) -> TransportResponse {
        object.map { .json(200, JSONValue.object($0).json) }
            ?? .json(404, #"{"error":{"code":"ResourceNotFound","message":"not there"}}"#)
    }

    static func missing(_ name: String) -> TransportResponse {
        .json(400, #"{"error":{"code":"MissingRequiredParameter","message":"\#(name)"}}"#)
    }

    static func list(_ items: [JSONObject]) -> TransportResponse {
        .json(200, JSONValue.object(JSONObject([.init("value", .array(items.map(JSONValue.object)))])).json)
    }

    static func hunt(_ rows: [[String: JSONValue]]) -> TransportResponse {
        let names = ["Kind", "IsSigned", "IsTrusted", "IsRootSignerMicrosoft", "Signer"]
        let schema = names.map { name in
            JSONObject([
                .init("name", .string(name)), .init("type", .string(name.hasPrefix("Is") ? "SByte" : "String")),
            ])
        }
        let results = rows.map { row in JSONObject(names.compactMap { name in row[name].map { .init(name, $0) } }) }
        return .json(
            200,
            JSONValue.object(
                JSONObject([
                    .init("schema", .array(schema.map(JSONValue.object))),
                    .init("results", .array(results.map(JSONValue.object))),
                ])
            ).json
        )
    }
}

extension DeviceID {
    /// The device of ``ScriptedDefender``.
    static let bench: DeviceID = {
        guard let id = DeviceID("00112233445566778899aabbccddeeff00112233") else { preconditionFailure("40 digits") }
        return id
    }()
}

extension JSONObject {
    /// A workstation.
    static func machine(
        id: DeviceID = .bench,
        name: String? = "fin-ws-014.contoso.example",
        platform: String? = "Windows11",
        tags: [String] = []
    ) -> JSONObject {
        var machine = JSONObject([.init("id", .string(id.text))])
        machine["computerDnsName"] = name.map(JSONValue.string)
        machine["osPlatform"] = platform.map(JSONValue.string)
        machine["lastSeen"] = .string(ScriptedDefender.instant(0))
        machine["machineTags"] = .array(tags.map(JSONValue.string))
        machine["healthStatus"] = .string("Active")
        machine["onboardingStatus"] = .string("onboarded")
        return machine
    }
}
