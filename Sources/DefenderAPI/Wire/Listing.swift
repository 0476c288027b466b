/// Items of a list that a service holds, newest first unless it says otherwise.
package struct Listing<Item: Sendable>: Sendable {
    /// The items read, at most as many as asked for.
    package var items: [Item]
    /// How many items match in all; nil when the service did not say.
    package var total: Int?
    /// True when the service holds more items than were read.
    package var isTruncated: Bool
    /// How many received items were left out because they lack an id.
    package var malformedItems: Int
    /// Why reading ended before the limit and before the end of the list; nil when it did not.
    package var failure: APIError?
    /// The service's id of the first request; nil when none came.
    package var requestID: String?

    /// Creates a list; by default whole, and without request id.
    package init(
        items: [Item],
        total: Int? = nil,
        isTruncated: Bool = false,
        malformedItems: Int = 0,
        requestID: String? = nil
    ) {
        self.items = items
        self.total = total
        self.isTruncated = isTruncated
        self.malformedItems = malformedItems
        self.requestID = requestID
    }
}
