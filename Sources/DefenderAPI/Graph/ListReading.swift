import HTTPTypes

/// How one of the services' lists is read.
struct ListRequest: Sendable {
    let operation: APIOperation
    let address: BaseURL
    let path: [String]
    let filter: ODataFilter?
    /// The number of items wanted.
    let limit: Int
    /// The largest page that the service gives.
    let maxPageSize: Int
    /// Whether to ask for the number of all matches.
    let counts: Bool
    var fields: HTTPFields = [:]
    let timeout: Duration
    let urgency: CallUrgency

    /// After this many pages reading stops, whatever the service says.
    static let maxPages = 100

    var pageSize: Int { min(max(limit, 1), maxPageSize) }

    /// The address of a page that begins after `skip` items.
    func url(skip: Int) -> RequestURL {
        var query: [(name: String, value: String)] = []
        if let filter { query.append(("$filter", filter.expression)) }
        query.append(("$top", pageSize.description))
        if skip > 0 { query.append(("$skip", skip.description)) }
        if counts, skip == 0 { query.append(("$count", "true")) }
        return RequestURL(address, path: path, query: query)
    }

    func call(_ url: RequestURL) -> APICall {
        APICall(operation: operation, url: url, fields: fields, timeout: timeout, urgency: urgency)
    }
}

extension DefenderClient {
    /// Reads a list page by page: by the service's links, and by `$skip` where a full page comes without one.
    ///
    /// A failure of the first page is thrown; one of a later page ends the list, which says so.
    func list<Item: WireObject>(_ request: ListRequest, of type: Item.Type = Item.self) async throws -> Listing<Item> {
        var listing = Listing<Item>(items: [])
        var received = 0
        var seen: Set<RequestURL> = []
        var next: RequestURL? = request.url(skip: 0)
        while let url = next {
            guard seen.count < ListRequest.maxPages, seen.insert(url).inserted else {
                listing.isTruncated = true
                break
            }
            do {
                let page = try await readPage(request.call(url))
                listing.requestID = listing.requestID ?? page.requestID
                listing.total = listing.total ?? page.total
                received += page.items.count
                listing.add(page.items)
                next = try nextURL(after: page, received: received, total: listing.total, request)
            } catch let error as APIError where !seen.isEmpty && received > 0 {
                listing.failure = error
                listing.isTruncated = true
                break
            }
            if listing.items.count >= request.limit {
                listing.isTruncated = next != nil || listing.items.count > request.limit
                listing.items = Array(listing.items.prefix(request.limit))
                break
            }
        }
        return listing
    }

    private func nextURL(
        after page: ListPage,
        received: Int,
        total: Int?,
        _ request: ListRequest
    ) throws -> RequestURL? {
        if let link = page.nextLink {
            guard let url = RequestURL(link: link, of: request.address) else {
                throw APIError.foreignLink(request.operation, requestID: page.requestID)
            }
            return url
        }
        let isFull = page.items.count >= request.pageSize
        let isComplete = total.map { received >= $0 } ?? false
        return isFull && !isComplete ? request.url(skip: received) : nil
    }

    private func readPage(_ call: APICall) async throws -> ListPage {
        let (value, requestID) = try await pipeline.json(call)
        guard let items = value["value"]?.array else {
            throw APIError.malformed(call.operation, requestID: requestID)
        }
        return ListPage(
            items: items,
            total: value["@odata.count"]?.integer.flatMap { Int(exactly: $0) },
            nextLink: value["@odata.nextLink"]?.string.nonEmpty,
            requestID: requestID
        )
    }
}

/// One page of a list as it came.
private struct ListPage {
    let items: [JSONValue]
    let total: Int?
    let nextLink: String?
    let requestID: String?
}

extension Listing where Item: WireObject {
    fileprivate mutating func add(_ values: [JSONValue]) {
        let objects = values.compactMap { $0.object.flatMap { Item(raw: $0) } }
        malformedItems += values.count - objects.count
        items += objects
    }
}

extension APIError {
    /// The error for a link to another host than the one configured.
    fileprivate static func foreignLink(_ operation: APIOperation, requestID: String?) -> APIError {
        APIError(
            .redirected,
            "\(operation.service.title.capitalizedFirst) continues its list at another address, which is not followed; "
                + "check \(operation.service.addressKey).",
            operation: operation.rawValue,
            requestID: requestID
        )
    }
}
