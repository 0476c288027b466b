import HTTPTypes
import KQL
import KQLEngine

/// One request of a batch.
struct GraphBatchItem: Sendable {
    /// The id in lower case: ids are told apart without regard to case.
    let id: String
    let writtenID: String
    let dependsOn: [String]
    let body: [UInt8]
    private let method: HTTPRequest.Method
    private let url: String
    private let fields: HTTPFields

    /// Reads one element of `requests`.
    ///
    /// - Throws: ``SandboxFailure`` 400 when id, method or url is missing, or a body comes without its media type.
    init(_ json: KQLDynamic) throws(SandboxFailure) {
        guard let id = WireObject.text(json[member: "id"]), !id.isEmpty,
            let method = WireObject.text(json[member: "method"]).flatMap({ HTTPRequest.Method($0.uppercased()) }),
            let url = WireObject.text(json[member: "url"]), !url.isEmpty
        else {
            throw SandboxFailure(400, "BadRequest", "A batch request needs id, method and url.")
        }
        var fields = HTTPFields()
        if case .object(let members)? = json[member: "headers"] {
            for member in members {
                guard let name = HTTPField.Name(member.name), let value = WireObject.text(member.value) else {
                    continue
                }
                fields[name] = value
            }
        }
        let body = json[member: "body"]
        guard body == nil || fields[.contentType] != nil else {
            throw SandboxFailure(400, "BadRequest", "A batch request with a body needs a Content-Type header.")
        }
        self.id = id.lowercased()
        writtenID = id
        dependsOn = (WireObject.elements(json[member: "dependsOn"]) ?? []).compactMap {
            WireObject.text($0)?.lowercased()
        }
        self.body = body?.jsonBytes ?? []
        self.method = method
        self.url = url
        self.fields = fields
    }

    /// The request that this item stands for: its own fields, and the batch's token and host.
    func head(in call: SandboxCall) -> HTTPRequest {
        let relative = url.hasPrefix("/") ? url : "/" + url
        var head = HTTPRequest(
            method: method,
            scheme: String(call.origin.prefix { $0 != ":" }),
            authority: call.head.authority,
            path: "/v1.0" + relative,
            headerFields: fields
        )
        if head.headerFields[.authorization] == nil {
            head.headerFields[.authorization] = call.head.headerFields[.authorization]
        }
        return head
    }
}
