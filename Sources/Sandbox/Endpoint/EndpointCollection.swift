import HTTPTypes
import KQL

/// What the lists of the endpoint API have in common: options, cap, context, count.
struct EndpointCollection: Sendable {
    /// Name of the set in `@odata.context`.
    let set: String
    let options: ODataList

    /// Creates a list; `$filter` names properties in any case.
    init(set: String, filterable properties: [String: ODataSchema.PropertyType], expandable: Set<String> = []) {
        self.set = set
        options = ODataList(
            filter: ODataSchema(properties, ignoresCase: true, functions: ["startswith"]),
            expandable: expandable,
            defaultPage: 10_000,
            maxPage: 10_000,
            overLimit: .refuse,
            linksAfterTop: false
        )
    }

    /// The options of a request.
    ///
    /// - Throws: ``SandboxFailure`` 400 `ODataError`.
    func request(_ call: SandboxCall) throws(SandboxFailure) -> ODataList.Request {
        do { return try options.request(call.query) } catch { throw SandboxFailure(400, "ODataError", error.message) }
    }

    /// One page of a list.
    func page(
        of items: [KQLDynamic],
        call: SandboxCall,
        request: ODataList.Request,
        shown: (KQLDynamic) -> KQLDynamic = { $0 }
    ) -> SandboxAnswer {
        let page = ODataPage(call: call, request: request, matches: request.matches(in: items))
        let context = "\(call.origin)/api/$metadata#\(set)"
        return .json(page.answer(context: context, items: page.items.map(shown)), type: Self.contentType)
    }

    /// The number of objects that pass the filter, as bare text.
    func count(of items: [KQLDynamic], call: SandboxCall) throws(SandboxFailure) -> SandboxAnswer {
        let count = try request(call).matches(in: items).count
        return SandboxAnswer(headers: [.contentType: "text/plain"], body: .bytes(Array(String(count).utf8)))
    }

    /// A single object with its context.
    func entity(_ object: KQLDynamic, call: SandboxCall, name: String) -> SandboxAnswer {
        guard case .object(let members) = object else { return .json(object, type: Self.contentType) }
        let context = KQLDynamic.string("\(call.origin)/api/$metadata#\(name)")
        let all = [KQLDynamic.Member(name: "@odata.context", value: context)] + members
        return .json(.object(all), type: Self.contentType)
    }

    static let contentType = "application/json; odata.metadata=minimal"
}

extension SandboxFailure {
    /// The endpoint API's answer for an object that it does not know.
    static func endpointNotFound(_ kind: String, _ id: String) -> SandboxFailure {
        SandboxFailure(404, "ResourceNotFound", "\(kind) \(id) was not found")
    }
}
