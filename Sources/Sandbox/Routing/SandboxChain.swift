import HTTPTransport
import HTTPTypes

/// What every call passes through: faults, token, role, rate limit, the route itself, and the fields of the answer.
struct SandboxChain: Sendable {
    let world: SandboxWorld
    let route: SandboxRoute

    /// Answers one call; an error leaves only when the connection is to break, or the task was cancelled.
    func answer(_ call: SandboxCall) async throws -> SandboxAnswer {
        var answer: SandboxAnswer
        do {
            let replacement = SandboxReplacement(fault: call.faults.replacement, call: call)
            try await replacement.beforeRoute()
            guard !call.isBodyTooLarge else {
                throw SandboxFailure(413, "RequestEntityTooLarge", "The request body is larger than is taken.")
            }
            answer = try await replacement.afterRoute(route.handler(admitted(call)))
            if let fault = call.faults[.markup] {
                answer = try await SandboxMarkup.spoil(answer, with: fault.argument ?? SandboxMarkup.standard)
            }
        } catch let failure as SandboxFailure {
            answer = failure.answer(to: call)
        } catch let failure as TokenFailure {
            answer = failure.answer(to: call)
        } catch let error where !(error is CancellationError || error is TransportError) {
            answer = SandboxFailure(500, "InternalServerError", "The sandbox failed: \(error)").answer(to: call)
        }
        addFields(to: &answer, of: call)
        return answer
    }

    /// The call with its caller, once token, role and rate limit have let it pass.
    private func admitted(_ call: SandboxCall) throws(SandboxFailure) -> SandboxCall {
        var call = call
        if let resource = call.operation.resource {
            let gate = SandboxGate(world: world, call: call)
            let caller = try gate.caller(of: resource)
            try gate.checkRole(of: caller)
            call.caller = caller
            try gate.countRequest(of: caller)
        }
        return call
    }

    private func addFields(to answer: inout SandboxAnswer, of call: SandboxCall) {
        answer.headers[.date] = WireTime.http(world.wallNow)
        answer.headers[.requestID] = call.identifiers.request
        answer.headers[.clientRequestID] = call.identifiers.client
        answer.headers[.cacheControl] = "no-store"
        if call.operation.resource == .graph {
            answer.headers[.diagnostics] = #"{"ServerInfo":{"DataCenter":"Sandbox","Ring":"0","ScaleUnit":"000"}}"#
        }
    }
}
